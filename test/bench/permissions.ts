import 'reflect-metadata';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AccountsModule, AccountsRepository, may, permitted, reachOf, type Actor } from '#libs/accounts';
import { Challenge, ChallengeRepository, ChallengesModule, partiesOfChallenge } from '#libs/challenges';
import { DatabaseModule, UnitOfWork } from '#libs/database';
import { KernelModule, readSettings, type Settings } from '#libs/kernel';
import { Chance } from '../resilience/random.js';
import { startThrowawayServers } from '../support/throwaway-servers.js';
import { timesRow } from './figures.js';

const USERS = 10_000;
const COMPANIES = 4_500;
const CHALLENGES = 50_000;
const REQUESTS = 3_000;
const PAGE = 50;

@Module({})
class BenchModule {
  static with(settings: Settings): DynamicModule {
    return { module: BenchModule, imports: [KernelModule.with(settings), DatabaseModule, AccountsModule, ChallengesModule] };
  }
}

/**
 * Measures what a permission costs a request: to find out who is calling, to decide about one object and about a page of them, and
 * to list only what somebody may see.
 */
export async function permissions(print: (line: string) => void): Promise<void> {
  const servers = await startThrowawayServers(false);
  const unused = { APP_SECRET: 'nobody signs in while this is measured', SMTP_URL: 'smtp://127.0.0.1' };
  const settings = readSettings({ DATABASE_URL: servers.databaseUrl, ...unused });
  const application = await NestFactory.createApplicationContext(BenchModule.with(settings), { logger: ['error'] });
  try {
    await fill(application.get(DataSource));
    print(
      `Permissions: ${USERS} people, ${COMPANIES} companies, ${CHALLENGES} challenges; ${REQUESTS} requests one after the other`,
    );
    const work = application.get(UnitOfWork).read;
    const [accounts, challenges] = [application.get(AccountsRepository), application.get(ChallengeRepository)];
    const people = await work.query<{ id: string; sessionId: string }[]>(
      'SELECT users.id, sessions.id AS "sessionId" FROM users JOIN sessions ON user_id = users.id ORDER BY users.id',
    );
    const all = await work.find(Challenge, { order: { number: 'ASC' } });
    const chance = new Chance(2026);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(chance.next() * list.length)] as T;

    const times = { who: [] as number[], one: [] as number[], check: [] as number[], page: [] as number[], list: [] as number[] };
    for (let request = -200; request < REQUESTS; request += 1) {
      const person = pick(people);
      const began = performance.now();
      const actor = await accounts.actor(work, person.id, person.sessionId);
      const known = performance.now();
      const challenge = pick(all);
      decide(actor, challenge);
      const decided = performance.now();
      const page = Array.from({ length: PAGE }, () => pick(all));
      const pageBegan = performance.now();
      page.filter((one) => may(actor, 'challenge.read', partiesOfChallenge(one)));
      const pageDecided = performance.now();
      await challenges.list(work, { reach: reachOf(actor, 'challenge.read'), limit: PAGE });
      const listed = performance.now();
      if (request < 0) continue;
      times.who.push(known - began);
      times.one.push(decided - known);
      times.check.push(decided - began);
      times.page.push(pageDecided - pageBegan);
      times.list.push(listed - pageDecided);
    }
    print(timesRow('who is calling, with all memberships (database)', times.who, 3));
    print(timesRow('may they do this with this object', times.one, 3));
    print(timesRow('both: the check of a request', times.check, 3));
    print(timesRow(`which of ${PAGE} objects may they read`, times.page, 3));
    print(timesRow(`the newest ${PAGE} challenges that they may read (database)`, times.list, 3));
  } finally {
    await application.close();
    await servers.stop();
  }
}

function decide(actor: Actor | null, challenge: Challenge): void {
  if (!actor) throw new Error('Somebody has vanished.');
  try {
    permitted(actor, 'challenge.edit', challenge.id, challenge, partiesOfChallenge);
  } catch {
    // Most are refused, as they should be.
  }
}

/** Two people in each company, one in twenty with another company besides, the others in fieldlabs and hubs. */
async function fill(database: DataSource): Promise<void> {
  const statements = [
    `INSERT INTO users (id, email, name, language, created_at)
     SELECT gen_random_uuid(), 'p' || n || '@bench.example', 'P', 'nl', now() FROM generate_series(1, ${USERS}) n`,
    `INSERT INTO companies (id, kvk_number, name, sbi_version, sbi_code, staff_size, street, postcode, city, province, created_at, updated_at)
     SELECT gen_random_uuid(), lpad((n + 90000000)::text, 8, '0'), 'C' || n, 2025, '25110', 'small', 'S', '1000 AA', 'C', 'Utrecht', now(), now()
     FROM generate_series(1, ${COMPANIES}) n`,
    `CREATE TEMP TABLE numbered_users AS SELECT id, row_number() OVER () AS n FROM users WHERE email LIKE '%@bench.example'`,
    `CREATE TEMP TABLE numbered_companies AS SELECT id, row_number() OVER () AS n FROM companies WHERE name ~ '^C[0-9]+$'`,
    `CREATE TEMP TABLE numbered_fieldlabs AS SELECT id, row_number() OVER () AS n FROM fieldlabs`,
    `CREATE TEMP TABLE numbered_hubs AS SELECT id, row_number() OVER () AS n FROM hubs`,
    `INSERT INTO memberships SELECT gen_random_uuid(), u.id, 'company', c.id::text, CASE WHEN u.n % 2 = 0 THEN 'owner' ELSE 'member' END, now()
     FROM numbered_users u JOIN numbered_companies c ON c.n = (u.n + 1) / 2 WHERE u.n <= ${COMPANIES * 2}`,
    `INSERT INTO memberships SELECT gen_random_uuid(), u.id, 'company', c.id::text, 'member', now()
     FROM numbered_users u JOIN numbered_companies c ON c.n = (u.n + 100) / 2 WHERE u.n % 20 = 0 AND u.n <= ${COMPANIES * 2 - 200}`,
    `INSERT INTO memberships SELECT gen_random_uuid(), u.id, 'fieldlab', f.id, 'member', now()
     FROM numbered_users u JOIN numbered_fieldlabs f ON f.n = 1 + u.n % (SELECT count(*) FROM numbered_fieldlabs)
     WHERE u.n > ${COMPANIES * 2} AND u.n <= ${USERS - 100}`,
    `INSERT INTO memberships SELECT gen_random_uuid(), u.id, 'hub', h.id, 'broker', now()
     FROM numbered_users u JOIN numbered_hubs h ON h.n = 1 + u.n % (SELECT count(*) FROM numbered_hubs) WHERE u.n > ${USERS - 100}`,
    `INSERT INTO challenges (id, number, company_id, hub_id, status, version, created_by, created_at, updated_at, submitted_at)
     SELECT gen_random_uuid(), 1000000 + one.number, c.id, h.id, CASE WHEN one.number % 4 = 0 THEN 'draft' ELSE 'in_review' END, 1, gen_random_uuid(), now(), now(),
            CASE WHEN one.number % 4 = 0 THEN NULL ELSE now() END
     FROM generate_series(1, ${CHALLENGES}) one(number)
     JOIN numbered_companies c ON c.n = 1 + one.number % ${COMPANIES}
     JOIN numbered_hubs h ON h.n = 1 + one.number % (SELECT count(*) FROM numbered_hubs)`,
    `INSERT INTO sessions (id, user_id, token_hash, user_agent, created_at, last_seen_at, renewed_at)
     SELECT gen_random_uuid(), id, decode(md5(id::text), 'hex'), '', now(), now(), now() FROM numbered_users`,
    'ANALYZE',
  ];
  // One connection, since the numbers lie in tables of its own.
  const runner = database.createQueryRunner();
  for (const statement of statements) await runner.query(statement);
  await runner.release();
}
