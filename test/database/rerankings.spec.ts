import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitOfWork } from '#libs/database';
import { CapacityService, FieldlabsService } from '#libs/fieldlabs';
import {
  CurationsService,
  InvitationsService,
  OfferFitsService,
  ReleasesService,
  RerankingsService,
  type Reranking,
} from '#libs/matching';
import type { JobPayloads } from '#libs/queue';
import { copyChallenge } from '../support/copied-challenges.js';
import { Marketplace } from '../support/marketplace.js';

let marketplace: Marketplace;
let moment = Date.parse('2026-11-24T10:00:00Z');

beforeAll(async () => {
  marketplace = await Marketplace.open();
  later();
});

afterAll(() => marketplace.close());

/** Long enough for changes to have settled. */
function later(): void {
  moment += 120_000;
  marketplace.setTime(new Date(moment).toISOString());
}

const service = (): RerankingsService => marketplace.module.get(RerankingsService);

interface SliceJob {
  id: string;
  payload: JobPayloads['rank-slice-again'];
}

/** Slices that wait. */
const slices = (): Promise<SliceJob[]> =>
  marketplace.sql<SliceJob & Record<string, unknown>>(
    "SELECT id, payload FROM outbox WHERE job = 'rank-slice-again' AND handled_at IS NULL ORDER BY id",
  );

/** What the worker does with the slices that wait. */
async function rankSlices(): Promise<void> {
  for (const { id, payload } of await slices()) await service().rankSlice(payload, id);
}

/** What the workers do after a change, to the end. */
async function settle(): Promise<Reranking | undefined> {
  later();
  const begun = await service().beginIfChanged();
  await rankSlices();
  return begun ? (await service().page({ limit: 1 }))[0] : undefined;
}

const write = (task: Parameters<UnitOfWork['run']>[0]) => marketplace.module.get(UnitOfWork).run(task);

const sayFull = (fieldlabId: string) =>
  write((work) => marketplace.module.get(CapacityService).say(work, fieldlabId, 'full', null));
const sayRoom = (fieldlabId: string) =>
  write((work) => marketplace.module.get(CapacityService).say(work, fieldlabId, 'room_again', null));

const runsOf = async (id: string) => marketplace.module.get(CurationsService).runsOf(await marketplace.broker(), id);
const labsOf = async (id: string): Promise<string[]> => {
  const { entries } = await marketplace.module.get(CurationsService).get(await marketplace.broker(), id);
  return entries.map(({ match }) => match.fieldlabId);
};

describe('a change of what is ranked', () => {
  it('ranks the open challenges again, once it has settled', async () => {
    const { id, curated } = await marketplace.rankedChallenge();
    await settle();
    const [first = ''] = curated.entries.map(({ match }) => match.fieldlabId);
    await sayFull(first);
    const reranking = await settle();
    expect(reranking).toMatchObject({ total: 1, done: 1, changed: 1 });
    expect(reranking?.completedAt).not.toBeNull();
    expect(await labsOf(id)).not.toContain(first);
    expect((await runsOf(id))[0]?.trigger).toBe('catalogue');
    expect(await settle()).toBeUndefined();
    await sayRoom(first);
    await settle();
    expect((await labsOf(id))[0]).toBe(first);
  });

  it('waits until a change has settled, but not for ever, and not for a clock that was wrong', async () => {
    const change = async (at: number): Promise<void> => {
      await marketplace.sql('UPDATE catalogue_state SET version = version + 1, changed_at = $1', [new Date(at)]);
    };
    await settle();
    later();
    await change(moment);
    expect(await service().beginIfChanged()).toBe(false);
    for (let changes = 0; changes < 10; changes += 1) {
      marketplace.setTime(new Date((moment += 12_000)).toISOString());
      await change(moment - 1_000);
    }
    expect(await service().beginIfChanged()).toBe(true);
    await rankSlices();
    later();
    await change(moment + 3_600_000);
    expect(await service().beginIfChanged()).toBe(true);
    await rankSlices();
  });

  it('stores nothing where the proposal stays the same', async () => {
    const { id } = await marketplace.rankedChallenge();
    const before = (await runsOf(id)).length;
    const [last = ''] = (await labsOf(id)).slice(-1);
    const broker = await marketplace.broker();
    await write((work) =>
      marketplace.module.get(FieldlabsService).confirm(work, last, { by: broker.userId, at: new Date(moment) }),
    );
    expect(await settle()).toMatchObject({ done: 2 });
    expect(await runsOf(id)).toHaveLength(before);
  });

  it('never brings back what the broker removed, and keeps the order that the broker gave', async () => {
    const { id, curated } = await marketplace.rankedChallenge();
    const [first = '', second = '', third = ''] = curated.entries.map(({ match }) => match.fieldlabId);
    const removed = [{ fieldlabId: first, reason: 'other' as const, note: null }];
    await marketplace.module
      .get(CurationsService)
      .decide(await marketplace.broker(), id, { revision: curated.revision, pinned: [third], removed });
    await sayFull(second);
    await settle();
    const labs = await labsOf(id);
    expect(labs).not.toContain(first);
    expect(labs[0]).toBe(third);
    await sayRoom(second);
    await settle();
    expect(await labsOf(id)).not.toContain(first);
  });

  it('tells the broker which fieldlab fits now as none did before', async () => {
    const { curated } = await marketplace.rankedChallenge();
    const [first = ''] = curated.entries.map(({ match }) => match.fieldlabId);
    await sayFull(first);
    const { id } = await marketplace.rankedChallenge();
    await settle();
    await sayRoom(first);
    await settle();
    const told = await marketplace.sql<{ params: { fieldlabName: string } }>(
      "SELECT params FROM notifications WHERE challenge_id = $1 AND kind = 'candidate_appeared'",
      [id],
    );
    expect(told).toHaveLength(1);
  });

  it('shows a new offer to the brokers of its hub, with the open challenges that it fits best, and tells them once', async () => {
    const { id, curated } = await marketplace.rankedChallenge();
    await settle();
    const { match } = curated.entries[0] ?? {};
    await marketplace.sql(
      `INSERT INTO offers (id, fieldlab_id, title_nl, title_en, description_nl, description_en, kind, technologies, trl_min, trl_max,
         equipment, basis, appeared_with, appeared_at)
       SELECT 'new-offer', fieldlab_id, 'Lassen van kleine series', 'Welding of small series',
         'Het lassen van kleine series kost minder tijd met onze lasrobots: stalen trappen in kleine series lassen.',
         'Welding small series takes less time with our welding robots.', kind, technologies, trl_min, trl_max, equipment, basis,
         (SELECT version + 1 FROM catalogue_state), $2
       FROM offers WHERE id = $1`,
      [match?.offerId, new Date(moment)],
    );
    await marketplace.sql('UPDATE catalogue_state SET version = version + 1, changed_at = $1', [new Date(moment)]);
    await settle();
    const offers = await marketplace.module.get(OfferFitsService).list(await marketplace.broker());
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({ offerId: 'new-offer', fieldlabId: match?.fieldlabId });
    expect(offers[0]?.fits.map(({ challengeId }) => challengeId)).toContain(id);
    await sayFull('ramlab');
    await settle();
    await sayRoom('ramlab');
    await settle();
    const told = await marketplace.sql<{ params: { references: string[]; count: number } }>(
      "SELECT params FROM notifications WHERE kind = 'offer_fits'",
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.params.count).toBe(offers[0]?.count);
    await marketplace.module.get(CurationsService).decide(await marketplace.broker(), id, {
      revision: (await marketplace.module.get(CurationsService).get(await marketplace.broker(), id)).revision,
      pinned: [],
      removed: [{ fieldlabId: match?.fieldlabId ?? '', reason: 'other', note: null }],
    });
    const left = await marketplace.module.get(OfferFitsService).list(await marketplace.broker());
    expect(left.flatMap(({ fits }) => fits.map(({ challengeId }) => challengeId))).not.toContain(id);
  });

  it('reorders what waits in a shortlist that follows the ranking, and invites nobody anew', async () => {
    const { id, curated } = await marketplace.rankedChallenge();
    const [first = '', second = '', third = ''] = curated.entries.map(({ match }) => match.fieldlabId);
    await marketplace.module.get(ReleasesService).release(await marketplace.broker(), id);
    await sayFull(second);
    await settle();
    const invitations = marketplace.module.get(InvitationsService);
    const [open] = await invitations.ofChallenge(id);
    expect(open?.fieldlabId).toBe(first);
    await invitations.answer(await marketplace.fieldlab(first), open?.id ?? '', {
      answer: 'decline',
      reason: 'other',
      line: null,
    });
    expect((await invitations.ofChallenge(id)).map(({ fieldlabId }) => fieldlabId)).toEqual([first, third]);
    await sayRoom(second);
  });
});

describe('a re-ranking in slices', () => {
  let ids: string[];

  beforeAll(async () => {
    await marketplace.sql("UPDATE challenges SET status = 'closed', outcome = 'withdrawn' WHERE status <> 'closed'");
    const { id } = await marketplace.rankedChallenge();
    await copyChallenge((statement, parameters) => marketplace.sql(statement, parameters), id, 119);
    ids = (await marketplace.sql<{ id: string }>("SELECT id FROM challenges WHERE status = 'in_review' ORDER BY id")).map(
      (row) => row.id,
    );
    await settle();
  });

  const best = async (): Promise<string> => (await labsOf(ids[5] ?? ''))[0] ?? '';

  const begin = async (): Promise<SliceJob[]> => {
    later();
    expect(await service().beginIfChanged()).toBe(true);
    return slices();
  };

  const progress = async (): Promise<Reranking | undefined> => (await service().page({ limit: 1 }))[0];

  it('does each challenge once, whatever the order and however often a slice is done, and is complete with the last', async () => {
    await sayFull(await best());
    const jobs = await begin();
    expect(jobs).toHaveLength(3);
    const [first, second, third] = jobs as [SliceJob, SliceJob, SliceJob];
    const rank = ({ id, payload }: SliceJob): Promise<void> => service().rankSlice(payload, id);
    await Promise.all([rank(third), rank(third), rank(first)]);
    expect(await progress()).toMatchObject({ total: 120, done: 70, changed: 70, completedAt: null });
    expect(await service().beginIfChanged()).toBe(false);
    await rank(third);
    await rank(second);
    expect(await progress()).toMatchObject({ total: 120, done: 120, changed: 120, completedAt: new Date(moment) });
    const [runs] = await marketplace.sql<{ count: number }>(
      "SELECT count(*)::int AS count FROM match_runs WHERE trigger = 'catalogue' AND challenge_id = ANY($1)",
      [ids],
    );
    expect(runs?.count).toBe(120);
  });

  it('stores no run for a challenge that went on meanwhile', async () => {
    await sayFull(await best());
    const [{ id, payload }] = (await begin()) as [SliceJob];
    await marketplace.sql("UPDATE challenges SET status = 'closed', outcome = 'withdrawn' WHERE id = $1", [ids[0]]);
    await service().rankSlice(payload, id);
    expect(await progress()).toMatchObject({ done: 49, changed: 49 });
    await rankSlices();
  });

  it('does not stop at a challenge that cannot be ranked', async () => {
    await marketplace.sql('DELETE FROM challenge_versions WHERE challenge_id = $1', [ids[1]]);
    await sayFull(await best());
    expect(await settle()).toMatchObject({ done: 119, failed: 1, changed: 118 });
  });

  it('begins only once however many workers look', async () => {
    await sayRoom(await best());
    later();
    const begun = await Promise.all(Array.from({ length: 8 }, () => service().beginIfChanged()));
    expect(begun.filter(Boolean)).toHaveLength(1);
    expect(await slices()).toHaveLength(3);
  });
});

it('ranks again when the days for which a fieldlab is full have passed, and when a quarter begins', async () => {
  const { id, curated } = await marketplace.rankedChallenge();
  const [first = ''] = curated.entries.map(({ match }) => match.fieldlabId);
  await write((work) => marketplace.module.get(CapacityService).say(work, first, 'full', null, '2026-12-03'));
  await settle();
  await settle();
  expect(await settle()).toBeUndefined();
  expect(await labsOf(id)).not.toContain(first);
  moment = Date.parse('2026-12-04T09:00:00Z');
  expect(await settle()).toBeDefined();
  expect(await labsOf(id)).toContain(first);
  expect(await settle()).toBeUndefined();
  // By now all that any fieldlab said of being full has passed.
  moment = Date.parse('2027-01-04T09:00:00Z');
  await settle();
  expect(await settle()).toBeUndefined();
  moment = Date.parse('2027-04-01T09:00:00Z');
  expect(await settle()).toBeDefined();
});
