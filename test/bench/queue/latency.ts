import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { ApiClient } from '../../support/api-client.js';
import { timesRow } from '../figures.js';

const SECONDS = 10;
const LOOK_EVERY_MS = 20;
/** How long after the last submission it may still come. */
const PATIENCE_MS = 60_000;

/** What people wait for after a submission, and the table in which it lies. */
export const AWAITED = {
  'the ranking that brokers curate': 'match_runs',
  'the released shortlist': 'releases',
} as const;
export type Awaited = keyof typeof AWAITED;

/** Submissions that one run at this rate needs. */
export const submissionsAt = (perSecond: number): number => perSecond * SECONDS;

/**
 * Submits drafts at a steady rate, whatever becomes of those before, and waits for what comes of each. The time counts from the
 * moment at which the submission was due, so that an api that cannot keep up does not look fast.
 */
export async function latency(
  company: ApiClient,
  database: pg.Client,
  drafts: readonly string[],
  perSecond: number,
  awaited: Awaited,
): Promise<{ row: string; stages: Stages }> {
  const due = new Map<string, number>();
  const times: number[] = [];
  let refused = 0;
  const began = performance.now();
  const submitting = Promise.all(
    drafts.map(async (id, number) => {
      const at = began + (number * 1_000) / perSecond;
      await pause(Math.max(0, at - performance.now()));
      due.set(id, at);
      const { status } = await company.call('POST', `/v1/challenges/${id}/submissions`, {});
      if (status >= 300) refused += Number(due.delete(id));
    }),
  );
  const end = began + SECONDS * 1_000 + PATIENCE_MS;
  while ((times.length + refused < drafts.length || due.size > 0) && performance.now() < end) {
    const { rows } = await database.query<{ id: string }>(
      `SELECT DISTINCT challenge_id AS id FROM ${AWAITED[awaited]} WHERE challenge_id = ANY($1::uuid[])`,
      [[...due.keys()]],
    );
    for (const { id } of rows) {
      times.push(performance.now() - (due.get(id) ?? 0));
      due.delete(id);
    }
    await pause(LOOK_EVERY_MS);
  }
  await submitting;
  const missing = drafts.length - times.length;
  const row = timesRow(`submit → ${awaited} at ${perSecond} a second`, times);
  return { row: missing > 0 ? `${row}, ${missing} without it` : row, stages: await stages(database, drafts) };
}

/** Where the time of a submission goes, in ms on average. */
interface Stages {
  carried: number;
  waiting: number;
  ranking: number;
}

/** From the rows that the submissions left: written, carried to the queue, read for, ranked. What is left is storing and telling. */
async function stages(database: pg.Client, ids: readonly string[]): Promise<Stages> {
  const { rows } = await database.query<Stages>(
    `SELECT avg(extract(epoch FROM relayed_at - created_at) * 1000)::float AS carried,
       avg(extract(epoch FROM run.completed_at - relayed_at) * 1000 - run.ranking_ms)::float AS waiting,
       avg(run.ranking_ms)::float AS ranking
     FROM outbox JOIN match_runs run ON run.id = (payload ->> 'matchRunId')::uuid
     WHERE run.challenge_id = ANY($1::uuid[])`,
    [ids],
  );
  return rows[0] ?? { carried: Number.NaN, waiting: Number.NaN, ranking: Number.NaN };
}
