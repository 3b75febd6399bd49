import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../apps/local/src/ports.js';
import { prepareDemoDatabase } from '../../apps/local/src/prepare-database.js';
import { BreakingMailServer } from './breaking-mail-server.js';
import { check, declareRoom, unfinished, type Findings } from './checker.js';
import { Disturber, type Disturbance } from './disturber.js';
import { Load } from './load.js';
import { Chance } from './random.js';
import { Servers } from './servers.js';
import { Service } from './service.js';
import { Gate } from './stubborn-client.js';
import { LONGER_THAN_A_ROUND_MS, TIMELINE } from './timeline.js';

export interface Plan {
  seed: number;
  /** Processes to end with SIGKILL. */
  kills: number;
  /** Mean pause between two of them, in ms. */
  pauseMs: number;
  /** Ends the disturbance before all kills are done. */
  limitMs: number;
  /** Challenges that are played at the same time. */
  streams: number;
  /** Ages what killed workers left claimed, in the database, instead of waiting the two minutes that a claim lasts. */
  agesClaims: boolean;
  report: (line: string) => void;
}

export interface Result {
  findings: Findings;
  kills: Record<'api' | 'worker', number>;
  disturbances: Record<Disturbance, number>;
  brokenMails: { beforeEnd: number; afterEnd: number };
  /** Processes that ended by themselves while they served. */
  fell: number;
  faults: string[];
  /** From kill to serving again, in ms. */
  recoveries: number[];
  /** From the end of the load, which comes after that of the disturbance, to nothing waiting any more, in ms. */
  restMs: number;
  /** Folder with what the processes printed. */
  logs: string;
}

const REST_LIMIT_MS = 400_000;
/** A send is given up after half a minute; a claim that is older while the database answers is that of a dead worker. */
const DEAD_CLAIM_SECONDS = 35;

/** Runs the whole system under load, disturbs it by the plan, lets it come to rest, and looks at what is there. */
export async function resilience(plan: Plan): Promise<Result> {
  const chance = new Chance(plan.seed);
  const servers = await Servers.start();
  const mail = await BreakingMailServer.start(new Chance(plan.seed + 1), 0.04);
  await prepareDemoDatabase(servers.databaseUrl, () => {});
  const system = new System(servers, mail, await freePort(), await mkdtemp(join(tmpdir(), 'fieldmatch-resilience-logs-')));
  await system.look(declareRoom);
  system.start();
  try {
    await system.serves();
    return await disturb(plan, chance, system);
  } finally {
    await system.stop();
    await mail.stop();
    await servers.stop();
  }
}

async function disturb(plan: Plan, chance: Chance, system: System): Promise<Result> {
  const { servers, mail, services } = system;
  const gate = new Gate();
  const load = new Load(system.address, new Chance(plan.seed + 2), gate);
  const disturber = new Disturber(chance, services, servers);
  const jumps = [TIMELINE.afterClockChange, TIMELINE.christmasEve].map((to, index) => ({
    to,
    at: ((index + 1) * plan.kills) / 3,
  }));
  const jumping: Promise<void>[] = [];
  const running = load.run(plan.streams);
  await disturber.run(plan.kills, plan.pauseMs, plan.limitMs, (kills) => {
    plan.report(`${kills} of ${plan.kills} kills, ${load.posted.length} challenges, ${mail.copies.size} mails`);
    while (jumps[0] && kills >= jumps[0].at) {
      const { to } = jumps.shift() as { to: string };
      jumping.push(gate.whileEmpty(() => system.setTime(to)));
    }
  });
  await Promise.all(jumping);
  load.stop();
  await running;
  plan.report('all challenges are played; waiting for rest');
  mail.breaks = false;
  const began = Date.now();
  await rest(system, plan);
  const restMs = Date.now() - began;
  plan.report(`at rest after ${Math.round(restMs / 1_000)} s; letting every response clock run out`);
  await runOut(system, plan);
  return system.look(async (client) => ({
    findings: await check(client, load.posted, mail, system.workerKills),
    kills: {
      api: services.filter(({ name }) => name === 'api').reduce((sum, { kills }) => sum + kills.length, 0),
      worker: system.workerKills.length,
    },
    disturbances: disturber.done,
    brokenMails: mail.broken,
    fell: services.reduce((sum, { ends }) => sum + ends.serving, 0),
    faults: load.faults,
    recoveries: services.flatMap(({ recoveries }) => recoveries),
    restMs,
    logs: system.logs,
  }));
}

/** Each expiry invites the next fieldlab, which nobody answers for any more, until the shortlists are used up. */
async function runOut(system: System, plan: Plan): Promise<void> {
  system.setTime(TIMELINE.beforeDeadline);
  for (let round = 0; round < 6; round += 1) {
    for (const service of system.services) if (service.name === 'worker') service.redeploy();
    await system.look((client) =>
      quiet(async () => {
        const { rows } = await client.query<{ open: string }>(
          'SELECT count(*) AS open FROM invitations WHERE status = $1 AND respond_by < $2',
          ['open', system.now()],
        );
        return rows[0]?.open === '0';
      }),
    );
    await rest(system, plan);
    const open = await system.look((client) => client.query("SELECT 1 FROM invitations WHERE status = 'open'"));
    if (open.rowCount === 0) return;
    system.setTime(new Date(system.now().getTime() + LONGER_THAN_A_ROUND_MS).toISOString());
  }
}

async function rest(system: System, plan: Plan): Promise<void> {
  await system.look((client) =>
    quiet(async () => {
      if (plan.agesClaims)
        await client.query(
          `UPDATE deliveries SET claimed_at = claimed_at - interval '5 minutes'
           WHERE status = 'sending' AND claimed_at < now() - make_interval(secs => ${DEAD_CLAIM_SECONDS})`,
        );
      return (await unfinished(client)).length === 0;
    }),
  );
}

/** Returns as well when it never comes to rest: the checker then says what is stuck. */
async function quiet(isQuiet: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + REST_LIMIT_MS; Date.now() < end; await pause(100)) if (await isQuiet()) return;
}

/** The processes on their servers, and the clock that they share. */
class System {
  readonly services: readonly Service[];
  readonly address: string;
  private offset = Date.parse(TIMELINE.start) - Date.now();

  constructor(
    readonly servers: Servers,
    readonly mail: BreakingMailServer,
    port: number,
    readonly logs: string,
  ) {
    this.address = `http://127.0.0.1:${port}`;
    const environment = {
      PORT: String(port),
      PUBLIC_URL: this.address,
      DATABASE_URL: servers.databaseUrl,
      REDIS_URL: servers.redisUrl,
      SMTP_URL: mail.url,
      APP_SECRET: 'a secret for tests only, 32 characters or more',
      CAUGHT_MAIL_DIR: logs,
      REQUESTS_PER_MINUTE: '1000000',
    };
    this.services = (['api', 'worker', 'worker'] as const).map(
      (name, index) => new Service(name, environment, join(logs, `${name}-${index}.log`)),
    );
  }

  get workerKills(): number[] {
    return this.services.filter(({ name }) => name === 'worker').flatMap(({ kills }) => kills);
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  setTime(to: string): void {
    this.offset = Date.parse(to) - Date.now();
    for (const service of this.services) service.setClock(this.offset);
  }

  start(): void {
    for (const service of this.services) service.start(this.offset);
  }

  async serves(): Promise<void> {
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) {
      if (this.services.every(({ isServing }) => isServing)) return;
    }
    throw new Error(`The system does not start; see ${this.logs}.`);
  }

  async stop(): Promise<void> {
    await Promise.all(this.services.map((service) => service.stop()));
  }

  async look<T>(task: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.servers.databaseUrl });
    await client.connect();
    try {
      return await task(client);
    } finally {
      await client.end();
    }
  }
}
