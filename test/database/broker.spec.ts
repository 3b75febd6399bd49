import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChallengeSearchesService } from '#libs/challenges';
import { UnitOfWork } from '#libs/database';
import { ReleasesService } from '#libs/matching';
import { Marketplace } from '../support/marketplace.js';

const WORKDAY = '2026-11-02T09:00:00Z';

let place: Marketplace;

beforeAll(async () => {
  place = await Marketplace.open();
  place.setTime(WORKDAY);
});

afterAll(() => place.close());

describe('the preview of a release', () => {
  it('shows the very mails, and leaves everything as it was', async () => {
    const { id, curated } = await place.rankedChallenge();
    const chosen = curated.entries.slice(0, 2).map(({ match }) => match.fieldlabId);
    const releases = place.module.get(ReleasesService);
    const everything = (): Promise<unknown[]> =>
      Promise.all(
        ['releases', 'invitations', 'notifications', 'deliveries', 'outbox', 'changes'].map((table) =>
          place.sql(`SELECT * FROM ${table}`),
        ),
      );
    const before = await everything();
    const mails = await releases.preview(await place.broker(), id, chosen);
    expect(await everything()).toEqual(before);
    expect(mails.map(({ side, toName }) => [side, toName])).toEqual([
      ['fieldlab', expect.stringMatching(/^Coördinator /)],
      ['company', 'Anna Jansen'],
    ]);
    await releases.release(await place.broker(), id, chosen);
    const sent = await place.sql<{ id: string; toName: string }>(
      `SELECT delivery.id, delivery.to_name AS "toName" FROM deliveries delivery
       JOIN notifications notification ON notification.id = delivery.notification_id
       WHERE notification.challenge_id = $1 AND notification.kind IN ('invitation_received', 'shortlist_released')
       ORDER BY notification.id`,
      [id],
    );
    expect(sent.map(({ toName }) => toName)).toEqual(mails.map(({ toName }) => toName));
    for (const { text, subject } of mails) expect(text.startsWith(subject)).toBe(true);
  });

  it('lends nobody the right to answer for the fieldlab', async () => {
    const { id, curated } = await place.rankedChallenge();
    const chosen = curated.entries.slice(0, 1).map(({ match }) => match.fieldlabId);
    const [invitation] = await place.module.get(ReleasesService).preview(await place.broker(), id, chosen);
    expect(invitation?.text).toMatch(/\/invitations\/[0-9a-f-]{36}$/m);
    expect(invitation?.text).not.toContain('/answer#');
    expect(invitation?.text).not.toContain('eyJ');
  });

  it('is refused where the release would be, and to everybody else', async () => {
    const { id } = await place.rankedChallenge();
    const releases = place.module.get(ReleasesService);
    await expect(releases.preview(await place.broker(), id, ['no-such-fieldlab'])).rejects.toMatchObject({
      code: 'curation.not_a_candidate',
    });
    await expect(releases.preview(await place.fieldlab('ramlab'), id)).rejects.toMatchObject({ status: 404 });
    await expect(releases.preview(await place.company(), id)).rejects.toMatchObject({ status: 403 });
  });
});

describe('the search of a broker', () => {
  const search = async (text: string): Promise<string[]> => {
    const found = await place.module.get(ChallengeSearchesService).search(await place.broker(), text, 20);
    return found.challenges.map(({ reference }) => reference);
  };

  it('finds the beginnings of words in what companies wrote, and a challenge by its reference', async () => {
    const { id } = await place.rankedChallenge();
    const [row] = await place.sql<{ number: number }>('SELECT number FROM challenges WHERE id = $1', [id]);
    const reference = `U-${row?.number}`;
    expect(await search('lass trappen')).toContain(reference);
    expect(await search(`u-${row?.number}`)).toEqual([reference]);
    expect(await search('assen')).toEqual([]);
    expect(await search("trappen' | !x:*")).toEqual([]);
    expect(await search('()')).toEqual([]);
  });

  it('shows nothing of other hubs, of drafts, or of what was written before', async () => {
    const { id } = await place.rankedChallenge();
    await place.sql(`UPDATE challenge_versions SET problem = 'Zeldzaamwoord' WHERE challenge_id = $1`, [id]);
    expect(await search('zeldzaam')).toHaveLength(1);
    const stranger = await place.fieldlab('ramlab');
    expect((await place.module.get(ChallengeSearchesService).search(stranger, 'zeldzaam', 20)).challenges).toEqual([]);
    await place.sql('UPDATE challenges SET version = 2 WHERE id = $1', [id]);
    await place.sql(
      `INSERT INTO challenge_versions SELECT challenge_id, 2, makes, 'Iets anders', tried, success, deadline, budget, service_kind, created_by, created_at
       FROM challenge_versions WHERE challenge_id = $1`,
      [id],
    );
    expect(await search('zeldzaam')).toEqual([]);
    await place.sql(`UPDATE challenges SET status = 'draft', submitted_at = NULL WHERE id = $1`, [id]);
    expect(await search('iets anders')).toEqual([]);
  });

  it('finds fieldlabs too, and uses its index', async () => {
    const found = await place.module.get(ChallengeSearchesService).search(await place.broker(), 'ramlab', 20);
    expect(found.fieldlabs.map(({ id }) => id)).toContain('ramlab');
    const plan = await place.module.get(UnitOfWork).run(async (work) => {
      await work.query('SET LOCAL enable_seqscan = off');
      return work.query<{ 'QUERY PLAN': string }[]>(
        `EXPLAIN SELECT 1 FROM challenge_versions version
         WHERE to_tsvector('simple', version.problem || ' ' || version.makes || ' ' || version.tried || ' ' || version.success)
           @@ to_tsquery('simple', 'las:*')`,
      );
    });
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('challenge_versions_words');
  });
});
