import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnitOfWork } from '#libs/database';
import { CapacityService, FieldlabsService } from '#libs/fieldlabs';
import { CurationsService, InvitationsService, ReleasesService, RerankingsService, type Reranking } from '#libs/matching';
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

/** What the worker's task does, to the end. */
async function settle(): Promise<Reranking | undefined> {
  later();
  const begun = await service().beginIfChanged();
  while (await service().goOn());
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
    while (await service().goOn());
    later();
    await change(moment + 3_600_000);
    expect(await service().beginIfChanged()).toBe(true);
    while (await service().goOn());
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

describe('a re-ranking that is interrupted', () => {
  it('is gone on with by another worker from where it stopped, when the first is silent', async () => {
    await marketplace.sql("UPDATE challenges SET status = 'closed', outcome = 'withdrawn' WHERE status <> 'closed'");
    for (let count = 0; count < 30; count += 1) await marketplace.rankedChallenge();
    await sayFull('ramlab');
    later();
    expect(await service().beginIfChanged()).toBe(true);
    expect(await service().goOn()).toBe(true);
    // A worker takes the next ones in hand and dies.
    await marketplace.sql(`UPDATE rerankings SET claimed_until = $1 WHERE completed_at IS NULL`, [new Date(moment + 60_000)]);
    expect(await service().goOn()).toBe(false);
    expect((await service().page({ limit: 1 }))[0]).toMatchObject({ total: 30, done: 25, completedAt: null });
    later();
    expect(await service().beginIfChanged()).toBe(false);
    expect(await service().goOn()).toBe(false);
    expect((await service().page({ limit: 1 }))[0]).toMatchObject({ total: 30, done: 30 });
  });

  it('does not stop at a challenge that cannot be ranked', async () => {
    const [poisoned] = await marketplace.sql<{ id: string }>(
      "SELECT id FROM challenges WHERE status = 'in_review' ORDER BY id LIMIT 1",
    );
    await marketplace.sql('DELETE FROM challenge_versions WHERE challenge_id = $1', [poisoned?.id]);
    await sayFull('ramlab');
    expect(await settle()).toMatchObject({ done: 30, failed: 1 });
    await sayRoom('ramlab');
    await settle();
  });

  it('runs only once however many workers begin it', async () => {
    await sayRoom('ramlab');
    later();
    const begun = await Promise.all(Array.from({ length: 8 }, () => service().beginIfChanged()));
    expect(begun.filter(Boolean)).toHaveLength(1);
    while (await service().goOn());
  });
});
