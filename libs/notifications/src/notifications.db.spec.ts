import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { DataSource, type ObjectLiteral, type EntityTarget } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { KernelModule, newId } from '#libs/kernel';
import { DatabaseModule, OutboxMessage, UnitOfWork } from '#libs/database';
import { LANGUAGES } from '#libs/taxonomy';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { KINDS, SAMPLES } from '../test/samples.js';
import { Delivery } from './delivery.entity.js';
import { Notification } from './notification.entity.js';
import { NotificationsModule } from './notifications.module.js';
import { NotificationsService, type Recipient } from './notifications.service.js';

let database: TestDatabase;
let module: TestingModule;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;
let notifications: NotificationsService;

beforeAll(async () => {
  database = await createTestDatabase();
  module = await Test.createTestingModule({
    imports: [KernelModule.with(database.settings), DatabaseModule, NotificationsModule],
  }).compile();
  dataSource = module.get(getDataSourceToken());
  unitOfWork = module.get(UnitOfWork);
  notifications = module.get(NotificationsService);
});

afterAll(async () => {
  await module?.close();
  await database?.drop();
});

beforeEach(() => dataSource.query('TRUNCATE notifications, deliveries, delivery_attempts, held_messages, outbox'));

function person(name = 'Anna'): Recipient {
  const userId = newId();
  return { userId, name, email: `${userId}@example.nl`, language: 'nl' };
}

async function tell(recipients: Recipient[], question = 'Hoe groot?'): Promise<void> {
  const params = { ...SAMPLES.challenge_returned, question };
  await unitOfWork.run((work) => notifications.notify(work, { kind: 'challenge_returned', params, recipients }));
}

function count(entity: EntityTarget<ObjectLiteral>): Promise<number> {
  return dataSource.getRepository(entity).count();
}

describe('the schema', () => {
  it('is the one that the entities describe', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    const ours = upQueries.map(({ query }) => query).filter((query) => /notifications|deliveries/.test(query));
    expect(ours).toEqual([]);
  });

  it('ships one delivery per notification and channel', async () => {
    await tell([person()]);
    const copy = `INSERT INTO deliveries SELECT $1, notification_id, channel, to_address, to_name, language, status, $2, attempts, claimed_at, sent_at, last_error, created_at FROM deliveries`;
    await expect(dataSource.query(copy, [newId(), '<other@example.nl>'])).rejects.toThrow(/deliveries_once/);
  });
});

describe('notify', () => {
  it('stores notification, delivery and job for every recipient', async () => {
    const [anna, john]: [Recipient, Recipient] = [person('Anna'), { ...person('John'), language: 'en' }];
    await tell([anna, john]);
    const stored = await dataSource.getRepository(Notification).find({ order: { id: 'ASC' } });
    expect(stored).toMatchObject([
      { userId: anna.userId, kind: 'challenge_returned', challengeId: SAMPLES.challenge_returned.challengeId, readAt: null },
      { userId: john.userId, params: { question: 'Hoe groot?', reference: 'U-1024' } },
    ]);
    const deliveries = await dataSource.getRepository(Delivery).find({ order: { id: 'ASC' } });
    expect(deliveries).toMatchObject([
      { notificationId: stored[0]?.id, toAddress: anna.email, toName: 'Anna', language: 'nl', status: 'pending', attempts: 0 },
      { notificationId: stored[1]?.id, toAddress: john.email, language: 'en', sentAt: null, lastError: null },
    ]);
    expect(deliveries[0]?.messageId).toBe(`<${deliveries[0]?.id}@fieldmatch.localhost>`);
    const jobs = await dataSource.getRepository(OutboxMessage).find({ order: { id: 'ASC' } });
    expect(jobs.map(({ queue, job, payload }) => ({ queue, job, payload }))).toEqual(
      deliveries.map(({ id }) => ({ queue: 'mail', job: 'deliver-mail', payload: { version: 1, deliveryId: id } })),
    );
  });

  it('leaves nothing when the transaction rolls back', async () => {
    const failing = unitOfWork.run(async (work) => {
      await notifications.notify(work, {
        kind: 'challenge_received',
        params: SAMPLES.challenge_received,
        recipients: [person()],
      });
      expect(await work.count(Notification)).toBe(1);
      throw new Error('what it was about did not happen');
    });
    await expect(failing).rejects.toThrow('did not happen');
    expect(await Promise.all([Notification, Delivery, OutboxMessage].map(count))).toEqual([0, 0, 0]);
  });

  it('tells a person once who is named twice', async () => {
    const anna = person();
    await tell([anna, person(), { ...anna }]);
    expect(await Promise.all([Notification, Delivery, OutboxMessage].map(count))).toEqual([2, 2, 2]);
  });

  it('takes nobody and takes thousands', async () => {
    await tell([]);
    expect(await count(OutboxMessage)).toBe(0);
    await tell(Array.from({ length: 2_500 }, () => person()));
    expect(await Promise.all([Notification, Delivery, OutboxMessage].map(count))).toEqual([2_500, 2_500, 2_500]);
  });

  it('stores texts that JSON in PostgreSQL refuses as they are', async () => {
    await tell([person('Ze\u0000ro')], 'half \ud800 and zero \u0000');
    expect(await dataSource.getRepository(Notification).findOneByOrFail({})).toMatchObject({
      params: { question: 'half \uFFFD and zero' },
    });
    expect(await dataSource.getRepository(Delivery).findOneByOrFail({})).toMatchObject({ toName: 'Ze ro' });
  });

  it('stores nothing that could not be read later', async () => {
    const params = { ...SAMPLES.invitation_received, respondBy: 'soon' };
    const failing = unitOfWork.run((work) =>
      notifications.notify(work, { kind: 'invitation_received', params, recipients: [person()] }),
    );
    await expect(failing).rejects.toThrow(RangeError);
    expect(await count(Notification)).toBe(0);
  });
});

describe('page', () => {
  it('lists newest first and stays in place while others arrive', async () => {
    const [anna, other] = [person(), person()];
    for (let index = 1; index <= 5; index += 1) await tell([anna, other], `question ${index}`);
    const questions = (items: Notification[]): unknown[] => items.map(({ params }) => 'question' in params && params.question);
    const first = await notifications.page(unitOfWork.read, anna.userId, { limit: 2 });
    expect(questions(first.items)).toEqual(['question 5', 'question 4']);
    await tell([anna], 'question 6');
    const second = await notifications.page(unitOfWork.read, anna.userId, { limit: 2, after: first.next! });
    expect(questions(second.items)).toEqual(['question 3', 'question 2']);
    const third = await notifications.page(unitOfWork.read, anna.userId, { limit: 2, after: second.next! });
    expect(questions(third.items)).toEqual(['question 1']);
    expect(third.next).toBeNull();
    expect(first.items.every(({ userId }) => userId === anna.userId)).toBe(true);
  });

  it('shows the unread ones alone, and counts them', async () => {
    const anna = person();
    await tell([anna], 'a');
    await tell([anna], 'b');
    const { items } = await notifications.page(unitOfWork.read, anna.userId, { limit: 10 });
    await notifications.markRead(unitOfWork.read, anna.userId, items[0]!.id);
    const unread = await notifications.page(unitOfWork.read, anna.userId, { limit: 10, unreadOnly: true });
    expect(unread.items.map(({ id }) => id)).toEqual([items[1]!.id]);
    expect(await notifications.unreadCount(unitOfWork.read, anna.userId)).toBe(1);
    expect(await notifications.unreadCount(unitOfWork.read, person().userId)).toBe(0);
  });

  it('refuses a cursor that it never gave, and brings the limit into range', async () => {
    const anna = person();
    await tell([anna]);
    const work = unitOfWork.read;
    await expect(notifications.page(work, anna.userId, { limit: 1, after: "' OR 1=1" })).rejects.toMatchObject({
      code: 'request.invalid',
      status: 400,
    });
    expect((await notifications.page(work, anna.userId, { limit: 0 })).items).toHaveLength(1);
    expect((await notifications.page(work, anna.userId, { limit: 1e9 })).items).toHaveLength(1);
  });
});

describe('markRead', () => {
  it('keeps the first moment of reading', async () => {
    const anna = person();
    await tell([anna]);
    const { id } = await dataSource.getRepository(Notification).findOneByOrFail({});
    await notifications.markRead(unitOfWork.read, anna.userId, id);
    const { readAt } = await dataSource.getRepository(Notification).findOneByOrFail({});
    await notifications.markRead(unitOfWork.read, anna.userId, id);
    expect(readAt).not.toBeNull();
    expect(await dataSource.getRepository(Notification).findOneByOrFail({})).toMatchObject({ readAt });
  });

  it('does not tell another person’s notification from one that never was', async () => {
    await tell([person()]);
    const { id } = await dataSource.getRepository(Notification).findOneByOrFail({});
    for (const unknown of [id, newId(), 'no id']) {
      const refused = notifications.markRead(unitOfWork.read, person().userId, unknown);
      await expect(refused).rejects.toMatchObject({ code: 'notification.not_found', status: 404 });
    }
    expect(await dataSource.getRepository(Notification).findOneByOrFail({})).toMatchObject({ readAt: null });
  });
});

describe('render', () => {
  it('puts every kind into words after its way through the database', async () => {
    const anna = person();
    for (const kind of KINDS) {
      await unitOfWork.run((work) => notifications.notify(work, { kind, params: SAMPLES[kind], recipients: [anna] }));
    }
    const { items } = await notifications.page(unitOfWork.read, anna.userId, { limit: 100 });
    expect(items.map(({ kind }) => kind).reverse()).toEqual(KINDS.filter((kind) => kind !== 'daily_digest'));
    for (const language of LANGUAGES) {
      for (const { title, body, path } of items.map((item) => notifications.render(item, language))) {
        expect(title).toMatch(/U-1024|Smart Welding Factory|beheerder|administrator|bedrijf|company/);
        expect(body).not.toMatch(/undefined|null|\[object|<|&/);
        expect(path).toMatch(
          /^((\/(work\/)?challenges|\/introductions|\/invitations|\/projects|\/work\/referrals)\/[0-9a-f-]{36}|\/fieldlabs\/[a-z-]+\/capacity|\/account|\/work(\/joining-requests)?|\/challenges|\/organisations\/(company\/[0-9a-f-]{36}|hub\/[a-z-]+))$/,
        );
      }
    }
  });
});
