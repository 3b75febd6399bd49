import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChallengesService } from '#libs/challenges';
import { DomainError } from '#libs/kernel';
import {
  ClosuresService,
  CurationsService,
  InvitationsService,
  MatchRunsService,
  ReleasesService,
  ResponseClockService,
} from '#libs/matching';
import { ProjectsService } from '#libs/projects';
import type { JobPayloads } from '#libs/queue';
import { Marketplace } from '../support/marketplace.js';

const [MONDAY, END] = ['2026-11-23T10:00:00Z', '2026-11-30T16:00:00Z'];
/** Enough pairs to meet in every order; each pair is a race of its own. */
const ROUNDS = 6;

let marketplace: Marketplace;

beforeAll(async () => {
  marketplace = await Marketplace.open();
});

afterAll(() => marketplace.close());

beforeEach(() => marketplace.setTime(MONDAY));

interface Started {
  id: string;
  labs: string[];
}

async function ranked(): Promise<Started> {
  const { id, curated } = await marketplace.rankedChallenge();
  return { id, labs: curated.entries.slice(0, 3).map(({ match }) => match.fieldlabId) };
}

async function released(count: number): Promise<Started & { invitationId: string }> {
  const { id, labs } = await ranked();
  await marketplace.module.get(ReleasesService).release(await marketplace.broker(), id, labs.slice(0, count));
  const [invitation] = await marketplace.module.get(InvitationsService).ofChallenge(id);
  return { id, labs, invitationId: invitation?.id ?? '' };
}

const accept = async ({ labs, invitationId }: { labs: string[]; invitationId: string }) =>
  marketplace.module
    .get(InvitationsService)
    .answer(await marketplace.fieldlab(labs[0] ?? ''), invitationId, { answer: 'accept' });

const decline = async ({ labs, invitationId }: { labs: string[]; invitationId: string }) =>
  marketplace.module
    .get(InvitationsService)
    .answer(await marketplace.fieldlab(labs[0] ?? ''), invitationId, { answer: 'decline', reason: 'region', line: null });

const withdraw = async ({ id }: { id: string }) =>
  marketplace.module.get(ClosuresService).close(await marketplace.company(), id, null);

/** Lets all start at once. What loses must lose with a conflict that says so. @returns how many won */
async function race(...contenders: ReadonlyArray<() => Promise<unknown>>): Promise<number> {
  const outcomes = await Promise.allSettled(contenders.map((start) => start()));
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') {
      expect(outcome.reason).toBeInstanceOf(DomainError);
      expect(outcome.reason).toMatchObject({ status: 409 });
    }
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

/** What must be true of a challenge after any race. */
async function expectConsistent(id: string): Promise<{ status: string; invitations: string[]; introductions: number }> {
  const [row] = await marketplace.sql<{ status: string; outcome: string | null; versions: number; version: number }>(
    `SELECT status, outcome, version, (SELECT count(*)::int FROM challenge_versions WHERE challenge_id = $1) AS versions
     FROM challenges WHERE id = $1`,
    [id],
  );
  const invitations = await marketplace.sql<{ status: string }>('SELECT status FROM invitations WHERE challenge_id = $1', [id]);
  const introductions = (await marketplace.sql('SELECT 1 FROM introductions WHERE challenge_id = $1', [id])).length;
  const statuses = invitations.map(({ status }) => status).toSorted();
  expect(row?.versions).toBe(row?.version);
  expect(introductions).toBe(statuses.filter((status) => status === 'accepted').length);
  expect(introductions).toBeLessThanOrEqual(1);
  if (row?.status === 'inviting') expect(statuses).toContain('open');
  else expect(statuses).not.toContain('open');
  if (row?.status === 'introduced') expect(introductions).toBe(1);
  return { status: row?.status ?? '', invitations: statuses, introductions };
}

const told = async (id: string, kind: string): Promise<number> =>
  (await marketplace.sql('SELECT 1 FROM notifications WHERE challenge_id = $1 AND kind = $2', [id, kind])).length;

describe.each(Array.from({ length: ROUNDS }, (_, round) => round))('round %i', () => {
  it('releases once when brokers release at the same moment', async () => {
    const { id, labs } = await ranked();
    const broker = await marketplace.broker();
    const release = () => marketplace.module.get(ReleasesService).release(broker, id, labs);
    expect(await race(release, release, release)).toBe(1);
    expect(await expectConsistent(id)).toMatchObject({ status: 'inviting', invitations: ['open'] });
    expect(await told(id, 'shortlist_released')).toBe(1);
  });

  it('hears one answer when a fieldlab accepts and declines at the same moment', async () => {
    const started = await released(2);
    expect(
      await race(
        () => accept(started),
        () => decline(started),
      ),
    ).toBe(1);
    const { status } = await expectConsistent(started.id);
    expect(['introduced', 'inviting']).toContain(status);
  });

  it('introduces or expires, and never both, when the clock runs out on an answer', async () => {
    const started = await released(1);
    marketplace.setTime(END);
    await race(
      () => accept(started),
      () => marketplace.module.get(ResponseClockService).tick(),
      () => marketplace.module.get(ResponseClockService).tick(),
    );
    const { status, invitations } = await expectConsistent(started.id);
    expect([
      ['introduced', ['accepted']],
      ['in_review', ['expired']],
    ]).toContainEqual([status, invitations]);
  });

  it('withdraws for good, whatever a broker or a fieldlab does meanwhile', async () => {
    const waiting = await ranked();
    const broker = await marketplace.broker();
    await race(
      () => withdraw(waiting),
      () => marketplace.module.get(ReleasesService).release(broker, waiting.id, waiting.labs),
    );
    expect((await expectConsistent(waiting.id)).status).toBe('closed');
    const invited = await released(2);
    await race(
      () => withdraw(invited),
      () => accept(invited),
      () => decline(invited),
    );
    expect((await expectConsistent(invited.id)).status).toBe('closed');
  });

  it('submits once', async () => {
    const company = await marketplace.company();
    const challenges = marketplace.module.get(ChallengesService);
    const answers = { makes: 'Trappen', problem: 'Lassen duurt te lang.' };
    const { challenge } = await challenges.draft(company, company.organisations('company')[0] ?? '', answers);
    const submit = () => challenges.submit(company, challenge.id);
    expect(await race(submit, submit, submit)).toBe(1);
    const jobs = await marketplace.sql(`SELECT 1 FROM outbox WHERE job = 'make-match-run' AND payload->>'challengeId' = $1`, [
      challenge.id,
    ]);
    expect(jobs).toHaveLength(1);
    expect(await told(challenge.id, 'challenge_received')).toBe(1);
  });

  it('releases what was edited or edits what is not yet released, and stores no run of an old version', async () => {
    const { id, labs } = await ranked();
    const [company, broker] = [await marketplace.company(), await marketplace.broker()];
    await race(
      () => marketplace.module.get(ChallengesService).edit(company, id, { problem: 'Het lassen van grote series.' }),
      () => marketplace.module.get(ReleasesService).release(broker, id, labs),
    );
    await marketplace.rank(id);
    const { status } = await expectConsistent(id);
    const [newest] = await marketplace.sql<{ version: number; run: number }>(
      `SELECT version, (SELECT max(challenge_version) FROM match_runs WHERE challenge_id = $1) AS run FROM challenges WHERE id = $1`,
      [id],
    );
    if (status === 'in_review') expect(newest?.run).toBe(newest?.version);
  });

  it('stores a match run once, however many workers make it', async () => {
    const company = await marketplace.company();
    const challenges = marketplace.module.get(ChallengesService);
    const answers = { makes: 'Trappen', problem: 'Lassen duurt te lang.' };
    const { challenge } = await challenges.draft(company, company.organisations('company')[0] ?? '', answers);
    await challenges.submit(company, challenge.id);
    const [row] = await marketplace.sql<{ id: string; payload: JobPayloads['make-match-run'] }>(
      `SELECT id, payload FROM outbox WHERE job = 'make-match-run' AND payload->>'challengeId' = $1`,
      [challenge.id],
    );
    const make = () => marketplace.module.get(MatchRunsService).make(row!.payload, row!.id);
    const stored = await Promise.all([make(), make(), make()]);
    expect(stored.filter(Boolean)).toHaveLength(1);
    expect(await marketplace.sql('SELECT 1 FROM match_runs WHERE challenge_id = $1', [challenge.id])).toHaveLength(1);
  });

  it('takes one decision when brokers curate at the same moment, and tells the others', async () => {
    const { id, labs } = await ranked();
    const broker = await marketplace.broker();
    const decide = (pinned: string[]) => () =>
      marketplace.module.get(CurationsService).decide(broker, id, { revision: 0, pinned, removed: [] });
    const won = await race(decide(labs.slice(0, 1)), decide(labs.slice(1, 2)), decide(labs.slice(2, 3)));
    expect(won).toBe(1);
    expect(await marketplace.sql('SELECT 1 FROM curations WHERE challenge_id = $1', [id])).toHaveLength(1);
  });

  it('starts one project of an introduction, and closes it once', async () => {
    const started = await released(1);
    await accept(started);
    const lab = await marketplace.fieldlab(started.labs[0] ?? '');
    const [introduction] = await marketplace.sql<{ id: string }>('SELECT id FROM introductions WHERE challenge_id = $1', [
      started.id,
    ]);
    const projects = marketplace.module.get(ProjectsService);
    const start = () => projects.start(lab, introduction?.id ?? '');
    expect(await race(start, start)).toBe(1);
    const [project] = await marketplace.sql<{ id: string }>('SELECT id FROM projects WHERE challenge_id = $1', [started.id]);
    const close = () => projects.close(lab, project?.id ?? '', 'no_match', null);
    expect(await race(close, close, close)).toBe(1);
    expect(await told(started.id, 'challenge_closed')).toBe(1);
  });
});
