import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { InvitationsService, ReleasesService } from '#libs/matching';
import { RetentionService } from '#libs/privacy';
import { Marketplace } from '../support/marketplace.js';

/** Every column in which people write about a challenge, and how a word gets there. */
const WORDS_OF_A_CHALLENGE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  challenges: { question: '$1', closing_note: '$1' },
  challenge_versions: { makes: '$1', problem: '$1', tried: '$1', success: '$1' },
  disclosures: { own_text: '$1', words_to_hide: 'ARRAY[$1]', known_words: 'ARRAY[$1]' },
  invitations: { decline_line: '$1' },
  referrals: { note: '$1' },
  curations: { removed: `jsonb_build_array(jsonb_build_object('fieldlabId', 'ramlab', 'reason', 'other', 'note', $1::text))` },
  matches: { explanation: 'jsonb_build_object($1::text, 1)' },
  meetings: { place: '$1' },
  projects: { closing_note: '$1' },
  project_stages: { note: '$1' },
};
/** What else is written in texts beside a challenge: codes and ids, and messages, which end sooner. */
const NO_WORDS = [
  /^(audit_entries|notifications)\./,
  /^match_runs\.(languages|technologies|exclusions|trigger|similarity|similarity_model|configuration_version)$/,
  /[._](status|stage|outcome|reason|proposed_by|pinned|budget|service_kind|to_fieldlabs|to_hubs|fieldlab_id|hub_id|offer_id)$/,
];

let market: Marketplace;

beforeEach(async () => {
  market = await Marketplace.open();
});

afterEach(() => market?.close());

describe('the words of a closed challenge', () => {
  /** A challenge with everything that can follow from one, closed so many years ago, with a word wherever people write. */
  async function closedChallenge(word: string, years: number): Promise<void> {
    const { id, curated } = await market.rankedChallenge();
    const [broker, fieldlabId = ''] = [await market.broker(), curated.entries[0]?.match.fieldlabId];
    await market.module.get(ReleasesService).release(broker, id, [fieldlabId]);
    const invitations = market.module.get(InvitationsService);
    const [invitation] = await invitations.ofChallenge(id);
    await invitations.answer(await market.fieldlab(fieldlabId), invitation?.id ?? '', { answer: 'accept' });
    const [hub, otherHub] = await market.sql<{ id: string }>('SELECT id FROM hubs ORDER BY id');
    const closed = `now() - ${years} * interval '1 year'`;
    await market.sql(`
      UPDATE challenges SET status = 'closed', outcome = 'completed', closed_at = ${closed} WHERE id = '${id}';
      UPDATE match_runs SET completed_at = ${closed} WHERE challenge_id = '${id}';
      INSERT INTO disclosures VALUES ('${id}', 'brief', 'brief', '{}', '', '{}') ON CONFLICT DO NOTHING;
      INSERT INTO curations VALUES ('${id}', 9, '{}', '[]', '${broker.userId}', now());
      INSERT INTO referrals (id, challenge_id, from_hub_id, to_hub_id, status, note, referred_by, referred_at, respond_by, remind_at, ended_at)
        VALUES (gen_random_uuid(), '${id}', '${hub?.id}', '${otherHub?.id}', 'expired', '', '${broker.userId}', now(), now(), now(), now());
      INSERT INTO meetings SELECT gen_random_uuid(), id, 'cancelled', 'company', '{}', 60, '', NULL, 1, now() FROM introductions WHERE challenge_id = '${id}';
      INSERT INTO projects SELECT gen_random_uuid(), id, challenge_id, company_id, fieldlab_id, 'evaluated', now(), now(), 'completed'
        FROM introductions WHERE challenge_id = '${id}';
      INSERT INTO project_stages SELECT id, 'intake', '', gen_random_uuid(), now() FROM projects WHERE challenge_id = '${id}';`);
    const ofIt: Record<string, string> = {
      challenges: 'id = $2',
      matches: 'match_run_id IN (SELECT id FROM match_runs WHERE challenge_id = $2)',
      meetings: 'introduction_id IN (SELECT id FROM introductions WHERE challenge_id = $2)',
      project_stages: 'project_id IN (SELECT id FROM projects WHERE challenge_id = $2)',
    };
    for (const [table, columns] of Object.entries(WORDS_OF_A_CHALLENGE)) {
      const values = Object.entries(columns).map(([column, value]) => `${column} = ${value}`);
      await market.sql(`UPDATE ${table} SET ${values.join(', ')} WHERE ${ofIt[table] ?? 'challenge_id = $2'}`, [word, id]);
    }
  }

  it('are all gone seven years later, and only then', async () => {
    await closedChallenge('Zevenjarig', 8);
    await closedChallenge('Zesjarig', 6);
    const everywhere = Object.keys(WORDS_OF_A_CHALLENGE).toSorted();
    expect((await market.tablesWith('Zevenjarig')).toSorted()).toEqual(everywhere);
    const removals = 'SELECT removed FROM curations WHERE revision = 9 ORDER BY removed::text';

    await market.module.get(RetentionService).tidy();

    expect(await market.tablesWith('Zevenjarig')).toEqual([]);
    expect((await market.tablesWith('Zesjarig')).toSorted()).toEqual(everywhere);
    expect(await market.sql(removals), 'what was decided stays').toEqual([
      { removed: [{ fieldlabId: 'ramlab', reason: 'other', note: 'Zesjarig' }] },
      { removed: [{ fieldlabId: 'ramlab', reason: 'other', note: null }] },
    ]);
    expect(Object.values(await market.module.get(RetentionService).count()).filter((left) => left > 0)).toEqual([]);
  });

  it('are known column by column', async () => {
    const columns = await market.sql<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns one
       WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb', 'ARRAY') AND udt_name <> '_timestamptz' AND (table_name = 'challenges'
         OR EXISTS (SELECT FROM information_schema.columns key WHERE key.table_name = one.table_name AND key.table_schema = 'public'
           AND key.column_name IN ('challenge_id', 'introduction_id', 'project_id', 'match_run_id', 'release_id', 'invitation_id')))`,
    );
    const known = new Set(
      Object.entries(WORDS_OF_A_CHALLENGE).flatMap(([table, words]) => Object.keys(words).map((column) => `${table}.${column}`)),
    );
    const unknown = columns.filter(({ name }) => !known.has(name) && !NO_WORDS.some((one) => one.test(name)));
    expect(unknown.map(({ name }) => name)).toEqual([]);
  });
});
