import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsRepository, MembershipInvitationsService, SessionsService, SignInCodesService } from '#libs/accounts';
import { ConsentsService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { DomainError } from '#libs/kernel';
import { InvitationsService, ReleasesService } from '#libs/matching';
import { NOT_PERSONAL, PERSONAL_DATA, PrivacyService, RetentionService } from '#libs/privacy';
import { Marketplace } from '../support/marketplace.js';

const ANNA = 'anna@voorbeeldmetaal.example';
/** Names of columns that lead to a person, wherever they stand. */
const LEADS_TO_A_PERSON = /email|phone|user_id|person|_by$|to_address|to_name/;
const NOT_A_PERSON: Readonly<Record<string, string>> = {
  'meetings.proposed_by': 'a side, company or fieldlab',
  'invitations.respond_by': 'a moment',
  'referrals.respond_by': 'a moment',
  'joining_requests.respond_by': 'a moment',
};

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
let privacy: PrivacyService;

beforeEach(async () => {
  market = await Marketplace.open();
  privacy = market.module.get(PrivacyService);
});

afterEach(() => market?.close());

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof DomainError ? error.code : error),
  );

/** Tables in which a text stands anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await market.sql<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await market.sql(`SELECT 1 FROM ${name} WHERE ${name}::text ILIKE $1 LIMIT 1`, [`%${text}%`]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('personal data', () => {
  it('are known table by table and column by column', async () => {
    const columns = await market.sql<{ table: string; column: string }>(
      `SELECT table_name AS table, column_name AS column FROM information_schema.columns
       WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`,
    );
    const unknown = columns.filter(({ table, column }) => {
      const policy = PERSONAL_DATA[table];
      if (policy) return !policy.exported.includes(column) && policy.withheld?.[column] === undefined;
      if (NOT_PERSONAL[table] === undefined) return true;
      return LEADS_TO_A_PERSON.test(column) && NOT_A_PERSON[`${table}.${column}`] === undefined;
    });
    expect(unknown.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
    const known = new Set(columns.map(({ table }) => table));
    expect([...Object.keys(PERSONAL_DATA), ...Object.keys(NOT_PERSONAL)].filter((table) => !known.has(table))).toEqual([]);
  });

  it('are given to their owner whole, and nobody else’s with them', async () => {
    await market.rankedChallenge();
    const anna = await market.company();
    await market.module.get(SessionsService).openFor(anna.userId, 'Firefox');
    await market.module.get(SignInCodesService).request(ANNA, 'x'.repeat(43), 'nl');
    const parts = new Map((await privacy.read(anna)).map(({ name, rows }) => [name, rows]));
    expect([...parts.keys()].toSorted()).toEqual(Object.keys(PERSONAL_DATA).toSorted());
    expect(parts.get('users')).toEqual([expect.objectContaining({ email: ANNA, name: 'Anna Jansen' })]);
    for (const table of [
      'memberships',
      'companies',
      'sessions',
      'sign_in_codes',
      'challenges',
      'challenge_versions',
      'notifications',
    ])
      expect(parts.get(table)?.length, table).toBeGreaterThan(0);
    expect(parts.get('sessions')?.[0]).not.toHaveProperty('token_hash');
    const whole = JSON.stringify([...parts]);
    expect(whole).not.toMatch(/broker@hub|Bram de Vries|@fieldlab\.example/);
  });

  it('hold nothing that others wrote about a challenge, and nothing that became of it after one has left the company', async () => {
    const { id } = await market.rankedChallenge();
    const anna = await market.company();
    await market.sql("UPDATE challenges SET status = 'draft', question = 'Gehoorde vraag' WHERE id = $1", [id]);
    const own = async () => new Map((await privacy.read(anna)).map(({ name, rows }) => [name, rows]));
    expect((await own()).get('challenges')).toEqual([expect.objectContaining({ id, status: 'draft', closed_at: null })]);
    await market.sql('DELETE FROM memberships WHERE user_id = $1', [anna.userId]);
    await market.sql(
      "UPDATE challenges SET status = 'closed', outcome = 'withdrawn', closing_note = 'Gehoorde noot', closed_at = now() WHERE id = $1",
      [id],
    );
    const left = await own();
    expect(left.get('challenges')).toEqual([
      expect.objectContaining({ id, created_by: anna.userId, status: null, outcome: null, updated_at: null, closed_at: null }),
    ]);
    expect(left.get('challenge_versions')?.length, 'one’s own words').toBeGreaterThan(0);
    expect(JSON.stringify([...left])).not.toContain('Gehoorde');
  });

  it('say from which network oneself came and strangers who tried, but not where others were', async () => {
    const [anna, broker] = [await market.company(), await market.broker()];
    await market.sql(
      `INSERT INTO audit_entries (operation, actor_kind, actor_id, origin, kind, subject_kind, subject_id, person_id, changed, facts)
       SELECT 'x', kind, actor, network, 'changed', 'user', 'x', $1, '{}', '{}'
       FROM (VALUES ('person', $1::uuid, 'own'), ('person', $2::uuid, 'another’s'), ('unknown', NULL, 'a stranger’s')) AS acts (kind, actor, network)`,
      [anna.userId, broker.userId],
    );
    const entries = (await privacy.read(anna)).find(({ name }) => name === 'audit_entries')?.rows ?? [];
    expect(entries.filter(({ operation }) => operation === 'x').map(({ origin }) => origin)).toEqual([
      'own',
      null,
      'a stranger’s',
    ]);
  });

  it('say of what one has read oneself how often on which day, and of what others read about one each time', async () => {
    const [broker, administrator] = [await market.broker(), await market.actor('admin@programme.example')];
    await market.sql(
      `INSERT INTO audit_entries (at, operation, actor_kind, actor_id, viewed_as, kind, subject_kind, subject_id, person_id, changed, facts)
       SELECT moment::timestamptz, 'x', 'person', actor, seen, 'read', subject, id, seen, '{}', '{}'
       FROM (VALUES ('2026-11-23T10:00Z', $1::uuid, NULL::uuid, 'challenge', 'a'), ('2026-11-23T23:30Z', $1, NULL, 'challenge', 'a'),
         ('2026-11-24T10:00Z', $1, NULL, 'challenge', 'a'), ('2026-11-24T11:00Z', $1, NULL, 'challenge', 'b'),
         ('2026-11-24T11:00Z', $2, $1, 'support_view', 'c'), ('2026-11-24T12:00Z', $2, $1, 'support_view', 'c')
       ) AS reads (moment, actor, seen, subject, id)`,
      [broker.userId, administrator.userId],
    );
    const entries = (await privacy.read(broker)).find(({ name }) => name === 'audit_entries')?.rows ?? [];
    const day = (date: string, subject_id: string, count: number) =>
      ({ day: date, kind: 'read', subject_kind: 'challenge', subject_id, count }) as const;
    const reads = entries.filter(({ kind }) => kind === 'read');
    expect(reads.filter(({ day: date }) => date !== undefined)).toEqual([
      day('2026-11-23', 'a', 1),
      day('2026-11-24', 'a', 2),
      day('2026-11-24', 'b', 1),
    ]);
    expect(reads.filter(({ subject_kind }) => subject_kind === 'support_view').map(({ actor_id }) => actor_id)).toEqual([
      administrator.userId,
      administrator.userId,
    ]);
    expect(reads).toHaveLength(5);
  });

  it('are gone after an erasure, wherever they stood, and every count is as it was', async () => {
    const { id } = await market.rankedChallenge();
    await market.sql("UPDATE challenges SET status = 'closed', outcome = 'withdrawn', closed_at = now() WHERE id = $1", [id]);
    const anna = await market.company();
    await market.module.get(SessionsService).openFor(anna.userId, 'Firefox');
    await market.module.get(SignInCodesService).request(ANNA, 'x'.repeat(43), 'nl');
    // As one that was asked for before there was an account.
    await market.sql('UPDATE sign_in_codes SET user_id = NULL, email = $1', [ANNA]);
    expect(await tablesWith(ANNA)).toEqual(expect.arrayContaining(['users', 'deliveries', 'sign_in_codes']));
    const counts = (): Promise<unknown> =>
      market.sql(`SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM challenges) AS challenges,
        (SELECT count(*) FROM companies) AS companies, (SELECT count(*) FROM notifications) AS notifications,
        (SELECT count(*) FROM deliveries) AS deliveries, (SELECT count(*) FROM match_runs) AS runs`);
    const before = await counts();

    await privacy.erase(anna, ANNA.toUpperCase());

    for (const text of [ANNA, 'Anna Jansen', 'Havenstraat', 'Firefox']) expect(await tablesWith(text), text).toEqual([]);
    expect(await counts()).toEqual(before);
    expect(await market.sql('SELECT 1 FROM sessions WHERE user_id = $1', [anna.userId])).toEqual([]);
    expect(
      await market.sql("SELECT 1 FROM deliveries WHERE status IN ('pending', 'sending') AND to_address LIKE '%erased%'"),
    ).toEqual([]);
    const work = market.module.get(UnitOfWork).read;
    expect(await market.module.get(AccountsRepository).names(work, [anna.userId])).toEqual(new Map());
    // What was done stays written down, under an id that leads to nobody.
    const trail = await market.sql('SELECT 1 FROM audit_entries WHERE person_id = $1', [anna.userId]);
    expect(trail.length).toBeGreaterThan(0);
    expect(await codeOf(privacy.erase(anna, ANNA))).toBe('user.not_found');
  });

  it('take the invitations with them that the person has sent and nobody answered, unless one answers a request', async () => {
    const anna = await market.company();
    const [id = ''] = anna.organisations('company');
    const company = { kind: 'company', id, nameNl: 'x', nameEn: 'x', parties: { companyId: id } } as const;
    const invitations = market.module.get(MembershipInvitationsService);
    const member = (email: string) => ({ email, role: 'member', language: 'nl' }) as const;
    const open = await invitations.invite(anna, company, member('nieuw@example.nl'));
    const accepted = await invitations.invite(anna, company, member('binnen@example.nl'));
    await market.sql('UPDATE membership_invitations SET accepted_at = now() WHERE id = $1', [accepted.id]);
    await market.module
      .get(UnitOfWork)
      .run((work) => invitations.inviteOnce(work, anna.userId, company, member('vroeg@example.nl')));
    await privacy.erase(anna, ANNA);
    expect(
      await market.sql('SELECT email, withdrawn_at IS NOT NULL AS withdrawn FROM membership_invitations ORDER BY email'),
    ).toEqual([
      { email: 'binnen@example.nl', withdrawn: false },
      { email: open.email, withdrawn: true },
      { email: 'vroeg@example.nl', withdrawn: false },
    ]);
  });

  it('stay while a challenge is under way that nobody else answers for, or the address is another', async () => {
    await market.rankedChallenge();
    const anna = await market.company();
    expect(await codeOf(privacy.erase(anna, 'broker@hub.example'))).toBe('request.invalid');
    expect(await codeOf(privacy.erase(anna, ANNA))).toBe('erasure.last_one');
    const lab = await market.fieldlab('ramlab');
    expect(await codeOf(privacy.erase(lab, lab.email))).toBe('erasure.last_one');
    expect(await tablesWith(ANNA)).toContain('users');
  });

  it('never leave an organisation alone when its last two owners go at once', async () => {
    const accounts = market.module.get(AccountsRepository);
    await market.module.get(UnitOfWork).run(async (work) => {
      const second = await accounts.ensureUser(work, { email: 'second@fieldlab.example', name: 'Tweede', language: 'nl' });
      await accounts.ensureMembership(work, {
        userId: second.id,
        organisationKind: 'fieldlab',
        organisationId: 'ramlab',
        role: 'owner',
      });
    });
    const people = [await market.fieldlab('ramlab'), await market.actor('second@fieldlab.example')];
    const codes = await Promise.all(people.map((person) => codeOf(privacy.erase(person, person.email))));
    expect(codes).toHaveLength(2);
    expect(new Set(codes)).toEqual(new Set(['done', 'erasure.last_one']));
  });

  it('leave the fieldlab its record of the case', async () => {
    const { id } = await market.rankedChallenge();
    await market.module.get(ReleasesService).release(await market.broker(), id);
    await market.sql("UPDATE challenges SET status = 'closed', outcome = 'withdrawn', closed_at = now() WHERE id = $1", [id]);
    const before = await market.sql('SELECT * FROM invitations ORDER BY id');
    await privacy.erase(await market.company(), ANNA);
    expect(await market.sql('SELECT * FROM invitations ORDER BY id')).toEqual(before);
    expect(await market.sql('SELECT problem FROM challenge_versions WHERE challenge_id = $1', [id])).toHaveLength(1);
  });
});

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
    expect((await tablesWith('Zevenjarig')).toSorted()).toEqual(everywhere);
    const removals = 'SELECT removed FROM curations WHERE revision = 9 ORDER BY removed::text';

    await market.module.get(RetentionService).tidy();

    expect(await tablesWith('Zevenjarig')).toEqual([]);
    expect((await tablesWith('Zesjarig')).toSorted()).toEqual(everywhere);
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

describe('consent', () => {
  it('stands once, in the wording that was read, until it is withdrawn', async () => {
    const anna = await market.company();
    const [companyId = ''] = anna.organisations('company');
    const consents = market.module.get(ConsentsService);
    const standing = (): Promise<Set<string>> =>
      consents.standing(market.module.get(UnitOfWork).read, [companyId], 'programme_partners');
    const give = (textVersion: number) => consents.give(anna.userId, companyId, 'programme_partners', textVersion);
    expect(await standing()).toEqual(new Set());
    expect(await codeOf(give(99))).toBe('consent.text_old');
    const both = await Promise.all([give(1), give(1)]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(await standing()).toEqual(new Set([companyId]));
    const [{ id }] = both;
    await consents.withdraw(anna.userId, companyId, id);
    expect(await standing()).toEqual(new Set());
    expect(await codeOf(consents.withdraw(anna.userId, companyId, id))).toBe('consent.not_found');
    await give(1);
    expect((await consents.list(companyId)).map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([true, false]);
  });
});
