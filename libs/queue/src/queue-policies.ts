import type { QueueName } from './jobs.js';

/** How one queue is worked. All fields are required, so that a new queue cannot be added without deciding them. */
export interface QueuePolicy {
  /** Jobs that one worker process handles at the same time. */
  concurrency: number;
  /** Tries before a job counts as failed and waits for a person. */
  attempts: number;
  /** First pause between tries in ms; it doubles with each, with jitter. */
  backoffMs: number;
  /** How long a worker holds a job before others may take it for dead, in ms. */
  lockMs: number;
  /**
   * How long one try may take, in ms; then it counts as failed, so that a job that hangs gives its place back. A lock alone does
   * not do that: it is extended as long as the process lives.
   */
  limitMs: number;
  /** Finished jobs kept: by age in seconds and by count. They answer "what happened", nothing depends on them. */
  keepCompleted: { age: number; count: number };
  /** Failed jobs kept likewise, long enough for a person to look and redrive. */
  keepFailed: { age: number; count: number };
}

const DAY = 24 * 60 * 60;

export const QUEUE_POLICIES: Record<QueueName, QueuePolicy> = {
  // Somebody waits for it, so a dead worker is found out soon; a job that was taken over too early is done twice and stored once.
  // Many at a time, since those that come together are read for and stored together.
  matching: {
    concurrency: 16,
    attempts: 8,
    backoffMs: 500,
    lockMs: 10_000,
    limitMs: 120_000,
    keepCompleted: { age: DAY, count: 1_000 },
    keepFailed: { age: 30 * DAY, count: 5_000 },
  },
  // One slice at a time in each worker: somebody waits for a ranking that was just asked for, nobody for one that is done again.
  reranking: {
    concurrency: 1,
    attempts: 8,
    backoffMs: 1_000,
    lockMs: 60_000,
    limitMs: 300_000,
    keepCompleted: { age: DAY, count: 1_000 },
    keepFailed: { age: 30 * DAY, count: 5_000 },
  },
  mail: {
    concurrency: 5,
    attempts: 12,
    backoffMs: 2_000,
    lockMs: 60_000,
    limitMs: 180_000,
    keepCompleted: { age: DAY, count: 1_000 },
    keepFailed: { age: 30 * DAY, count: 5_000 },
  },
};
