import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getQueueToken } from '@nestjs/bullmq';
import { ConsoleLogger } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { UnrecoverableError, type Job, type Queue } from 'bullmq';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startRedis } from '../../apps/local/src/redis-server.js';
import { JobHandlers } from '../../apps/worker/src/job-handlers.js';
import { processorOf } from '../../apps/worker/src/processors.js';
import { KernelModule, newId, type Settings } from '#libs/kernel';
import {
  FailedJobsService,
  QUEUE_CONNECTION,
  QueueCareModule,
  QueueModule,
  QueuePausesService,
  type QueueConnection,
} from '#libs/queue';
import { DatabaseModule, OutboxRepository, UnitOfWork } from '#libs/database';
import { eventually } from '../support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const directory = await mkdtemp(join(tmpdir(), 'fieldmatch-redis-'));
const redis = await startRedis({ directory, durable: false });
if (!redis) process.stderr.write('\n*** No redis-server or valkey-server here: queue care on Redis is SKIPPED. ***\n\n');

afterAll(async () => {
  await redis?.stop();
  await rm(directory, { recursive: true, force: true });
});

/** The lock runs out several times before the limit does, so a job that hangs keeps it alive. */
const POLICY = { concurrency: 2, lockMs: 400, limitMs: 1_500 };

class KeptLogger extends ConsoleLogger {
  readonly errors: string[] = [];
  override error(message: unknown): void {
    this.errors.push(String(message));
  }
  override warn(): void {}
  override log(): void {}
}

/** One process that works the mail queue. */
interface Process {
  queue: Queue;
  failed: FailedJobsService;
  pauses: QueuePausesService;
  /** How many jobs a relay would carry now. */
  relayable(): Promise<number>;
  /** Puts a job of the mail queue into the outbox. */
  put(payload: object): Promise<void>;
  logger: KeptLogger;
  stop(): Promise<void>;
}

async function start(settings: Settings, handle: (job: Job) => Promise<void>): Promise<Process> {
  const logger = new KeptLogger();
  const module: TestingModule = await Test.createTestingModule({
    imports: [KernelModule.with(settings), DatabaseModule, QueueModule, QueueCareModule],
    providers: [processorOf('mail', POLICY), { provide: JobHandlers, useValue: { handle } }],
  })
    .setLogger(logger)
    .compile();
  await module.init();
  module.enableShutdownHooks([]);
  return {
    queue: module.get<Queue>(getQueueToken('mail'), { strict: false }),
    failed: module.get(FailedJobsService),
    pauses: module.get(QueuePausesService),
    relayable: () =>
      module.get(UnitOfWork).run(async (work) => (await module.get(OutboxRepository).takeUnrelayed(work, 10)).length),
    put: (payload) =>
      module
        .get(UnitOfWork)
        .run((work) => module.get(OutboxRepository).put(work, [{ queue: 'mail', job: 'deliver-mail', payload }])),
    logger,
    stop: async () => {
      await module.close();
      await module.get<QueueConnection>(QUEUE_CONNECTION, { strict: false }).close();
    },
  };
}

describe.each([
  { backend: 'PostgreSQL', redisUrl: '', skipped: false },
  { backend: 'Redis', redisUrl: redis?.url ?? '', skipped: redis === null },
])('the queue on $backend', ({ redisUrl, skipped }) => {
  describe.skipIf(skipped)('takes care', () => {
    let database: TestDatabase;
    let running: Process | undefined;
    let handled: string[];

    const settings = (): Settings => ({ ...database.settings, REDIS_URL: redisUrl });

    beforeAll(async () => {
      database = await createTestDatabase();
    });

    afterAll(() => database.drop());

    beforeEach(() => {
      handled = [];
    });

    afterEach(async () => {
      await running?.queue.obliterate({ force: true });
      await running?.stop();
      running = undefined;
    });

    /** Keeps what was handled; `kind` of a job decides how it goes. */
    async function begin(isMended: () => boolean = () => false): Promise<Process> {
      running = await start(settings(), async ({ id, data }: Job<{ kind: string }>) => {
        if (data.kind === 'poison' && !isMended()) throw new Error('always');
        if (data.kind === 'unknown' && !isMended()) throw new UnrecoverableError('not of this release');
        if (data.kind === 'hangs' && !isMended()) await new Promise(() => {});
        handled.push(String(id));
      });
      return running;
    }

    const add = async ({ queue }: Process, kind: string, attempts = 2): Promise<string> => {
      const jobId = newId();
      await queue.add('deliver-mail', { version: 1, kind }, { jobId, attempts, backoff: { type: 'fixed', delay: 1 } });
      return jobId;
    };

    const failedIds = (process: Process, count: number): Promise<string[]> =>
      eventually(`${count} failed jobs`, async () => {
        const ids = (await process.failed.list('mail', { limit: 100 })).map(({ id }) => id);
        return ids.length === count ? ids.toSorted() : undefined;
      });

    const allHandled = (ids: readonly string[]): Promise<true> =>
      eventually('the good jobs', async () => (ids.every((id) => handled.includes(id)) ? true : undefined));

    it('keeps what failed for good, says so loudly, and sets it going again once', async () => {
      let mended = false;
      const process = await begin(() => mended);
      const poison = await add(process, 'poison');
      const unknown = await add(process, 'unknown', 5);
      expect(await failedIds(process, 2)).toEqual([poison, unknown].toSorted());
      expect(await process.failed.counts()).toEqual({ matching: 0, reranking: 0, mail: 2 });
      expect(await process.failed.find(poison)).toMatchObject({ attemptsMade: 2, failedReason: 'always', name: 'deliver-mail' });
      await eventually('both alarms', async () =>
        [poison, unknown].every((id) => process.logger.errors.some((line) => line.includes(id))) ? true : undefined,
      );

      mended = true;
      const tries = await Promise.allSettled([process.failed.redrive(poison), process.failed.redrive(poison)]);
      expect(tries.filter(({ status }) => status === 'fulfilled').length).toBe(1);
      expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'job.not_failed' } });
      expect(await process.failed.redriveAll('mail')).toEqual([unknown]);
      await allHandled([poison, unknown]);
      expect(handled).toHaveLength(2);
      await failedIds(process, 0);
      await expect(process.failed.redrive(newId())).rejects.toMatchObject({ code: 'job.not_found' });
    });

    it('gives a job that is set going again all its tries, and keeps it when it fails anew', async () => {
      const process = await begin();
      const id = await add(process, 'poison');
      await failedIds(process, 1);
      await process.failed.redrive(id);
      await failedIds(process, 1);
      expect(await process.failed.find(id)).toMatchObject({ attemptsMade: 2 });
    });

    it('lets no job that throws or hangs hold up the others', async () => {
      const process = await begin();
      const bad = [await add(process, 'hangs', 1), await add(process, 'hangs', 1), await add(process, 'poison', 3)];
      const good = [];
      for (let count = 0; count < 8; count += 1) good.push(await add(process, 'good'));
      await allHandled(good);
      expect(await failedIds(process, 3)).toEqual(bad.toSorted());
      expect((await process.failed.find(bad[0] ?? '')).failedReason).toContain(`${POLICY.limitMs} ms`);
      expect(handled).toHaveLength(8);
    });

    it('stays paused over a restart, and over the loss of the queue, until somebody lets it go on', async () => {
      const before = await begin();
      await before.pauses.pause('mail', null);
      await before.pauses.pause('mail', newId());
      const id = await add(before, 'good');
      await before.stop();
      const after = await begin();
      expect(await after.queue.isPaused()).toBe(true);
      const [paused] = (await after.pauses.states()).filter(({ queue }) => queue === 'mail');
      expect(paused).toMatchObject({ waiting: 1, active: 0, pause: { pausedBy: null } });
      await after.put({ version: 1, kind: 'good' });
      expect(await after.relayable()).toBe(0);
      // The queue forgets, as a lost Redis does; the table does not.
      await after.pauses.pause('matching', null);
      await after.queue.obliterate({ force: true });
      await after.queue.resume();
      await after.pauses.apply();
      expect(await after.queue.isPaused()).toBe(true);
      const again = await add(after, 'good');
      expect(handled).toEqual([]);
      await after.pauses.resume('mail');
      await after.pauses.resume('matching');
      await allHandled([again]);
      expect(handled).not.toContain(id);
      expect(await after.relayable()).toBe(1);
    });
  });
});
