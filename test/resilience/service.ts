import { fork, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { projectFile } from '#libs/kernel';

const RESTART_AFTER_MS = 300;

/** One process of the system that is started again whenever it ends, as a supervisor does. */
export class Service {
  readonly kills: number[] = [];
  /** From each kill to serving again, in ms. */
  readonly recoveries: number[] = [];
  /** How often it ended by itself after it had served; and while it was starting, which a missing database causes. */
  readonly ends = { serving: 0, starting: 0 };
  private child: ChildProcess | undefined;
  private serving = false;
  private killedAt: number | undefined;
  private stopping = false;
  private redeploying = false;
  private offset = 0;
  private running: Promise<void> | undefined;

  constructor(
    readonly name: 'api' | 'worker',
    private readonly environment: Record<string, string>,
    private readonly logFile: string,
  ) {}

  start(clockOffsetMs: number): void {
    this.offset = clockOffsetMs;
    this.running = this.run();
  }

  get isServing(): boolean {
    return this.serving;
  }

  /** `kill -9`. @returns whether there was something to kill */
  kill(): boolean {
    if (!this.child || this.killedAt !== undefined) return false;
    this.killedAt = Date.now();
    this.kills.push(this.killedAt);
    return this.child.kill('SIGKILL');
  }

  /** Stops in good order and starts again, as a deployment does. */
  redeploy(): void {
    if (!this.child || this.killedAt !== undefined) return;
    this.redeploying = true;
    this.child.kill('SIGTERM');
  }

  setClock(offset: number): void {
    this.offset = offset;
    if (this.child?.connected) this.child.send({ clockOffsetMs: offset });
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.child?.kill('SIGTERM');
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      await this.once();
      if (!this.stopping) await pause(RESTART_AFTER_MS);
    }
  }

  private async once(): Promise<void> {
    const log = openSync(this.logFile, 'a');
    const child = fork(projectFile(`dist/apps/${this.name}/src/main.js`), {
      env: { ...process.env, ...this.environment, CLOCK_OFFSET_MS: String(this.offset) },
      execArgv: ['--import', projectFile('test/resilience/clock-shift.mjs')],
      stdio: ['ignore', log, log, 'ipc'],
    });
    this.child = child;
    const atBirth = this.offset;
    const killedBefore = this.killedAt;
    this.killedAt = undefined;
    child.on('error', () => {});
    child.on('message', () => {
      this.serving = true;
      if (this.offset !== atBirth) child.send({ clockOffsetMs: this.offset });
      if (killedBefore !== undefined) this.recoveries.push(Date.now() - killedBefore);
    });
    await new Promise<void>((resolve) => child.once('exit', () => resolve()));
    if (!this.stopping && !this.redeploying && this.killedAt === undefined) this.ends[this.serving ? 'serving' : 'starting'] += 1;
    this.serving = false;
    this.redeploying = false;
    this.child = undefined;
  }
}
