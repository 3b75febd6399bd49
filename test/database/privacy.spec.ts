import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountsRepository, SessionsService, SignInCodesService } from '#libs/accounts';
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
