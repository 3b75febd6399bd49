import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MeetingsService } from '#libs/challenges';
import { ClosuresService, IntroductionsService, InvitationsService, ReleasesService } from '#libs/matching';
import { DeliveryService } from '#libs/notifications';
import { startMailServer, type MailServer } from '../support/mail-server.js';
import { Marketplace } from '../support/marketplace.js';

const SLOTS = ['2026-12-01T09:00:00Z', '2026-12-02T09:00:00Z', '2026-12-03T13:30:00Z'].map((slot) => new Date(slot));
const LATER = ['2026-12-08T09:00:00Z', '2026-12-09T09:00:00Z', '2026-12-10T13:30:00Z'].map((slot) => new Date(slot));
const PLACE = 'Heijplaat, gebouw 4; "ingang; zij"';

let server: MailServer;
let marketplace: Marketplace;

beforeAll(async () => {
  server = await startMailServer();
  marketplace = await Marketplace.open({ SMTP_URL: server.url });
});

afterAll(async () => {
  await marketplace.close();
  await server.stop();
});

beforeEach(() => {
  marketplace.setTime('2026-11-24T10:00:00Z');
});

const meetings = (): MeetingsService => marketplace.module.get(MeetingsService);

async function introduced(): Promise<{ challengeId: string; introductionId: string; fieldlabId: string }> {
  const { id, curated } = await marketplace.rankedChallenge();
  const fieldlabId = curated.entries[0]?.match.fieldlabId ?? '';
  await marketplace.module.get(ReleasesService).release(await marketplace.broker(), id, [fieldlabId]);
  const invitations = marketplace.module.get(InvitationsService);
  const [invitation] = await invitations.ofChallenge(id);
  await invitations.answer(await marketplace.fieldlab(fieldlabId), invitation?.id ?? '', { answer: 'accept' });
  const page = await marketplace.module.get(IntroductionsService).page(await marketplace.company(), { limit: 100 });
  const found = page.find(({ introduction }) => introduction.challengeId === id);
  return { challengeId: id, introductionId: found?.introduction.id ?? '', fieldlabId };
}

interface Appointment {
  to: string;
  method: string | undefined;
  uid: string | undefined;
  sequence: string | undefined;
  start: string | undefined;
}

/** Sends what waits, and returns the calendar objects that arrived with it. */
async function appointments(): Promise<Appointment[]> {
  server.received.length = 0;
  const jobs = await marketplace.sql<{ id: string; payload: { deliveryId: string } }>(
    "SELECT id, payload FROM outbox WHERE job = 'deliver-mail' AND handled_at IS NULL ORDER BY id",
  );
  for (const { id, payload } of jobs) await marketplace.module.get(DeliveryService).deliver(payload.deliveryId, id);
  return server.received.flatMap(({ to, parsed }) => {
    const calendar = parsed.attachments.find(({ contentType }) => contentType === 'text/calendar')?.content.toString();
    const field = (name: string): string | undefined => new RegExp(`^${name}[:;](.*)\\r$`, 'm').exec(calendar ?? '')?.[1];
    return calendar === undefined
      ? []
      : [{ to: to[0] ?? '', method: field('METHOD'), uid: field('UID'), sequence: field('SEQUENCE'), start: field('DTSTART') }];
  });
}

describe('an intake meeting', () => {
  it('is proposed by one side, chosen by the other, moved and cancelled, in both calendars as one appointment', async () => {
    const { introductionId, fieldlabId } = await introduced();
    const [company, fieldlab] = [await marketplace.company(), await marketplace.fieldlab(fieldlabId)];
    await meetings().propose(fieldlab, introductionId, { slots: SLOTS, minutes: 60, place: PLACE });
    expect(await appointments()).toEqual([]);
    expect(server.received.at(-1)?.parsed.subject).toContain('Wanneer spreken we elkaar');
    const agreed = await meetings().choose(company, introductionId, SLOTS[1] as Date);
    const first = await appointments();
    expect(first.map(({ to }) => to).toSorted()).toEqual([company.email, fieldlab.email].toSorted());
    for (const one of first) expect(one).toMatchObject({ method: 'REQUEST', sequence: '0', start: '20261202T090000Z' });
    await meetings().propose(company, introductionId, { slots: LATER, minutes: 90, place: PLACE });
    expect((await meetings().get(fieldlab, introductionId))?.startsAt).toEqual(agreed.startsAt);
    await appointments();
    await meetings().choose(fieldlab, introductionId, LATER[0] as Date);
    const moved = await appointments();
    for (const one of moved) expect(one).toMatchObject({ method: 'REQUEST', sequence: '1', start: '20261208T090000Z' });
    await meetings().cancel(company, introductionId);
    await meetings().cancel(company, introductionId);
    const cancelled = await appointments();
    expect(cancelled).toHaveLength(2);
    for (const one of cancelled) expect(one).toMatchObject({ method: 'CANCEL', sequence: '2' });
    expect(new Set([...first, ...moved, ...cancelled].map(({ uid }) => uid)).size).toBe(1);
  });

  it('is nobody else’s business', async () => {
    const { introductionId, fieldlabId } = await introduced();
    const stranger = await marketplace.fieldlab(fieldlabId === 'ramlab' ? 'robohouse' : 'ramlab');
    const proposal = { slots: SLOTS, minutes: 60, place: PLACE };
    await expect(meetings().propose(await marketplace.broker(), introductionId, proposal)).rejects.toMatchObject({
      code: 'actor.not_allowed',
    });
    await expect(meetings().get(stranger, introductionId)).rejects.toMatchObject({ code: 'introduction.not_found' });
  });

  it('cannot be chosen twice, nor by who proposed it', async () => {
    const { introductionId, fieldlabId } = await introduced();
    const [company, fieldlab] = [await marketplace.company(), await marketplace.fieldlab(fieldlabId)];
    await meetings().propose(fieldlab, introductionId, { slots: SLOTS, minutes: 60, place: PLACE });
    await expect(meetings().choose(fieldlab, introductionId, SLOTS[0] as Date)).rejects.toMatchObject({
      code: 'meeting.not_open',
    });
    const choices = await Promise.allSettled(SLOTS.map((slot) => meetings().choose(company, introductionId, slot)));
    expect(choices.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is called off when the challenge is closed, and cannot be planned after that', async () => {
    const { challengeId, introductionId, fieldlabId } = await introduced();
    const [company, fieldlab] = [await marketplace.company(), await marketplace.fieldlab(fieldlabId)];
    await meetings().propose(fieldlab, introductionId, { slots: SLOTS, minutes: 60, place: PLACE });
    await meetings().choose(company, introductionId, SLOTS[0] as Date);
    await appointments();
    await marketplace.module.get(ClosuresService).close(company, challengeId, null);
    expect((await appointments()).map(({ method }) => method)).toEqual(['CANCEL', 'CANCEL']);
    const again = meetings().propose(fieldlab, introductionId, { slots: SLOTS, minutes: 60, place: PLACE });
    await expect(again).rejects.toMatchObject({ code: 'meeting.over', status: 409 });
  });
});
