import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ChallengeClockService,
  ChallengeMessenger,
  ChallengesService,
  MeetingsService,
  ReferralsService,
} from '#libs/challenges';
import { ClosuresService, InvitationsService, ReleasesService } from '#libs/matching';
import { ProjectsService } from '#libs/projects';
import { copyChallenge } from '../support/copied-challenges.js';
import { Marketplace } from '../support/marketplace.js';

const MONDAY = '2026-11-23T10:00:00Z';
/** Ends of the second, fifth and twentieth working day after it, Amsterdam. */
const [TWO_DAYS, FIVE_DAYS, TWENTY_DAYS] = ['2026-11-25T16:00:00Z', '2026-11-30T16:00:00Z', '2026-12-21T16:00:00Z'];
const KINDS = [
  'review_reminder',
  'question_reminder',
  'introduction_reminder',
  'project_reminder',
  'review_overdue',
  'challenge_stuck',
];
const [COMPANY, BROKER, ADMINISTRATOR] = ['anna@voorbeeldmetaal.example', 'broker@hub.example', 'admin@programme.example'];

let marketplace: Marketplace;

beforeAll(async () => {
  marketplace = await Marketplace.open();
});

afterAll(() => marketplace.close());

beforeEach(() => marketplace.setTime(MONDAY));

const tick = () => marketplace.module.get(ChallengeClockService).tick();

async function tickAt(moment: string, offsetMs = 0): Promise<void> {
  marketplace.setTime(new Date(Date.parse(moment) + offsetMs).toISOString());
  await tick();
}

const minuteBefore = (moment: string) => tickAt(moment, -60_000);

/** Of what people were told because the challenge stands still, the oldest first. */
async function told(id: string): Promise<string[]> {
  const rows = await marketplace.sql<{ line: string }>(
    `SELECT kind || ' to ' || email AS line FROM notifications JOIN users ON users.id = user_id
     WHERE challenge_id = $1 AND kind = ANY ($2) ORDER BY notifications.id`,
    [id, KINDS],
  );
  return rows.map(({ line }) => line);
}

async function clockOf(id: string): Promise<{ status: string; ringsAt: string | null; ringCount: number }> {
  const [row] = await marketplace.sql<{ status: string; ringsAt: Date | null; ringCount: number }>(
    'SELECT status, rings_at AS "ringsAt", ring_count AS "ringCount" FROM challenges WHERE id = $1',
    [id],
  );
  return { status: row!.status, ringsAt: row!.ringsAt?.toISOString().replace('.000', '') ?? null, ringCount: row!.ringCount };
}

interface Standing {
  id: string;
  fieldlabId: string;
  introductionId: string;
  projectId: string;
}

const NONE = { fieldlabId: '', introductionId: '', projectId: '' };

async function inReview(): Promise<Standing> {
  return { ...NONE, id: (await marketplace.rankedChallenge()).id };
}

async function returned(): Promise<Standing> {
  const standing = await inReview();
  await marketplace.module.get(ChallengesService).returnToCompany(await marketplace.broker(), standing.id, 'Hoeveel per dag?');
  return standing;
}

async function inviting(): Promise<Standing> {
  const { id, curated } = await marketplace.rankedChallenge();
  const fieldlabId = curated.entries[0]?.match.fieldlabId ?? '';
  await marketplace.module.get(ReleasesService).release(await marketplace.broker(), id, [fieldlabId]);
  return { ...NONE, id, fieldlabId };
}

async function introduced(): Promise<Standing> {
  const standing = await inviting();
  const invitations = marketplace.module.get(InvitationsService);
  const [invitation] = await invitations.ofChallenge(standing.id);
  await invitations.answer(await marketplace.fieldlab(standing.fieldlabId), invitation?.id ?? '', { answer: 'accept' });
  const [row] = await marketplace.sql<{ id: string }>('SELECT id FROM introductions WHERE challenge_id = $1', [standing.id]);
  return { ...standing, introductionId: row?.id ?? '' };
}

async function inProject(): Promise<Standing> {
  const standing = await introduced();
  const actor = await marketplace.fieldlab(standing.fieldlabId);
  const { project } = await marketplace.module.get(ProjectsService).start(actor, standing.introductionId);
  return { ...standing, projectId: project.id };
}

const toFieldlab = ({ fieldlabId }: Standing): string => `${fieldlabId}@fieldlab.example`;

describe('a challenge that stands still', () => {
  it.each([
    {
      status: 'in_review',
      make: inReview,
      rings: [TWO_DAYS, '2026-11-27T16:00:00Z', '2026-12-11T16:00:00Z', '2026-12-28T16:00:00Z'],
      reminder: { kind: 'review_reminder', to: () => BROKER },
      alarm: { kind: 'review_overdue', to: ADMINISTRATOR },
    },
    {
      status: 'draft',
      make: returned,
      rings: [FIVE_DAYS, '2026-12-07T16:00:00Z', '2026-12-21T16:00:00Z', '2027-01-06T16:00:00Z'],
      reminder: { kind: 'question_reminder', to: () => COMPANY },
      alarm: { kind: 'challenge_stuck', to: BROKER },
    },
    {
      status: 'introduced',
      make: introduced,
      rings: [FIVE_DAYS, '2026-12-07T16:00:00Z', '2026-12-21T16:00:00Z', '2027-01-06T16:00:00Z'],
      reminder: { kind: 'introduction_reminder', to: toFieldlab },
      alarm: { kind: 'challenge_stuck', to: BROKER },
    },
    {
      status: 'in_project',
      make: inProject,
      rings: [TWENTY_DAYS, '2027-01-20T16:00:00Z', '2027-02-03T16:00:00Z', '2027-02-17T16:00:00Z'],
      reminder: { kind: 'project_reminder', to: toFieldlab },
      alarm: { kind: 'challenge_stuck', to: BROKER },
    },
  ])('in $status rings for whose turn it is, then for who can help, for ever and seldom', async ({ status, ...expected }) => {
    const standing = await expected.make();
    const { id } = standing;
    expect((await clockOf(id)).status).toBe(status);
    const { reminder, alarm } = expected;
    const lines = [`${reminder.kind} to ${reminder.to(standing)}`, ...Array(3).fill(`${alarm.kind} to ${alarm.to}`)];
    for (const [place, moment] of expected.rings.entries()) {
      await minuteBefore(moment);
      expect(await told(id)).toEqual(lines.slice(0, place));
      await tickAt(moment);
      await tick();
      expect(await told(id)).toEqual(lines.slice(0, place + 1));
    }
    expect((await clockOf(id)).status).toBe(status);
  });

  it('says when it is looked at next, and which hub does not act, and nothing of what it is about', async () => {
    const { id } = await inReview();
    await tickAt(TWO_DAYS);
    await tickAt('2026-11-27T16:00:00Z');
    const rows = await marketplace.sql<{ params: Record<string, string> }>(
      'SELECT params FROM notifications WHERE challenge_id = $1 AND kind = ANY ($2) ORDER BY id',
      [id, KINDS],
    );
    const [reminder, alarm] = rows.map(({ params }) => params);
    expect(reminder).toMatchObject({ respondBy: '2026-11-27T16:00:00.000Z' });
    const [challenge] = await marketplace.sql<{ hubId: string }>('SELECT hub_id AS "hubId" FROM challenges WHERE id = $1', [id]);
    expect(alarm).toMatchObject({ respondBy: '2026-12-11T16:00:00.000Z', hubId: challenge?.hubId });
    expect(JSON.stringify(rows)).not.toMatch(/lassen|trappen|Voorbeeld/i);
  });

  it('rings once, however many look at the same time', async () => {
    const { id } = await inReview();
    marketplace.setTime(TWO_DAYS);
    await Promise.all([tick(), tick(), tick(), tick()]);
    expect(await told(id)).toEqual([`review_reminder to ${BROKER}`]);
  });

  it('rings although another cannot', async () => {
    const [one, other] = [await inReview(), await inReview()];
    const messenger = marketplace.module.get(ChallengeMessenger);
    const toBrokers = messenger.toBrokers.bind(messenger);
    const failing = vi.spyOn(messenger, 'toBrokers').mockImplementation(async (work, challenge, kind, details) => {
      if (challenge.id === one.id) throw new Error('away');
      return toBrokers(work, challenge, kind, details);
    });
    const error = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    await tickAt(TWO_DAYS);
    expect(error.mock.calls).toEqual([[`The clock of challenge ${one.id} has to wait: away`]]);
    failing.mockRestore();
    error.mockRestore();
    expect([await told(one.id), await told(other.id)]).toEqual([[], [`review_reminder to ${BROKER}`]]);
    await tick();
    expect(await told(one.id)).toEqual([`review_reminder to ${BROKER}`]);
  });
});

describe('the clock begins anew', () => {
  it('with every status that waits for somebody, and has nothing to ring for in the others', async () => {
    const company = await marketplace.company();
    const challenges = marketplace.module.get(ChallengesService);
    const { challenge } = await challenges.draft(company, company.organisations('company')[0] ?? '', {
      makes: 'Deuren',
      problem: 'Het lassen van kleine series kost te veel tijd.',
    });
    const { id } = challenge;
    expect(await clockOf(id)).toEqual({ status: 'draft', ringsAt: null, ringCount: 0 });
    await challenges.submit(company, id);
    expect(await clockOf(id)).toEqual({ status: 'submitted', ringsAt: null, ringCount: 0 });
    await marketplace.rank(id);
    expect(await clockOf(id)).toEqual({ status: 'in_review', ringsAt: TWO_DAYS, ringCount: 0 });
    await tickAt(TWO_DAYS);
    await challenges.returnToCompany(await marketplace.broker(), id, 'Hoeveel per dag?');
    expect(await clockOf(id)).toEqual({ status: 'draft', ringsAt: '2026-12-02T16:00:00Z', ringCount: 0 });
    await challenges.submit(company, id);
    await marketplace.rank(id);
    expect(await clockOf(id)).toEqual({ status: 'in_review', ringsAt: '2026-11-27T16:00:00Z', ringCount: 0 });
    await marketplace.module.get(ClosuresService).close(company, id, null);
    expect(await clockOf(id)).toEqual({ status: 'closed', ringsAt: null, ringCount: 0 });
  });

  it('for the broker when every fieldlab has said no', async () => {
    const { id, fieldlabId } = await inviting();
    expect(await clockOf(id)).toEqual({ status: 'inviting', ringsAt: null, ringCount: 0 });
    const invitations = marketplace.module.get(InvitationsService);
    const [invitation] = await invitations.ofChallenge(id);
    const no = { answer: 'decline', reason: 'region', line: null } as const;
    await invitations.answer(await marketplace.fieldlab(fieldlabId), invitation?.id ?? '', no);
    expect(await clockOf(id)).toEqual({ status: 'in_review', ringsAt: TWO_DAYS, ringCount: 0 });
  });

  it('when a meeting is proposed, agreed for later, and cancelled', async () => {
    const { id, introductionId, fieldlabId } = await introduced();
    const [company, fieldlab] = [await marketplace.company(), await marketplace.fieldlab(fieldlabId)];
    const meetings = marketplace.module.get(MeetingsService);
    const slots = ['2026-12-14T09:00:00Z', '2026-12-15T09:00:00Z', '2026-12-16T09:00:00Z'].map((slot) => new Date(slot));
    await tickAt(FIVE_DAYS);
    expect(await clockOf(id)).toMatchObject({ ringsAt: '2026-12-07T16:00:00Z', ringCount: 1 });
    marketplace.setTime('2026-12-01T10:00:00Z');
    await meetings.propose(fieldlab, introductionId, { slots, minutes: 60, place: 'Delft' });
    expect(await clockOf(id)).toMatchObject({ ringsAt: '2026-12-08T16:00:00Z', ringCount: 0 });
    await meetings.choose(company, introductionId, slots[1]!);
    expect(await clockOf(id), 'five working days after the appointment').toMatchObject({ ringsAt: '2026-12-22T16:00:00Z' });
    marketplace.setTime('2026-12-03T10:00:00Z');
    await meetings.cancel(company, introductionId);
    expect(await clockOf(id)).toMatchObject({ ringsAt: '2026-12-10T16:00:00Z' });
    marketplace.setTime('2026-12-04T10:00:00Z');
    await meetings.cancel(company, introductionId);
    expect(await clockOf(id), 'nothing happens the second time').toMatchObject({ ringsAt: '2026-12-10T16:00:00Z' });
  });

  it('never, when the appointment is called off because the challenge is closed', async () => {
    const { id, introductionId, fieldlabId } = await introduced();
    const [company, fieldlab] = [await marketplace.company(), await marketplace.fieldlab(fieldlabId)];
    const slots = ['2026-12-14T09:00:00Z', '2026-12-15T09:00:00Z', '2026-12-16T09:00:00Z'].map((slot) => new Date(slot));
    const meetings = marketplace.module.get(MeetingsService);
    await meetings.propose(fieldlab, introductionId, { slots, minutes: 60, place: 'Delft' });
    await meetings.choose(company, introductionId, slots[0]!);
    await marketplace.module.get(ClosuresService).close(company, id, null);
    expect(await clockOf(id)).toEqual({ status: 'closed', ringsAt: null, ringCount: 0 });
  });

  it('when a project goes on', async () => {
    const { id, projectId, fieldlabId } = await inProject();
    await tickAt(TWENTY_DAYS);
    expect(await clockOf(id)).toMatchObject({ ringCount: 1 });
    marketplace.setTime('2027-01-04T10:00:00Z');
    const fieldlab = await marketplace.fieldlab(fieldlabId);
    await marketplace.module.get(ProjectsService).enterStage(fieldlab, projectId, 'plan', 'Het plan ligt er.');
    expect(await clockOf(id)).toEqual({ status: 'in_project', ringsAt: '2027-02-01T16:00:00Z', ringCount: 0 });
  });

  it('while another hub is asked to take the challenge over, which has a clock of its own', async () => {
    const { id } = await inReview();
    const [other] = await marketplace.sql<{ id: string }>(
      `SELECT organisation_id AS id FROM memberships WHERE organisation_kind = 'hub'
       AND organisation_id <> (SELECT hub_id FROM challenges WHERE id = $1) LIMIT 1`,
      [id],
    );
    marketplace.setTime('2026-11-25T10:00:00Z');
    await marketplace.module.get(ReferralsService).refer(await marketplace.broker(), id, other?.id ?? '', 'Past beter bij u.');
    await tickAt(TWO_DAYS);
    expect(await told(id)).toEqual([]);
    expect(await clockOf(id)).toEqual({ status: 'in_review', ringsAt: '2026-11-27T16:00:00Z', ringCount: 0 });
  });
});

it('floods nobody after an upgrade, and forgets nothing that stands still', async () => {
  const { id } = await inReview();
  const copies = await copyChallenge((statement, parameters) => marketplace.sql(statement, parameters), id, 35);
  const waiting = [id, ...copies];
  const [asked, done] = [await returned(), await inProject()];
  const closed = await inReview();
  const company = await marketplace.company();
  await marketplace.module.get(ClosuresService).close(company, closed.id, null);
  const unsubmitted = await marketplace.module
    .get(ChallengesService)
    .draft(company, company.organisations('company')[0] ?? '', { makes: 'Deuren' });

  const database = marketplace.module.get(DataSource);
  const migration = database.migrations.find(({ constructor }) => constructor.name.startsWith('ChallengeClock'));
  const runner = database.createQueryRunner();
  await migration?.down(runner);
  await migration?.up(runner);
  await runner.release();

  await tickAt(new Date().toISOString());
  for (const one of [...waiting, asked.id, done.id]) expect(await told(one)).toEqual([]);
  const none = await marketplace.sql('SELECT status FROM challenges WHERE rings_at IS NULL AND id = ANY ($1) ORDER BY status', [
    [...waiting, asked.id, done.id, closed.id, unsubmitted.challenge.id],
  ]);
  expect(none).toEqual([{ status: 'closed' }, { status: 'draft' }]);
  const days = await marketplace.sql<{ most: number }>(
    `SELECT max(count)::int AS most FROM (SELECT count(*) FROM challenges WHERE status = 'in_review' GROUP BY hub_id, rings_at) days`,
  );
  expect(days).toEqual([{ most: 10 }]);
});
