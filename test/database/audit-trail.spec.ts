import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChallengesService } from '#libs/challenges';
import { duringAct, UnitOfWork, type Act } from '#libs/database';
import { newId } from '#libs/kernel';
import { asServices } from '../support/services-url.js';
import { Marketplace } from '../support/marketplace.js';

/** Tables whose changes need no entry of their own, and why. */
const NOT_AUDITED: Readonly<Record<string, string>> = {
  audit_entries: 'is the trail',
  migrations: 'changes with a release only',
  changes: 'tells open pages of what is audited',
  outbox: 'carries jobs; what they do is audited',
  acting_organisations: 'which of their own organisations somebody looks at in a session',
  provider_sign_ins: 'a sign-in under way; the session that comes of it is audited',
  idempotency_keys: 'answers kept for a day',
  catalogue_state: 'a counter of the catalogue, whose tables are audited',
  technology_groups: 'comes with the catalogue files',
  technologies: 'comes with the catalogue files',
  hub_provinces: 'comes with the catalogue files',
  matches: 'follows from its match run',
  shortlist_entries: 'follows from its release',
  capacity_slots: 'follows from capacities and invitations',
  capacity_questions: 'a note that a mail was sent',
  rerankings: 'progress of a job',
  queue_pauses: 'says itself who paused a queue and since when',
  embeddings: 'derived from texts',
  notifications: 'told because of something that is audited',
  deliveries: 'keeps its own attempts',
  delivery_attempts: 'is a trail itself',
  held_messages: 'mails that wait for their time',
};

let market: Marketplace;
let services: pg.Client;

beforeAll(async () => {
  market = await Marketplace.open();
  services = new pg.Client({ connectionString: asServices(market.databaseUrl) });
  await services.connect();
});

afterAll(async () => {
  await services?.end();
  await market?.close();
});

const act = (actorId: string): Act => ({
  id: newId(),
  operation: 'draftChallenge',
  actorKind: 'person',
  actorId,
  viewedAs: null,
  origin: '192.0.2.0/24',
});

async function draft(text: string): Promise<{ id: string; act: Act }> {
  const anna = await market.company();
  const doing = act(anna.userId);
  const companyId = anna.organisations('company')[0] ?? '';
  const challenges = market.module.get(ChallengesService);
  const { challenge } = await duringAct(doing, () => challenges.draft(anna, companyId, { makes: text, problem: text }));
  return { id: challenge.id, act: doing };
}

describe('the audit trail', () => {
  it('says who changed what in which operation, and holds no word that somebody wrote', async () => {
    const { id, act: doing } = await draft('Geheim: titanium waaiers');
    const entries = await market.sql('SELECT * FROM audit_entries WHERE challenge_id = $1 ORDER BY id', [id]);
    expect(entries.map(({ kind, subject_kind, facts }) => [kind, subject_kind, facts])).toEqual([
      ['added', 'challenge', expect.objectContaining({ status: 'draft' })],
      ['added', 'challenge_version', { version: 1 }],
      ['changed', 'challenge', { version: 1 }],
    ]);
    for (const entry of entries)
      expect(entry).toMatchObject({
        act_id: doing.id,
        operation: 'draftChallenge',
        actor_kind: 'person',
        actor_id: doing.actorId,
        origin: '192.0.2.0/24',
      });
    expect(JSON.stringify(await market.sql('SELECT * FROM audit_entries'))).not.toMatch(/titanium|anna@|Voorbeeld/i);
  });

  it('is written with the act or not at all', async () => {
    const before = await market.sql('SELECT max(id) AS id FROM audit_entries');
    const failing = market.module.get(UnitOfWork).run(async (work) => {
      await work.query("UPDATE fieldlabs SET notes = 'x' WHERE id = 'ramlab'");
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await market.sql('SELECT max(id) AS id FROM audit_entries')).toEqual(before);
  });

  it('leaves out what only says that something was looked at again', async () => {
    const { id } = await draft('x');
    const count = (): Promise<unknown[]> => market.sql('SELECT 1 FROM audit_entries WHERE challenge_id = $1', [id]);
    const before = await count();
    await market.sql('UPDATE challenges SET updated_at = now() WHERE id = $1', [id]);
    expect(await count()).toEqual(before);
    await market.sql("UPDATE challenges SET question = 'Welke machine?' WHERE id = $1", [id]);
    const [entry] = await market.sql('SELECT * FROM audit_entries WHERE challenge_id = $1 ORDER BY id DESC LIMIT 1', [id]);
    expect(entry).toMatchObject({ kind: 'changed', changed: ['question'], facts: {}, operation: 'unattended', actor_id: null });
  });

  it.each(["UPDATE audit_entries SET operation = 'x'", 'DELETE FROM audit_entries', 'TRUNCATE audit_entries'])(
    'refuses %s, even to the owner of the table',
    async (statement) => {
      await draft('x');
      const before = await market.sql('SELECT count(*) FROM audit_entries');
      await expect(market.sql(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
      expect(await market.sql('SELECT count(*) FROM audit_entries')).toEqual(before);
    },
  );

  it.each([
    "UPDATE audit_entries SET operation = 'x'",
    'DELETE FROM audit_entries',
    'TRUNCATE audit_entries',
    'DROP TABLE audit_entries',
    'ALTER TABLE audit_entries DISABLE TRIGGER ALL',
    'DROP TRIGGER challenges_audit ON challenges',
    'ALTER TABLE challenges DISABLE TRIGGER challenges_audit',
    "SET session_replication_role = 'replica'",
    'CREATE OR REPLACE FUNCTION write_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
    "INSERT INTO migrations (timestamp, name) VALUES (1, 'x')",
  ])('does not let the role of the services do: %s', async (statement) => {
    await expect(services.query(statement)).rejects.toMatchObject({ code: '42501' });
  });

  it('lets the role of the services do its work, which is written down', async () => {
    await services.query("UPDATE fieldlabs SET status = 'unknown' WHERE id = 'robohouse'");
    await services.query("UPDATE fieldlabs SET status = 'active' WHERE id = 'robohouse'");
    const { rows } = await services.query(
      "SELECT facts FROM audit_entries WHERE subject_id = 'robohouse' ORDER BY id DESC LIMIT 1",
    );
    expect(rows).toEqual([{ facts: { status: 'active' } }]);
  });

  it('forgets by age alone, and never before seven years', async () => {
    await market.sql(
      `INSERT INTO audit_entries (at, operation, actor_kind, kind, subject_kind, subject_id, changed, facts)
       VALUES (now() - interval '7 years 1 day', 'old', 'system', 'read', 'challenge', 'x', '{}', '{}')`,
    );
    const { rows } = await services.query<{ count: string }>('SELECT forget_audit_entries(now(), 1000) AS count');
    expect(rows).toEqual([{ count: '1' }]);
    expect(await market.sql("SELECT 1 FROM audit_entries WHERE operation = 'old'")).toEqual([]);
  });

  it('covers every table, or says why not', async () => {
    const tables = await market.sql<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
    );
    const audited = await market.sql<{ name: string }>(
      "SELECT DISTINCT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname LIKE '%\\_audit'",
    );
    const covered = new Set([...audited.map(({ name }) => name), ...Object.keys(NOT_AUDITED)]);
    expect(tables.map(({ name }) => name).filter((name) => !covered.has(name))).toEqual([]);
  });
});
