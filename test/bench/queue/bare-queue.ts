import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { newId, projectFile } from '#libs/kernel';
import { QUEUE_POLICIES } from '#libs/queue';
import { eventually } from '../../support/eventually.js';

const NAME = 'bench-bare';
const JOBS = 20_000;
const BATCH = 1_000;
const FAR_MS = 300_000;

/**
 * Jobs per second and process that workers get through which do nothing: the same payload, options, concurrency and number of
 * processes as the ranking has.
 */
export async function bareRate(redisUrl: string, processes: number): Promise<number> {
  const { concurrency, attempts, backoffMs, keepCompleted, keepFailed } = QUEUE_POLICIES.matching;
  const redis = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue(NAME, {
    connection: redis,
    defaultJobOptions: {
      attempts,
      backoff: { type: 'exponential', delay: backoffMs, jitter: 0.5 },
      removeOnComplete: keepCompleted,
      removeOnFail: keepFailed,
    },
  });
  await queue.pause();
  for (let start = 0; start < JOBS; start += BATCH) await queue.addBulk(Array.from({ length: BATCH }, bareJob));
  const script = projectFile('dist/test/bench/queue/bare-worker.js');
  const workers = Array.from({ length: processes }, () => fork(script, [redisUrl, NAME, String(concurrency)]));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  const began = performance.now();
  await queue.resume();
  const left = async (): Promise<number> => (await queue.getWaitingCount()) + (await queue.getActiveCount());
  await eventually('the last bare job', async () => ((await left()) === 0 ? true : undefined), FAR_MS);
  const seconds = (performance.now() - began) / 1_000;
  for (const worker of workers) worker.disconnect();
  await queue.obliterate({ force: true });
  await queue.close();
  redis.disconnect();
  return JOBS / seconds / processes;
}

function bareJob(): Parameters<Queue['addBulk']>[0][number] {
  const payload = { version: 1, matchRunId: newId(), challengeId: newId(), challengeVersion: 1, trigger: 'submitted' };
  return { name: 'make-match-run', data: payload, opts: { jobId: newId() } };
}
