import { getQueueToken } from '@nestjs/bullmq';
import { Test, type TestingModule } from '@nestjs/testing';
import { UnrecoverableError, Worker, type Queue } from 'bullmq';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseModule, OutboxRepository, UnitOfWork } from '#libs/database';
import { Clock, KernelModule, newId } from '#libs/kernel';
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

describe('requests for a ranking of one challenge that come close together', () => {
  const ask = (challengeId: string, trigger: string, challengeVersion: number): Promise<void> =>
    module.get(UnitOfWork).run((work) => {
      const payload = { version: 1, challengeId, challengeVersion, trigger };
      return module.get(OutboxRepository).put(work, [{ queue: 'matching', job: 'make-match-run', payload }]);
    });

  it('are carried out as one, the newest, but for those that somebody was promised', async () => {
    const [one, other] = [newId(), newId()];
    for (const version of [2, 3, 4]) await ask(one, 'edited', version);
    await ask(other, 'edited', 2);
    await ask(one, 'broker', 4);
    const seen: [string, string, number][] = [];
    const worker = new Worker<{ challengeId: string; trigger: string; challengeVersion: number }>(
      'matching',
      async ({ data }) => {
        seen.push([data.challengeId, data.trigger, data.challengeVersion]);
      },
      { connection: connection.connection, prefix: 'fieldmatch' },
    );
    worker.on('error', () => {});
    await expect.poll(() => seen.length, { timeout: 15_000 }).toBe(3);
    expect(await queue.getDelayedCount()).toBe(0);
    expect(seen[0]).toEqual([one, 'broker', 4]);
    expect(seen).toContainEqual([one, 'edited', 4]);
    expect(seen).toContainEqual([other, 'edited', 2]);
    await ask(one, 'edited', 5);
    await expect.poll(() => seen.at(-1), { timeout: 15_000 }).toEqual([one, 'edited', 5]);
    await worker.close();
  });
});

it('lets a sign-in code that somebody waits for pass all other mails', async () => {
  const mails = module.get<Queue>(getQueueToken('mail'), { strict: false });
  const mail = (job: string) => ({ queue: 'mail', job, payload: { version: 1 } });
  const jobs = [...Array.from({ length: 30 }, () => mail('deliver-mail')), mail('send-sign-in-code')];
  await module.get(UnitOfWork).run((work) => module.get(OutboxRepository).put(work, jobs));
  await expect.poll(() => mails.getWaitingCount(), { timeout: 10_000 }).toBe(jobs.length);
  const done: string[] = [];
  const worker = new Worker(
    'mail',
    ({ name }) => {
      done.push(name);
      return Promise.resolve();
    },
    { connection: connection.connection, prefix: 'fieldmatch' },
  );
  worker.on('error', () => {});
  await expect.poll(() => done.length, { timeout: 10_000 }).toBe(jobs.length);
  expect(done[0]).toBe('send-sign-in-code');
  await worker.close();
});
