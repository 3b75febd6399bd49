import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { LinkActorsService, type Actor } from '#libs/accounts';
import { UndeliverableMailsService } from '#libs/challenges';
import { UnitOfWork } from '#libs/database';
import {
  DeliveriesService,
  DeliveryService,
  MessageClockService,
  MessagePreferencesService,
  NotificationsService,
  type NotificationKind,
  type NotificationParams,
} from '#libs/notifications';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { Marketplace } from '../support/marketplace.js';

const TUESDAY = '2026-11-24T10:00:00Z';
const EVENING = '2026-11-24T20:00:00Z';
const MORNING = '2026-11-25T07:00:00Z';

interface MailJob {
  id: string;
  payload: { deliveryId: string };
}
const ABOUT_MEETING = {
  introductionId: '01930000-0000-7000-8000-000000000005',
  meetingId: '01930000-0000-7000-8000-000000000006',
  fieldlabName: 'RAMLAB',
  minutes: 60,
  place: '',
  sequence: 1,
  changedAt: TUESDAY,
  startsAt: TUESDAY,
};

let server: MailServer;
let marketplace: Marketplace;
let refuses = false;
let putsOff = false;
let challengeId = '';

beforeAll(async () => {
  server = await startMailServer({ toRecipient: () => (refuses ? 550 : putsOff ? 450 : 'accept') });
  marketplace = await Marketplace.open({ SMTP_URL: server.url });
  marketplace.setTime(TUESDAY);
  ({ id: challengeId } = await marketplace.rankedChallenge());
});

afterAll(async () => {
  await marketplace.close();
  await server.stop();
});

beforeEach(async () => {
  marketplace.setTime(TUESDAY);
  refuses = false;
  server.received.length = 0;
  await marketplace.sql(
    'TRUNCATE notifications, deliveries, delivery_attempts, held_messages, message_preferences, quiet_people',
  );
  await marketplace.sql('DELETE FROM outbox');
});

const preferences = (): MessagePreferencesService => marketplace.module.get(MessagePreferencesService);
const tick = (): Promise<number> => marketplace.module.get(MessageClockService).tick();

async function tell(kind: NotificationKind, details: object = {}, reader?: Actor): Promise<string> {
  const person = reader ?? (await marketplace.broker());
  const params = { challengeId, reference: 'U-1001', ...details } as unknown as NotificationParams[NotificationKind];
  await marketplace.module.get(UnitOfWork).run((work) =>
    marketplace.module.get(NotificationsService).notify(work, {
      kind,
      params,
      recipients: [{ userId: person.userId, name: person.name, email: person.email, language: 'nl' }],
    }),
  );
  return person.userId;
}

/** Sends what waits in the outbox, as the worker does; returns the subjects of what arrived. */
async function deliver(): Promise<string[]> {
  for (const job of await waiting()) await deliverOne(job);
  return server.received.map(({ parsed }) => parsed.subject ?? '');
}

function waiting(): Promise<MailJob[]> {
  return marketplace.sql<MailJob & Record<string, unknown>>(
    "SELECT id, payload FROM outbox WHERE job = 'deliver-mail' AND handled_at IS NULL ORDER BY id",
  );
}

/** What is put off for now waits in the outbox. */
async function deliverOne({ id, payload }: MailJob): Promise<void> {
  const delivering = marketplace.module.get(DeliveryService).deliver(payload.deliveryId, id);
  if (putsOff) await expect(delivering).rejects.toThrow();
  else await delivering;
}

describe('what asks nothing of its reader', () => {
  it('comes in one mail a day where the person wants that, once, with the titles in the order in which they came', async () => {
    await tell('candidate_appeared', { fieldlabName: 'RAMLAB' });
    const userId = await tell('candidate_appeared', { fieldlabName: 'Flokk' });
    await preferences().set(userId, { ways: [{ kind: 'challenge_withdrawn', way: 'daily' }] });
    await tell('challenge_withdrawn');
    expect(await deliver()).toEqual([]);
    marketplace.setTime('2026-11-25T06:59:00Z');
    expect(await tick()).toBe(0);
    marketplace.setTime(MORNING);
    expect((await Promise.all([tick(), tick(), tick()])).toSorted()).toEqual([0, 0, 1]);
    expect(await deliver()).toEqual(['Uw overzicht: 3 berichten']);
    expect(server.received[0]?.parsed.text).toMatch(/RAMLAB[^]*Flokk[^]*ingetrokken/);
    const page = await marketplace.module
      .get(NotificationsService)
      .page(marketplace.module.get(UnitOfWork).read, userId, { limit: 10 });
    expect(page.items.map(({ kind }) => kind)).toEqual(['challenge_withdrawn', 'candidate_appeared', 'candidate_appeared']);
  });

  it('waits for working time where the person wants to be left in peace', async () => {
    const userId = (await marketplace.broker()).userId;
    await preferences().set(userId, { workingTimeOnly: true });
    marketplace.setTime(EVENING);
    await tell('challenge_withdrawn');
    await tell('challenge_to_review', { candidates: 3, province: 'Utrecht' });
    expect(await deliver()).toEqual([expect.stringContaining('beoordelen')]);
    expect(await tick()).toBe(0);
    marketplace.setTime('2026-11-25T08:00:00Z');
    expect(await tick()).toBe(1);
    expect((await deliver()).at(-1)).toContain('ingetrokken');
  });

  it('stays on the screen where the person wants no mail of it', async () => {
    const userId = (await marketplace.broker()).userId;
    await preferences().set(userId, { ways: [{ kind: 'challenge_withdrawn', way: 'screen' }] });
    await tell('challenge_withdrawn');
    marketplace.setTime(MORNING);
    expect(await tick()).toBe(0);
    expect(await deliver()).toEqual([]);
    expect(await marketplace.sql("SELECT 1 FROM notifications WHERE kind = 'challenge_withdrawn'")).toHaveLength(1);
  });
});

describe('unsubscribing in one click', () => {
  const tokenOf = (raw: string): string => /^List-Unsubscribe: <\S+\/unsubscriptions\/([\w.-]+)>\r$/m.exec(raw)?.[1] ?? '';

  it('is offered on one line with what can be turned off, and turns it off', async () => {
    const userId = await tell('challenge_withdrawn');
    await deliver();
    const raw = server.received[0]?.raw ?? '';
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
    const { actor, subject } = await marketplace.module.get(LinkActorsService).read(tokenOf(raw), ['stop_messages']);
    expect(actor.userId).toBe(userId);
    await preferences().stop(actor.userId, subject);
    await tell('challenge_withdrawn');
    expect(await deliver()).toHaveLength(1);
    expect((await preferences().get(userId)).ways).toContainEqual({ kind: 'challenge_withdrawn', way: 'screen' });
  });

  it('of the mail of the day turns off all that comes in it, and nothing else', async () => {
    const userId = await tell('candidate_appeared', { fieldlabName: 'RAMLAB' });
    marketplace.setTime(MORNING);
    await tick();
    await deliver();
    const { subject } = await marketplace.module
      .get(LinkActorsService)
      .read(tokenOf(server.received[0]?.raw ?? ''), ['stop_messages']);
    await preferences().stop(userId, subject);
    const { ways } = await preferences().get(userId);
    expect(ways.filter(({ way }) => way === 'screen').map(({ kind }) => kind)).toEqual(['candidate_appeared', 'offer_fits']);
  });

  it('is not offered with what somebody waits for', async () => {
    await tell('challenge_to_review', { candidates: 3, province: 'Utrecht' });
    await deliver();
    const { headers } = await simpleParser(server.received[0]?.raw ?? '');
    expect(headers.has('list-unsubscribe')).toBe(false);
    expect(headers.has('list')).toBe(false);
  });
});

describe('a mail that is refused for good', () => {
  it('is shown to the brokers once, and a refused mail about that to the administrators', async () => {
    refuses = true;
    await tell('invitation_received', {
      invitationId: '01930000-0000-7000-8000-000000000004',
      fieldlabName: 'RAMLAB',
      offerTitleNl: '',
      offerTitleEn: '',
      respondBy: '2026-12-01T16:00:00Z',
      reasonsNl: [],
      reasonsEn: [],
    });
    await deliver();
    const undeliverable = marketplace.module.get(UndeliverableMailsService);
    expect(await Promise.all([undeliverable.tick(), undeliverable.tick()])).toContain(1);
    const told = await marketplace.sql<{ params: object }>("SELECT params FROM notifications WHERE kind = 'mail_undeliverable'");
    expect(told.map(({ params }) => params)).toEqual([expect.objectContaining({ side: 'fieldlab', fieldlabName: 'RAMLAB' })]);
    await deliver();
    expect(await undeliverable.tick(), 'the only broker is not reached either').toBe(1);
    await deliver();
    expect(await undeliverable.tick()).toBe(0);
    expect(await marketplace.sql("SELECT 1 FROM notifications WHERE kind = 'mail_undeliverable'")).toHaveLength(1);
    const [failed] = await marketplace.module.get(DeliveriesService).page({ status: 'failed', limit: 10 });
    expect(failed).toMatchObject({ status: 'failed', attempts: 1 });
  });

  it('about a meeting is shown to them with whose it is', async () => {
    refuses = true;
    await tell('meeting_cancelled', ABOUT_MEETING, await marketplace.company());
    await deliver();
    expect(await marketplace.module.get(UndeliverableMailsService).tick()).toBe(1);
    const [told] = await marketplace.sql("SELECT params FROM notifications WHERE kind = 'mail_undeliverable'");
    expect(told).toMatchObject({ params: { side: 'company' } });
  });

  it('is brought before the administrators where it was to the only broker', async () => {
    refuses = true;
    await tell('challenge_to_review', { candidates: 3, province: 'Utrecht' });
    await deliver();
    expect(await marketplace.module.get(UndeliverableMailsService).tick()).toBe(1);
    const told = await marketplace.sql('SELECT kind, email FROM notifications JOIN users ON users.id = user_id ORDER BY kind');
    expect(told).toEqual([
      { kind: 'challenge_to_review', email: 'broker@hub.example' },
      { kind: 'hub_without_brokers', email: 'admin@programme.example' },
    ]);
  });

  it('counts as refused after a day in which others were taken, and is tried on all the same', async () => {
    const undeliverable = marketplace.module.get(UndeliverableMailsService);
    putsOff = true;
    await tell('challenge_returned', { question: 'Hoeveel?' }, await marketplace.company());
    await deliver();
    marketplace.setTime('2026-11-25T11:00:00Z');
    await deliver();
    expect(await undeliverable.tick(), 'nobody’s mails are taken').toBe(0);
    putsOff = false;
    await tell('challenge_to_review', { candidates: 3, province: 'Utrecht' });
    const [old, other] = await waiting();
    await deliverOne(other!);
    putsOff = true;
    await deliverOne(old!);
    expect([await undeliverable.tick(), await undeliverable.tick()]).toEqual([1, 0]);
    putsOff = false;
    await deliverOne(old!);
    expect(server.received).toHaveLength(2);
  });

  it('is shown to them as well when it came back later', async () => {
    await tell('challenge_returned', { question: 'Hoeveel?' });
    const deliveries = marketplace.module.get(DeliveriesService);
    const [pending] = await deliveries.page({ limit: 1 });
    const id = pending?.id ?? '';
    await expect(deliveries.bounce(id, '5.1.1')).rejects.toMatchObject({ code: 'delivery.not_sent' });
    await deliver();
    for (let times = 0; times < 2; times += 1)
      expect(await deliveries.bounce(id, '5.1.1')).toMatchObject({ status: 'failed', sentAt: null });
    const undeliverable = marketplace.module.get(UndeliverableMailsService);
    expect([await undeliverable.tick(), await undeliverable.tick()]).toEqual([1, 0]);
    expect(await marketplace.sql("SELECT 1 FROM notifications WHERE kind = 'mail_undeliverable'")).toHaveLength(1);
  });
});
