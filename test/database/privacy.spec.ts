import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsRepository, MembershipInvitationsService, SessionsService, SignInCodesService } from '#libs/accounts';
import { ConsentsService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { DomainError } from '#libs/kernel';
import { ReleasesService } from '#libs/matching';
import { NOT_PERSONAL, PERSONAL_DATA, PrivacyService } from '#libs/privacy';
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
    expect(await market.tablesWith(ANNA)).toEqual(expect.arrayContaining(['users', 'deliveries', 'sign_in_codes']));
    const counts = (): Promise<unknown> =>
      market.sql(`SELECT (SELECT count(*) FROM users) AS users, (SELECT count(*) FROM challenges) AS challenges,
        (SELECT count(*) FROM companies) AS companies, (SELECT count(*) FROM notifications) AS notifications,
        (SELECT count(*) FROM deliveries) AS deliveries, (SELECT count(*) FROM match_runs) AS runs`);
    const before = await counts();

    await privacy.erase(anna, ANNA.toUpperCase());

    for (const text of [ANNA, 'Anna Jansen', 'Havenstraat', 'Firefox']) expect(await market.tablesWith(text), text).toEqual([]);
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
    expect(await market.tablesWith(ANNA)).toContain('users');
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
