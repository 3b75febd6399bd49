import { setTimeout as pause } from 'node:timers/promises';
import type { Running } from './processes.js';

export interface KeptOptions {
  /** As people know it: `api`. */
  name: string;
  /** Starts it, again and again. */
  start: () => Running | Promise<Running>;
  /** Told when it ended by itself and will be started again. */
  report: (line: string) => void;
  /** Told once, when it is not started again. @param end how it ended last */
  giveUp: (end: string) => void;
  /** Milliseconds before the first restart; doubled for each one after it. */
  firstPause?: number;
}

/** A program that is started again when it ends by itself. */
export interface Kept {
  /** Resolves when it serves for the first time; never rejects, since it is tried again until `giveUp`. */
  readonly ready: Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** A program that lived longer than this did work: its next end is a new story. */
const QUICK_DEATH = 60_000;
const MOST_QUICK_DEATHS = 5;
const LONGEST_PAUSE = 30_000;

/**
 * Keeps a program running: when it ends by itself it is started again after a pause that grows, and after five quick deaths
 * in a row it is given up.
 */
export function keepRunning(options: KeptOptions): Kept {
  const stopping = new AbortController();
  let current: Promise<Running> | undefined;
  let tellReady = () => {};
  const ready = new Promise<void>((resolve) => (tellReady = resolve));

  /** @returns how the program ended */
  const runOnce = async (): Promise<string> => {
    try {
      current = Promise.resolve(options.start());
      const running = await current;
      running.ready.then(tellReady, () => {});
      return await running.ended;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };

  const run = async (): Promise<void> => {
    for (let quickDeaths = 0; ;) {
      const began = Date.now();
      const end = await runOnce();
      if (stopping.signal.aborted) return;
      quickDeaths = Date.now() - began > QUICK_DEATH ? 1 : quickDeaths + 1;
      if (quickDeaths >= MOST_QUICK_DEATHS) return options.giveUp(end);
      const wait = Math.min(LONGEST_PAUSE, (options.firstPause ?? 500) * 2 ** (quickDeaths - 1));
      options.report(`The ${options.name} stopped by itself (${end}); starting it again in ${wait / 1000} s`);
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
    }
  };

  const over = run();
  return {
    ready,
    stop: async () => {
      stopping.abort();
      const running = await current?.catch(() => undefined);
      await running?.stop();
      await over;
    },
  };
}
