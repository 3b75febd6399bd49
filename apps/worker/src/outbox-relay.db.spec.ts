import { getQueueToken } from '@nestjs/bullmq';
import { Test, type TestingModule } from '@nestjs/testing';
import { UnrecoverableError, Worker, type Queue } from 'bullmq';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DatabaseModule, OutboxRepository, UnitOfWork } from '#libs/database';
import { Clock, KernelModule } from '#libs/kernel';
import { QUEUE_CONNECTION, QueueModule, type QueueConnection } from '#libs/queue';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { OutboxRelay } from './outbox-relay.js';

class SettableClock extends Clock {
  aheadMs = 0;

  override now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
}

let database: TestDatabase;
let module: TestingModule;
let clock: SettableClock;
let queue: Queue;
let connection: QueueConnection;

beforeEach(async () => {
  database = await createTestDatabase();
  clock = new SettableClock();
  module = await Test.createTestingModule({
    imports: [KernelModule.with(database.settings), DatabaseModule, QueueModule],
    providers: [OutboxRelay],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  queue = module.get<Queue>(getQueueToken('matching'), { strict: false });
  connection = module.get<QueueConnection>(QUEUE_CONNECTION, { strict: false });
  module.enableShutdownHooks();
  await module.init();
});

afterEach(async () => {
  await module.close();
  await connection.close();
  await database.drop();
});

async function put(count: number): Promise<void> {
  const jobs = Array.from({ length: count }, () => ({ queue: 'matching', job: 'make-match-run', payload: { version: 1 } }));
  await module.get(UnitOfWork).run((work) => module.get(OutboxRepository).put(work, jobs));
}

it('gives a job that used up its tries new ones, since its row says that it is not done', async () => {
  let tries = 0;
  const worker = new Worker(
    'matching',
    async () => {
      tries += 1;
      if (tries === 1) throw new UnrecoverableError('An outage that outlasted every try.');
    },
    { connection: connection.connection, prefix: 'fieldmatch' },
  );
  worker.on('error', () => {});
  const failed = new Promise((resolve) => worker.once('failed', resolve));
  const completed = new Promise((resolve) => worker.once('completed', resolve));
  await put(1);
  await failed;
  clock.aheadMs = 120_000;
  await completed;
  expect(tries).toBe(2);
  await worker.close();
});

it('puts back all that a queue lost, however much it was', async () => {
  await put(250);
  await expect.poll(() => queue.getWaitingCount(), { timeout: 10_000 }).toBe(250);
  await queue.obliterate({ force: true });
  clock.aheadMs = 11_000;
  await expect.poll(() => queue.getWaitingCount(), { timeout: 10_000 }).toBe(250);
});
