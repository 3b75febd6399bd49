import { describe, expect, it } from 'vitest';
import { keepRunning } from './keep-running.js';
import type { Running } from './processes.js';

/** A program whose life the test decides. */
class Puppet implements Running {
  end: (how: string) => void = () => {};
  readonly ended = new Promise<string>((resolve) => (this.end = resolve));
  stops = 0;

  constructor(readonly ready: Promise<void> = Promise.resolve()) {}

  async stop(): Promise<void> {
    this.stops += 1;
    this.end('stopped');
  }
}

describe('keepRunning', () => {
  it('starts again what ended, with a pause that doubles', async () => {
    const reports: string[] = [];
    let last = new Puppet();
    let starts = 0;
    const third = new Promise<void>((resolve) => {
      const kept = keepRunning({
        name: 'worker',
        firstPause: 1,
        start: () => {
          starts += 1;
          last = new Puppet();
          if (starts < 3) last.end('exit code 1');
          else void kept.ready.then(resolve);
          return last;
        },
        report: (line) => reports.push(line),
        giveUp: () => expect.unreachable(),
      });
    });
    await third;
    expect(reports).toEqual([
      'The worker stopped by itself (exit code 1); starting it again in 0.001 s',
      'The worker stopped by itself (exit code 1); starting it again in 0.002 s',
    ]);
  });

  it('gives up after five quick deaths, a start that fails being one', async () => {
    let starts = 0;
    const reason = await new Promise<string>((giveUp) => {
      keepRunning({
        name: 'worker',
        firstPause: 1,
        start: () => {
          starts += 1;
          return Promise.reject(new Error('no such program'));
        },
        report: () => {},
        giveUp,
      });
    });
    expect(reason).toBe('no such program');
    expect(starts).toBe(5);
  });

  it('stops for good, also while it waits to start again', async () => {
    const puppets: Puppet[] = [];
    let tellReport = () => {};
    const reported = new Promise<void>((resolve) => (tellReport = resolve));
    const kept = keepRunning({
      name: 'worker',
      firstPause: 60_000,
      start: () => {
        const puppet = new Puppet();
        puppets.push(puppet);
        puppet.end('exit code 1');
        return puppet;
      },
      report: tellReport,
      giveUp: () => expect.unreachable(),
    });
    await reported;
    await kept.stop();
    expect(puppets).toHaveLength(1);
  });

  it('stops what is running, and takes its end for no death', async () => {
    const puppet = new Puppet();
    const kept = keepRunning({
      name: 'worker',
      start: () => puppet,
      report: () => expect.unreachable(),
      giveUp: () => expect.unreachable(),
    });
    await kept.ready;
    await kept.stop();
    expect(puppet.stops).toBe(1);
  });

  it('stops what only came up while the stop was under way', async () => {
    const puppet = new Puppet();
    let serve: (running: Running) => void = () => {};
    const kept = keepRunning({
      name: 'worker',
      start: () => new Promise<Running>((resolve) => (serve = resolve)),
      report: () => expect.unreachable(),
      giveUp: () => expect.unreachable(),
    });
    const stopped = kept.stop();
    serve(puppet);
    await stopped;
    expect(puppet.stops).toBe(1);
  });
});
