import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './random.js';
import type { Servers } from './servers.js';
import type { Service } from './service.js';

/** The api is one process of three and is hit less often, so that people get something done between two of its deaths. */
const API_SHARE = 0.15;

export const DISTURBANCES = ['postgres fast', 'postgres immediate', 'redis restarted empty', 'redis flushed'] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

/** Kills processes and takes servers away, at random moments, until it has killed as often as asked. */
export class Disturber {
  readonly done: Record<Disturbance, number> = {
    'postgres fast': 0,
    'postgres immediate': 0,
    'redis restarted empty': 0,
    'redis flushed': 0,
  };

  constructor(
    private readonly chance: Chance,
    private readonly services: readonly Service[],
    private readonly servers: Servers,
  ) {}

  get kills(): number {
    return this.services.reduce((sum, { kills }) => sum + kills.length, 0);
  }

  /** @param kills of processes with SIGKILL; for every eight of them one server goes down or loses its data as well. @param limitMs ends it earlier */
  async run(kills: number, meanPauseMs: number, limitMs: number, progress: (kills: number) => void): Promise<void> {
    let last = -1;
    const end = Date.now() + limitMs;
    for (let step = 1; this.kills < kills && Date.now() < end; step += 1) {
      await pause(this.chance.between(0, 2 * meanPauseMs));
      if (step % 8 === 0) await this.takeServerAway();
      const victim = this.chance.of(API_SHARE) ? 'api' : 'worker';
      const serving = this.services.filter(({ name, isServing }) => isServing && name === victim);
      serving[Math.floor(this.chance.next() * serving.length)]?.kill();
      if (this.kills % 10 === 0 && this.kills !== last) progress((last = this.kills));
    }
  }

  private async takeServerAway(): Promise<void> {
    const total = Object.values(this.done).reduce((sum, count) => sum + count, 0);
    const what = DISTURBANCES[total % DISTURBANCES.length] ?? 'redis flushed';
    this.done[what] += 1;
    if (what === 'postgres fast') await this.servers.restartPostgres('fast');
    else if (what === 'postgres immediate') await this.servers.restartPostgres('immediate');
    else if (what === 'redis flushed') await this.servers.flushRedis();
    else await this.servers.restartRedis(() => pause(this.chance.between(0, 2_000)));
  }
}
