import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ChallengesService } from '#libs/challenges';
import { UnitOfWork } from '#libs/database';
import { CapacityService, type SlotAllowance } from '#libs/fieldlabs';
import { ClosuresService, CurationsService, InvitationsService, ReleasesService, ResponseClockService } from '#libs/matching';
import { copyChallenge } from '../support/copied-challenges.js';
import { Marketplace } from '../support/marketplace.js';

let marketplace: Marketplace;

beforeAll(async () => {
  marketplace = await Marketplace.open({ DATABASE_POOL: 20 });
});

afterAll(() => marketplace.close());

beforeEach(async () => {
  marketplace.setTime('2026-11-24T10:00:00Z');
  await marketplace.sql('DELETE FROM capacity_slots');
  await marketplace.sql('DELETE FROM capacities');
});

const capacity = (): CapacityService => marketplace.module.get(CapacityService);
const run = <T>(task: Parameters<UnitOfWork['run']>[0]): Promise<T> => marketplace.module.get(UnitOfWork).run(task) as Promise<T>;

const declare = (fieldlabId: string, slots: number, serviceKind: SlotAllowance['serviceKind'] = null): Promise<void> =>
  run((work) => capacity().declare(work, fieldlabId, { slotsPerQuarter: [{ serviceKind, slots }], fullUntil: null }, null));

const say = (fieldlabId: string, word: 'full' | 'room_again' | 'still_true'): Promise<void> =>
  run((work) => capacity().say(work, fieldlabId, word, null));

/** This quarter's load, as [reserved, used]; the next quarter is given no slots by these tests' deadlines. */
const load = async (fieldlabId: string): Promise<[number, number]> => {
  const overview = (await capacity().overviews(marketplace.module.get(UnitOfWork).read, [fieldlabId])).get(fieldlabId);
  const [quarter] = overview?.quarters ?? [];
  return [quarter?.reserved ?? -1, quarter?.used ?? -1];
};

/** A ranked challenge that must be helped within this quarter, so that only its slots count. */
async function ranked(): Promise<{ id: string; labs: string[] }> {
  const company = await marketplace.company();
  const { challenge } = await marketplace.module
    .get(ChallengesService)
    .draft(company, company.organisations('company')[0] ?? '', {
      makes: 'Stalen trappen',
      problem: 'Het lassen van kleine series kost te veel tijd.',
      deadline: '2026-12-20',
    });
  await marketplace.module.get(ChallengesService).submit(company, challenge.id);
  await marketplace.rank(challenge.id);
  const { entries } = await marketplace.module.get(CurationsService).get(await marketplace.broker(), challenge.id);
  return { id: challenge.id, labs: entries.map(({ match }) => match.fieldlabId) };
}

const release = async (id: string, labs?: string[]) =>
  marketplace.module.get(ReleasesService).release(await marketplace.broker(), id, labs);

const invitationsOf = async (id: string) => marketplace.module.get(InvitationsService).ofChallenge(id);

async function answer(id: string, reason?: 'full' | 'too_small'): Promise<void> {
  const open = (await invitationsOf(id)).find(({ status }) => status === 'open');
  if (!open) throw new Error('Nobody is asked.');
  const actor = await marketplace.fieldlab(open.fieldlabId);
  const given = reason ? ({ answer: 'decline', reason, line: null } as const) : ({ answer: 'accept' } as const);
  await marketplace.module.get(InvitationsService).answer(actor, open.id, given);
}

describe('a slot', () => {
  it('is held from the invitation on, and used by acceptance', async () => {
    const { id, labs } = await ranked();
    const [first = ''] = labs;
    await declare(first, 2);
    await release(id, [first]);
    expect(await load(first)).toEqual([1, 0]);
    await answer(id);
    expect(await load(first)).toEqual([0, 1]);
  });

  it.each([
    ['declines', (id: string) => answer(id, 'too_small')],
    [
      'does not answer in time',
      async () => {
        marketplace.setTime('2026-12-08T10:00:00Z');
        await marketplace.module.get(ResponseClockService).tick();
      },
    ],
    [
      'is no longer asked because the company withdrew',
      async (id: string) => marketplace.module.get(ClosuresService).close(await marketplace.company(), id, null),
    ],
  ])('is free again when the fieldlab %s', async (_, end: (id: string) => Promise<unknown>) => {
    const { id, labs } = await ranked();
    const [first = ''] = labs;
    await declare(first, 1);
    await release(id, [first]);
    expect(await load(first)).toEqual([1, 0]);
    await end(id);
    expect(await load(first)).toEqual([0, 0]);
  });

  it('is free again when the company withdraws after the introduction', async () => {
    const { id, labs } = await ranked();
    const [first = ''] = labs;
    await declare(first, 1);
    await release(id, [first]);
    await answer(id);
    await marketplace.module.get(ClosuresService).close(await marketplace.company(), id, null);
    expect(await load(first)).toEqual([0, 0]);
  });
});

describe('a fieldlab without room', () => {
  it('is left out of the ranking with that reason', async () => {
    const { labs } = await ranked();
    const [first = ''] = labs;
    await say(first, 'full');
    const { id } = await ranked();
    const { run: newest, entries } = await marketplace.module.get(CurationsService).get(await marketplace.broker(), id);
    expect(entries.map(({ match }) => match.fieldlabId)).not.toContain(first);
    expect(newest.exclusions).toContainEqual(expect.objectContaining({ fieldlabId: first }));
    expect(newest.exclusions.find(({ fieldlabId }) => fieldlabId === first)?.reason.code).toBe('full');
  });

  it('cannot be invited, and the refusal names it', async () => {
    const { id, labs } = await ranked();
    const [first = ''] = labs;
    await say(first, 'full');
    await expect(release(id, [first])).rejects.toMatchObject({ code: 'capacity.full', status: 409 });
    expect(await invitationsOf(id)).toEqual([]);
    await say(first, 'room_again');
    await release(id, [first]);
    expect(await invitationsOf(id)).toHaveLength(1);
  });

  it('is passed over for the next of the shortlist', async () => {
    const { id, labs } = await ranked();
    const [first = '', second = ''] = labs;
    await say(first, 'full');
    await release(id, [first, second]);
    expect((await invitationsOf(id)).map(({ fieldlabId }) => fieldlabId)).toEqual([second]);
  });

  it('is remembered when it says so by declining, until the quarter ends', async () => {
    const { id, labs } = await ranked();
    const [first = ''] = labs;
    await release(id, [first]);
    await answer(id, 'full');
    const other = await ranked();
    expect(other.labs).not.toContain(first);
    marketplace.setTime('2027-01-01T10:00:00Z');
    expect((await ranked()).labs).toContain(first);
  });
});

describe('declaring room', () => {
  it('cannot take away slots that are held', async () => {
    const { id, labs } = await ranked();
    const [first = ''] = labs;
    await declare(first, 2);
    await release(id, [first]);
    await expect(declare(first, 0)).rejects.toMatchObject({ code: 'capacity.promised', status: 409 });
    await expect(declare(first, 1, 'demonstration')).rejects.toMatchObject({ code: 'capacity.promised' });
    expect(await load(first)).toEqual([1, 0]);
    await declare(first, 1);
    const other = await ranked();
    expect(other.labs).not.toContain(first);
  });

  it('keeps since when it is full, while only the number of slots changes', async () => {
    const fullUntil = '2027-02-01';
    const fullSince = async () => {
      const [row] = await marketplace.sql<{ since: Date | null }>(
        "SELECT full_since AS since FROM capacities WHERE fieldlab_id = 'ramlab'",
      );
      return row?.since?.toISOString();
    };
    await run((work) => capacity().say(work, 'ramlab', 'full', null, fullUntil));
    const since = await fullSince();
    marketplace.setTime('2026-12-01T10:00:00Z');
    await run((work) =>
      capacity().declare(work, 'ramlab', { slotsPerQuarter: [{ serviceKind: null, slots: 2 }], fullUntil }, null),
    );
    expect(await fullSince()).toBe(since);
    expect(since).toBeDefined();
    expect((await capacity().overviews(marketplace.module.get(UnitOfWork).read, ['ramlab'])).get('ramlab')?.full).toBe(true);
  });

  it('says "full" for at least as long as was said before', async () => {
    await run((work) => capacity().say(work, 'ramlab', 'full', null, '2027-02-01'));
    await say('ramlab', 'full');
    const [row] = await marketplace.sql<{ until: string }>(
      "SELECT full_until::text AS until FROM capacities WHERE fieldlab_id = 'ramlab'",
    );
    expect(row?.until).toBe('2027-02-01');
  });
});

describe('two hundred releases at once for the last slot', () => {
  it('let exactly one invite, and refuse the others with a clear answer', { timeout: 120_000 }, async () => {
    const { id: original, labs } = await ranked();
    const [wanted = ''] = labs;
    const copies = await copyChallenge((statement, parameters) => marketplace.sql(statement, parameters), original, 199);
    const challenges = [original, ...copies];
    expect(challenges).toHaveLength(200);
    await declare(wanted, 1);
    const outcomes = await Promise.allSettled(challenges.map((id) => release(id, [wanted])));
    const refusals = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as Error & { code?: string }] : [],
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(new Set(refusals.map(({ code, message }) => code ?? message))).toEqual(new Set(['capacity.full']));
    const invited = await marketplace.sql('SELECT 1 FROM invitations WHERE challenge_id = ANY($1)', [challenges]);
    expect(invited).toHaveLength(1);
    expect(await load(wanted)).toEqual([1, 0]);
    const [inviting] = await marketplace.sql<{ count: number }>(
      "SELECT count(*)::int AS count FROM challenges WHERE status = 'inviting' AND id = ANY($1)",
      [challenges],
    );
    expect(inviting?.count).toBe(1);
  });

  it('cannot be got round: the database itself refuses a second booking of a slot', async () => {
    await declare('ramlab', 1);
    await run((work) =>
      capacity().reserve(work, 'ramlab', { serviceKind: null, deadline: '2026-12-20' }, '00000000-0000-7000-8000-000000000001'),
    );
    const twice = marketplace.sql(
      `INSERT INTO capacity_slots (fieldlab_id, quarter, number, reserved_for) VALUES ('ramlab', '2026-Q4', 1, $1)`,
      ['00000000-0000-7000-8000-000000000002'],
    );
    await expect(twice).rejects.toThrow('capacity_slots_pk');
  });
});
