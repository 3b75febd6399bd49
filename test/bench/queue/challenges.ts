import type pg from 'pg';
import { newId } from '#libs/kernel';
import { copyChallenge } from '../../support/copied-challenges.js';
import { awaitRanking, submitChallenge } from '../../support/main-job.js';
import type { TestSystem } from '../../support/system.js';

const PROBLEMS = [
  'Het lassen van kleine series kost te veel tijd en goede lassers zijn niet te vinden.',
  'Onze machines vallen onverwacht stil en dan staat de hele lijn; we willen storingen zien aankomen.',
  'Elk onderdeel wordt met de hand nagekeken op krassen. Dat is saai werk en er glipt toch iets door.',
  'De planning staat in Excel en klopt elke middag niet meer; orders lopen daardoor te laat.',
  'We willen composiet onderdelen maken in plaats van metaal, maar hebben geen ervaring met persen.',
];

/** Challenges to copy from, each about something else. */
export async function originals(system: TestSystem): Promise<string[]> {
  const [company, broker] = await Promise.all([system.as('anna@voorbeeldmetaal.example'), system.as('broker@hub.example')]);
  const ids: string[] = [];
  for (const problem of PROBLEMS) {
    const { challenge, matchRunId } = await submitChallenge(company, { makes: 'Machines en onderdelen', problem });
    await awaitRanking(broker, challenge.id, matchRunId);
    ids.push(challenge.id);
  }
  return ids;
}

/** Copies the originals in turn, `count` in all, as challenges in review that were ranked. */
export async function copies(database: pg.Client, from: readonly string[], count: number): Promise<string[]> {
  const ids: string[] = [];
  for (const original of from) {
    const sql = async (statement: string, parameters: unknown[]): Promise<{ id: string }[]> => {
      return (await database.query<{ id: string }>(statement, parameters)).rows;
    };
    ids.push(...(await copyChallenge(sql, original, Math.ceil(count / from.length))));
  }
  return ids.slice(0, count);
}

/** Makes drafts of copies, which nobody has ranked. */
export async function asDrafts(database: pg.Client, ids: readonly string[]): Promise<void> {
  await forgetRuns(database, ids);
  await database.query("UPDATE challenges SET status = 'draft', submitted_at = NULL WHERE id = ANY($1::uuid[])", [ids]);
}

/** Makes submissions of copies: each waits for its ranking, as after the transaction of a submission. */
export async function asSubmitted(database: pg.Client, ids: readonly string[]): Promise<void> {
  await forgetRuns(database, ids);
  await database.query("UPDATE challenges SET status = 'submitted' WHERE id = ANY($1::uuid[])", [ids]);
  const rows = ids.map((challengeId) => ({
    id: newId(),
    payload: { version: 1, matchRunId: newId(), challengeId, challengeVersion: 1, trigger: 'submitted' },
  }));
  await database.query(
    `INSERT INTO outbox (id, queue, job, payload, created_at)
     SELECT id, 'matching', 'make-match-run', payload, now() FROM jsonb_to_recordset($1) AS row(id uuid, payload jsonb)`,
    [JSON.stringify(rows)],
  );
}

async function forgetRuns(database: pg.Client, ids: readonly string[]): Promise<void> {
  await database.query(
    'DELETE FROM matches USING match_runs run WHERE match_run_id = run.id AND run.challenge_id = ANY($1::uuid[])',
    [ids],
  );
  await database.query('DELETE FROM match_runs WHERE challenge_id = ANY($1::uuid[])', [ids]);
}
