import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChallengesService } from '#libs/challenges';
import { InvitationsService, ReleasesService, ResponseClockService } from '#libs/matching';
import { Marketplace } from '../support/marketplace.js';

const MONDAY = '2026-11-23T10:00:00Z';
/** Reminder on the third working day at nine, end of the fifth at five, Amsterdam. */
const [BEFORE_REMINDER, REMINDER] = ['2026-11-26T07:59:00Z', '2026-11-26T08:00:00Z'];
const [BEFORE_END, END] = ['2026-11-30T15:59:00Z', '2026-11-30T16:00:00Z'];

let marketplace: Marketplace;

beforeAll(async () => {
  marketplace = await Marketplace.open();
});

afterAll(() => marketplace.close());

beforeEach(() => marketplace.setTime(MONDAY));

const tick = () => marketplace.module.get(ResponseClockService).tick();

async function released(count: number): Promise<{ id: string; labs: string[] }> {
  const { id, curated } = await marketplace.rankedChallenge();
  const labs = curated.entries.slice(0, count).map(({ match }) => match.fieldlabId);
  await marketplace.module.get(ReleasesService).release(await marketplace.broker(), id, labs);
  return { id, labs };
}

const statusOf = async (id: string): Promise<string> =>
  (await marketplace.module.get(ChallengesService).get(await marketplace.company(), id)).challenge.status;

const invitationsOf = async (id: string): Promise<[string, string][]> =>
  (await marketplace.module.get(InvitationsService).ofChallenge(id)).map(({ fieldlabId, status }) => [fieldlabId, status]);

const told = async (id: string, kind: string): Promise<number> =>
  (await marketplace.sql('SELECT 1 FROM notifications WHERE challenge_id = $1 AND kind = $2', [id, kind])).length;

describe('an invitation that nobody answers', () => {
  it('is reminded of once, on its day and not before', async () => {
    const { id } = await released(1);
    marketplace.setTime(BEFORE_REMINDER);
    await tick();
    expect(await told(id, 'invitation_reminder')).toBe(0);
    marketplace.setTime(REMINDER);
    await tick();
    await tick();
    expect(await told(id, 'invitation_reminder')).toBe(1);
  });

  it('ends in time, and the next fieldlab is invited by itself', async () => {
    const { id, labs } = await released(2);
    marketplace.setTime(BEFORE_END);
    await tick();
    expect(await invitationsOf(id)).toEqual([[labs[0], 'open']]);
    marketplace.setTime(END);
    await tick();
    expect(await invitationsOf(id)).toEqual([
      [labs[0], 'expired'],
      [labs[1], 'open'],
    ]);
    expect([await told(id, 'invitation_expired'), await told(id, 'invitation_unanswered')]).toEqual([1, 1]);
    expect(await statusOf(id)).toBe('inviting');
  });

  it('brings the challenge back to the broker when it was the last', async () => {
    const { id } = await released(1);
    marketplace.setTime(END);
    await tick();
    expect(await statusOf(id)).toBe('in_review');
    expect(await told(id, 'shortlist_exhausted')).toBe(1);
  });

  it('cannot be answered any more', async () => {
    const { id, labs } = await released(1);
    const [invitation] = await marketplace.module.get(InvitationsService).ofChallenge(id);
    marketplace.setTime(END);
    await tick();
    const answer = marketplace.module
      .get(InvitationsService)
      .answer(await marketplace.fieldlab(labs[0] ?? ''), invitation?.id ?? '', { answer: 'accept' });
    await expect(answer).rejects.toMatchObject({ status: 409, code: 'invitation.not_open' });
  });
});

describe('a fieldlab', () => {
  it('in which nobody has an account is brought before the brokers at once', async () => {
    const { id, curated } = await marketplace.rankedChallenge();
    const [lab = ''] = curated.entries.map(({ match }) => match.fieldlabId);
    const people = await marketplace.sql<{ id: string }>('SELECT id FROM memberships WHERE organisation_id = $1', [lab]);
    await marketplace.sql(`UPDATE memberships SET organisation_id = 'elsewhere' WHERE organisation_id = $1`, [lab]);
    await marketplace.module.get(ReleasesService).release(await marketplace.broker(), id, [lab]);
    expect(await told(id, 'invitation_received')).toBe(0);
    expect(await told(id, 'invitation_unread')).toBe(1);
    for (const person of people)
      await marketplace.sql('UPDATE memberships SET organisation_id = $2 WHERE id = $1', [person.id, lab]);
  });

  it('that has ended meanwhile is passed over', async () => {
    const { id, labs } = await released(3);
    await marketplace.sql(`UPDATE fieldlabs SET status = 'ended' WHERE id = $1`, [labs[1]]);
    marketplace.setTime(END);
    await tick();
    await marketplace.sql(`UPDATE fieldlabs SET status = 'active' WHERE id = $1`, [labs[1]]);
    expect(await invitationsOf(id)).toEqual([
      [labs[0], 'expired'],
      [labs[2], 'open'],
    ]);
  });
});

it('holds up no invitation by another that cannot be ended', async () => {
  const [stuck, other] = [await released(1), await released(1)];
  await marketplace.sql(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'stuck'; END $$`);
  await marketplace.sql(
    `CREATE TRIGGER refuse BEFORE UPDATE ON invitations FOR EACH ROW WHEN (OLD.challenge_id = '${stuck.id}') EXECUTE FUNCTION refuse()`,
  );
  const error = vi.spyOn(Logger.prototype, 'error').mockImplementation(() => {});
  marketplace.setTime(END);
  await tick();
  for (const [text] of error.mock.calls) expect(text).toMatch(/^Invitation \S+ has to wait: stuck$/);
  expect(error).toHaveBeenCalled();
  error.mockRestore();
  expect([await statusOf(stuck.id), await statusOf(other.id)]).toEqual(['inviting', 'in_review']);
  await marketplace.sql('DROP TRIGGER refuse ON invitations');
  await tick();
  expect(await statusOf(stuck.id)).toBe('in_review');
});

it('ends each invitation once, however many look at the clock at the same time', async () => {
  const { id, labs } = await released(3);
  marketplace.setTime(END);
  await Promise.all([tick(), tick(), tick(), tick()]);
  expect(await invitationsOf(id)).toEqual([
    [labs[0], 'expired'],
    [labs[1], 'open'],
  ]);
  expect(await told(id, 'invitation_unanswered')).toBe(1);
});

it('leaves an answered invitation alone', async () => {
  const { id, labs } = await released(1);
  const [invitation] = await marketplace.module.get(InvitationsService).ofChallenge(id);
  await marketplace.module
    .get(InvitationsService)
    .answer(await marketplace.fieldlab(labs[0] ?? ''), invitation?.id ?? '', { answer: 'accept' });
  marketplace.setTime(END);
  await tick();
  expect(await invitationsOf(id)).toEqual([[labs[0], 'accepted']]);
  expect(await told(id, 'invitation_expired')).toBe(0);
});
