import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ChallengesService } from '#libs/challenges';
import { MatchRunsService } from '#libs/matching';
import type { JobPayloads } from '#libs/queue';
import { Marketplace } from '../support/marketplace.js';

let marketplace: Marketplace;

beforeAll(async () => {
  marketplace = await Marketplace.open();
});

afterAll(() => marketplace.close());

beforeEach(() => marketplace.setTime('2026-11-23T10:00:00Z'));

/** A submission whose ranking was asked for. */
interface Submitted {
  challengeId: string;
  make: () => Promise<boolean>;
}

async function submit(count: number): Promise<Submitted[]> {
  const company = await marketplace.company();
  const challenges = marketplace.module.get(ChallengesService);
  const submitted: Submitted[] = [];
  for (let number = 1; number <= count; number += 1) {
    const answers = { makes: `Trappen van soort ${number}`, problem: 'Het lassen van kleine series kost te veel tijd.' };
    const { challenge } = await challenges.draft(company, company.organisations('company')[0] ?? '', answers);
    await challenges.submit(company, challenge.id);
    const [row] = await marketplace.sql<{ id: string; payload: JobPayloads['make-match-run'] }>(
      `SELECT id, payload FROM outbox WHERE job = 'make-match-run' AND payload->>'challengeId' = $1`,
      [challenge.id],
    );
    if (!row) throw new Error('Nobody asked for a ranking.');
    submitted.push({
      challengeId: challenge.id,
      make: () => marketplace.module.get(MatchRunsService).make(row.payload, row.id),
    });
  }
  return submitted;
}

const makeAll = (all: readonly Submitted[]) => Promise.allSettled(all.map(({ make }) => make()));

/** What each challenge is left with. */
async function left(all: readonly Submitted[]): Promise<Record<string, unknown>[]> {
  const rows = await marketplace.sql<{ id: string }>(
    `SELECT challenge.id, challenge.status,
       (SELECT count(*)::int FROM match_runs run WHERE run.challenge_id = challenge.id) AS runs,
       (SELECT count(*)::int FROM notifications WHERE kind = 'challenge_to_review' AND challenge_id = challenge.id) AS told,
       (SELECT count(*)::int FROM notifications JOIN deliveries ON notification_id = notifications.id
        WHERE kind = 'challenge_to_review' AND challenge_id = challenge.id) AS mails,
       (SELECT count(*)::int FROM outbox WHERE job = 'make-match-run' AND handled_at IS NULL
        AND payload->>'challengeId' = challenge.id::text) AS open
     FROM challenges challenge`,
  );
  return all.map(({ challengeId }) => {
    const { id: _, ...rest } = rows.find(({ id }) => id === challengeId) ?? { id: '' };
    return rest;
  });
}

const DONE = { status: 'in_review', runs: 1, told: 1, mails: 1, open: 0 };

it('stores together what comes while others are being stored, and tells the brokers of each', async () => {
  const all = await submit(6);
  const outcomes = await makeAll(all);
  expect(outcomes).toEqual(all.map(() => ({ status: 'fulfilled', value: true })));
  expect(await left(all)).toEqual(all.map(() => DONE));
  const [{ transactions } = { transactions: 0 }] = await marketplace.sql<{ transactions: number }>(
    'SELECT count(DISTINCT xmin::text)::int AS transactions FROM match_runs WHERE challenge_id = ANY($1::uuid[])',
    [all.map(({ challengeId }) => challengeId)],
  );
  expect(transactions).toBeLessThan(all.length);
});

it('tells the brokers how many fieldlabs fit, and not how many were ranked', async () => {
  const all = await submit(1);
  await makeAll(all);
  const [told] = await marketplace.sql<{ candidates: number; ranked: number; fitting: number }>(
    `SELECT (params->>'candidates')::int AS candidates, count(*)::int AS ranked, count(*) FILTER (WHERE fit >= 0.2)::int AS fitting
     FROM notifications JOIN match_runs run USING (challenge_id) JOIN matches ON match_run_id = run.id
     WHERE kind = 'challenge_to_review' AND challenge_id = $1 GROUP BY notifications.id`,
    [all[0]?.challengeId],
  );
  expect(told?.candidates).toBe(told?.fitting);
  expect(told?.candidates).toBeGreaterThan(0);
  expect(told?.candidates).toBeLessThan(told?.ranked ?? 0);
});

it('stores the others when one cannot be stored, which stays asked for', async () => {
  const all = await submit(5);
  const poison = all[2]?.challengeId ?? '';
  await marketplace.sql(`CREATE FUNCTION refuse_run() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF NEW.challenge_id = '${poison}' THEN RAISE 'not this one'; END IF; RETURN NEW; END $$`);
  await marketplace.sql('CREATE TRIGGER refuse_run BEFORE INSERT ON match_runs FOR EACH ROW EXECUTE FUNCTION refuse_run()');
  const outcomes = await makeAll(all);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  const waiting = { status: 'submitted', runs: 0, told: 0, mails: 0, open: 1 };
  expect(await left(all)).toEqual([DONE, DONE, waiting, DONE, DONE]);
  await marketplace.sql('DROP FUNCTION refuse_run CASCADE');
  expect(await all[2]?.make()).toBe(true);
  expect(await left(all)).toEqual(all.map(() => DONE));
});

it('passes over one that was overtaken, and one that comes twice at the same moment', async () => {
  const all = await submit(4);
  const [, overtaken, twice] = all as [Submitted, Submitted, Submitted];
  await marketplace.sql('UPDATE challenges SET version = 2 WHERE id = $1', [overtaken.challengeId]);
  const outcomes = await makeAll([...all, twice, twice]);
  const stored = outcomes.map((outcome) => outcome.status === 'fulfilled' && outcome.value);
  expect([stored[0], stored[1], stored[3]]).toEqual([true, false, true]);
  expect([stored[2], ...stored.slice(4)].filter(Boolean)).toHaveLength(1);
  expect((await left(all)).filter(({ status }) => status === 'in_review')).toEqual([DONE, DONE, DONE]);
});

it.each([
  ['a while before the reading', '2026-11-23T09:59:58.500Z', 0],
  ['at the moment of the reading, by a clock that may be slow', '2026-11-23T10:00:00Z', 1],
  ['after it', '2026-11-23T10:00:00.001Z', 1],
])('answers a request that was relayed %s, or not', async (_, relayed, open) => {
  const [one] = (await submit(1)) as [Submitted];
  await marketplace.sql(
    `INSERT INTO outbox (id, queue, job, payload, created_at, relayed_at)
     SELECT gen_random_uuid(), queue, job, payload || '{"trigger":"declined"}', $2, $2 FROM outbox
     WHERE job = 'make-match-run' AND payload->>'challengeId' = $1`,
    [one.challengeId, relayed],
  );
  expect(await one.make()).toBe(true);
  expect(await left([one])).toEqual([{ ...DONE, open }]);
});

/** Does `task` while somebody else holds this challenge. */
async function whileHeld(challengeId: string, task: () => Promise<void>): Promise<void> {
  const other = marketplace.module.get(DataSource).createQueryRunner();
  await other.startTransaction();
  try {
    await other.query('SELECT 1 FROM challenges WHERE id = $1 FOR UPDATE', [challengeId]);
    await task();
  } finally {
    await other.rollbackTransaction();
    await other.release();
  }
}

// Less than a statement may take: who waits for what is held gets there only when that is over.
it('stores the others while somebody holds the challenge of one, which waits alone', async () => {
  const all = await submit(5);
  const [, , held] = all as [Submitted, Submitted, Submitted];
  const others = all.filter((one) => one !== held);
  let waiting: Promise<boolean> | undefined;
  await whileHeld(held.challengeId, async () => {
    const stored = others.slice(0, 2).map(({ make }) => make());
    waiting = held.make();
    stored.push(...others.slice(2).map(({ make }) => make()));
    expect(await Promise.all(stored)).toEqual(others.map(() => true));
    expect(await left(others)).toEqual(others.map(() => DONE));
  });
  expect(await waiting).toBe(true);
  expect(await left(all)).toEqual(all.map(() => DONE));
}, 15_000);

it('releases nothing by a policy that the hub gave up between the ranking and its storing', async () => {
  const say = (curation: string, since: string) =>
    marketplace.sql(
      `INSERT INTO hub_policies (hub_id, valid_from, curation, threshold, invitations_at_once, response_working_days,
         reminder_working_day, rounds, require_confirmation) SELECT id, $2, $1, 0, 2, 3, 2, 6, false FROM hubs`,
      [curation, since],
    );
  await say('automatic', '2026-11-23T09:00:00Z');
  const [one] = (await submit(1)) as [Submitted];
  let making: Promise<boolean> | undefined;
  await whileHeld(one.challengeId, async () => {
    making = one.make();
    await marketplace.somebodyWaits();
    await say('manual', '2026-11-23T09:30:00Z');
  });
  expect(await making).toBe(true);
  expect(await left([one])).toEqual([DONE]);
  expect(await marketplace.sql('SELECT 1 FROM releases WHERE challenge_id = $1', [one.challengeId])).toEqual([]);
});

it('brings a challenge before the administrators where the hub has no broker', async () => {
  await marketplace.sql(`UPDATE memberships SET organisation_id = organisation_id || '-before' WHERE organisation_kind = 'hub'`);
  const all = await submit(1);
  await makeAll(all);
  await marketplace.sql(
    `UPDATE memberships SET organisation_id = replace(organisation_id, '-before', '') WHERE organisation_kind = 'hub'`,
  );
  const told = await marketplace.sql(
    `SELECT kind, email FROM notifications JOIN users ON users.id = user_id WHERE challenge_id = $1 AND kind <> 'challenge_received'`,
    [all[0]?.challengeId],
  );
  expect(told).toEqual([{ kind: 'hub_without_brokers', email: 'admin@programme.example' }]);
});
