import { Test, type TestingModule } from '@nestjs/testing';
import { getDataSourceToken } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { afterEach, beforeAll, afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Clock, KernelModule, newId } from '#libs/kernel';
import { DatabaseModule, OutboxMessage, OutboxRepository, UnitOfWork } from '#libs/database';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { startMailServer, type MailServer } from '../../../test/support/mail-server.js';
import { SAMPLES } from '../test/samples.js';
import { DeliveriesService } from './deliveries.service.js';
import { Delivery } from './delivery.entity.js';
import { DeliveryRepository } from './delivery.repository.js';
import { DeliveryService } from './delivery.service.js';
import { MailSender } from './mail-sender.js';
import { NotificationsModule } from './notifications.module.js';
import { NotificationsService } from './notifications.service.js';

let database: TestDatabase;
let module: TestingModule;
let dataSource: DataSource;
const closers: (() => unknown)[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  module = await Test.createTestingModule({
    imports: [KernelModule.with(database.settings), DatabaseModule, NotificationsModule],
  }).compile();
  dataSource = module.get(getDataSourceToken());
});

afterAll(async () => {
  await module?.close();
  await database?.drop();
});

beforeEach(() => dataSource.query('TRUNCATE notifications, deliveries, delivery_attempts, held_messages, outbox'));

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function startServer(reactions: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(reactions);
  closers.push(() => server.stop());
  return server;
}

/** A worker of its own on the shared database, as another process would be. */
function worker(server: MailServer, deliveries: DeliveryRepository = module.get(DeliveryRepository)): DeliveryService {
  const settings = { ...database.settings, SMTP_URL: server.url, PUBLIC_URL: 'https://fieldmatch.example' };
  const sender = new MailSender(settings);
  closers.push(() => sender.onApplicationShutdown());
  const [unitOfWork, outbox, clock] = [module.get(UnitOfWork), module.get(OutboxRepository), module.get(Clock)];
  return new DeliveryService(unitOfWork, deliveries, outbox, sender, clock, settings);
}

/** A mail that waits, with the outbox row that asks for it. */
async function waitingMail(): Promise<{ deliveryId: string; outboxId: string }> {
  const recipient = { userId: newId(), name: 'Zoë', email: 'zoe@lab.example', language: 'nl' as const };
  await module
    .get(UnitOfWork)
    .run((work) =>
      module
        .get(NotificationsService)
        .notify(work, { kind: 'invitation_received', params: SAMPLES.invitation_received, recipients: [recipient] }),
    );
  const [delivery, message] = [await stored(), await dataSource.getRepository(OutboxMessage).findOneByOrFail({})];
  return { deliveryId: delivery.id, outboxId: message.id };
}

function stored(): Promise<Delivery> {
  return dataSource.getRepository(Delivery).findOneByOrFail({});
}

async function isHandled(outboxId: string): Promise<boolean> {
  const { handledAt } = await dataSource.getRepository(OutboxMessage).findOneByOrFail({ id: outboxId });
  return handledAt !== null;
}

/** Lets the claim run out without waiting for it. */
async function ageClaim(): Promise<void> {
  await dataSource.query(`UPDATE deliveries SET claimed_at = claimed_at - interval '121 seconds'`);
}

function messageIds({ received }: MailServer): (string | undefined)[] {
  return received.map(({ parsed }) => parsed.messageId);
}

describe('deliver', () => {
  it('hands the mail over and records it', async () => {
    const server = await startServer();
    const { deliveryId, outboxId } = await waitingMail();
    await worker(server).deliver(deliveryId, outboxId);
    expect(messageIds(server)).toEqual([`<${deliveryId}@fieldmatch.localhost>`]);
    expect(server.received[0]).toMatchObject({ to: ['zoe@lab.example'] });
    expect(server.received[0]?.parsed.text).toContain('https://fieldmatch.example/answer#');
    expect(await stored()).toMatchObject({ status: 'sent', attempts: 1, sentAt: expect.any(Date), lastError: null });
    expect(await isHandled(outboxId)).toBe(true);
  });

  it('sends once however many workers are told at once', async () => {
    const server = await startServer();
    const { deliveryId, outboxId } = await waitingMail();
    const workers = [worker(server), worker(server)];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => workers[index % 2]!.deliver(deliveryId, outboxId)),
    );
    expect(server.received).toHaveLength(1);
    const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as { code: string }] : []));
    for (const { code } of errors) expect(code).toBe('delivery.in_progress');
    expect(await stored()).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('only marks a repeated job handled when the mail is out', async () => {
    const server = await startServer();
    const { deliveryId, outboxId } = await waitingMail();
    await worker(server).deliver(deliveryId, outboxId);
    await dataSource.query('UPDATE outbox SET handled_at = NULL');
    await worker(server).deliver(deliveryId, outboxId);
    expect(server.received).toHaveLength(1);
    expect(await isHandled(outboxId)).toBe(true);
  });

  it('has nothing to do for a delivery that is not there', async () => {
    const server = await startServer();
    const { outboxId } = await waitingMail();
    await worker(server).deliver(newId(), outboxId);
    expect(server.received).toEqual([]);
    expect(await isHandled(outboxId)).toBe(true);
  });

  it('keeps a mail that meets a passing failure, and sends it at the next try', async () => {
    const server = await startServer({ toRecipient: (count) => (count === 1 ? 451 : 'accept') });
    const { deliveryId, outboxId } = await waitingMail();
    const refused = worker(server).deliver(deliveryId, outboxId);
    await expect(refused).rejects.toMatchObject({ code: 'delivery.postponed', message: expect.not.stringContaining('zoe@') });
    expect(await stored()).toMatchObject({ status: 'pending', claimedAt: null, lastError: expect.stringContaining('451') });
    expect(await isHandled(outboxId)).toBe(false);
    await worker(server).deliver(deliveryId, outboxId);
    expect(server.received).toHaveLength(1);
    expect(await stored()).toMatchObject({ status: 'sent', attempts: 2, lastError: expect.stringContaining('451') });
    expect(await isHandled(outboxId)).toBe(true);
  });

  it('gives up a mail that the server refuses for good', async () => {
    const server = await startServer({ toRecipient: () => 550 });
    const { deliveryId, outboxId } = await waitingMail();
    await worker(server).deliver(deliveryId, outboxId);
    expect(await stored()).toMatchObject({ status: 'failed', sentAt: null, lastError: expect.stringContaining('550') });
    expect(await isHandled(outboxId)).toBe(true);
    await worker(server).deliver(deliveryId, outboxId);
    expect(await stored()).toMatchObject({ status: 'failed', attempts: 1 });
  });

  it('repeats the same Message-ID when the connection died before the answer', async () => {
    const server = await startServer({ toMail: (count) => (count === 1 ? 'drop' : 'accept') });
    const { deliveryId, outboxId } = await waitingMail();
    await expect(worker(server).deliver(deliveryId, outboxId)).rejects.toMatchObject({ code: 'delivery.postponed' });
    expect(server.received).toHaveLength(1);
    await worker(server).deliver(deliveryId, outboxId);
    const expected = `<${deliveryId}@fieldmatch.localhost>`;
    expect(messageIds(server)).toEqual([expected, expected]);
  });

  it('holds others off while a dead worker’s claim lasts, then repeats the same Message-ID', async () => {
    const server = await startServer();
    const { deliveryId, outboxId } = await waitingMail();
    const sent = new Promise<void>((resolve) => {
      /** Dies after the mail is out: nothing of what follows happens. */
      class DyingRepository extends DeliveryRepository {
        override markSent(): Promise<void> {
          resolve();
          return new Promise(() => {});
        }
      }
      void worker(server, new DyingRepository()).deliver(deliveryId, outboxId);
    });
    await sent;
    const survivor = worker(server);
    await expect(survivor.deliver(deliveryId, outboxId)).rejects.toMatchObject({ code: 'delivery.in_progress' });
    expect(server.received).toHaveLength(1);
    expect(await isHandled(outboxId)).toBe(false);
    await ageClaim();
    await survivor.deliver(deliveryId, outboxId);
    const expected = `<${deliveryId}@fieldmatch.localhost>`;
    expect(messageIds(server)).toEqual([expected, expected]);
    expect(await stored()).toMatchObject({ status: 'sent', attempts: 2 });
    expect(await isHandled(outboxId)).toBe(true);
  });

  it('sends once although the database is away for a moment after the mail is out', async () => {
    const server = await startServer();
    const { deliveryId, outboxId } = await waitingMail();
    class ShakyRepository extends DeliveryRepository {
      private tries = 0;
      override async markSent(...what: Parameters<DeliveryRepository['markSent']>): Promise<void> {
        this.tries += 1;
        if (this.tries < 3) throw new Error('terminating connection due to administrator command');
        return super.markSent(...what);
      }
    }
    await worker(server, new ShakyRepository()).deliver(deliveryId, outboxId);
    expect(server.received).toHaveLength(1);
    expect(await stored()).toMatchObject({ status: 'sent', attempts: 1 });
  });

  it('does not let a late worker undo what another has taken over', async () => {
    const { deliveryId, outboxId } = await waitingMail();
    const [deliveries, unitOfWork] = [module.get(DeliveryRepository), module.get(UnitOfWork)];
    const late = await unitOfWork.run((work) => deliveries.claim(work, deliveryId));
    await ageClaim();
    const current = await unitOfWork.run((work) => deliveries.claim(work, deliveryId));
    expect(current?.attempts).toBe(2);
    await unitOfWork.run((work) => deliveries.release(work, late!, 'late'));
    await unitOfWork.run((work) => deliveries.markFailed(work, late!, 'late'));
    expect(await stored()).toMatchObject({ status: 'sending', attempts: 2, lastError: null });
    await unitOfWork.run((work) => deliveries.markSent(work, current!, outboxId, new Date()));
    await unitOfWork.run((work) => deliveries.release(work, current!, 'too late'));
    expect(await stored()).toMatchObject({ status: 'sent', lastError: null });
  });
});

describe('every try', () => {
  const tries = (deliveryId: string) => module.get(DeliveriesService).get(deliveryId);

  it('is written down with what the mail server answered, without the address', async () => {
    const server = await startServer({ toRecipient: (count) => (count === 1 ? 451 : 'accept') });
    const { deliveryId, outboxId } = await waitingMail();
    await expect(worker(server).deliver(deliveryId, outboxId)).rejects.toMatchObject({ code: 'delivery.postponed' });
    await worker(server).deliver(deliveryId, outboxId);
    const { report, attempts } = await tries(deliveryId);
    expect(report).toMatchObject({ status: 'sent', attempts: 2, kind: 'invitation_received' });
    expect(attempts).toMatchObject([
      { number: 1, outcome: 'failed' },
      { number: 2, outcome: 'sent', answer: null },
    ]);
    expect(attempts[0]?.answer).toContain('451');
    expect(JSON.stringify(await tries(deliveryId))).not.toContain('zoe@lab.example');
  });

  it('that a dying worker began has no end', async () => {
    const { deliveryId } = await waitingMail();
    await module.get(UnitOfWork).run((work) => module.get(DeliveryRepository).claim(work, deliveryId));
    expect((await tries(deliveryId)).attempts).toMatchObject([{ number: 1, endedAt: null, outcome: null }]);
  });
});
