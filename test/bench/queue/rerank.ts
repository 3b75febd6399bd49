import type pg from 'pg';
import { eventually } from '../../support/eventually.js';
import type { TestSystem } from '../../support/system.js';
import { copies } from './challenges.js';

const CHALLENGES = 10_000;
const FAR_MS = 1_800_000;

interface Progress {
  total: number;
  done: number;
  changed: number;
  failed: number;
  seconds: number | null;
}

/** Ranks ten thousand open challenges again after a change of the catalogue, and kills one of the two workers on the way. */
export async function rerank(
  system: TestSystem,
  database: pg.Client,
  from: readonly string[],
  print: (line: string) => void,
): Promise<void> {
  const open = await copies(database, from, CHALLENGES);
  await database.query(
    `UPDATE challenges SET status = 'closed', outcome = 'withdrawn'
     WHERE status IN ('in_review', 'inviting') AND NOT id = ANY($1::uuid[])`,
    [open],
  );
  await database.query('ANALYZE');
  const newest = async (): Promise<Progress | undefined> => {
    const { rows } = await database.query<Progress>(
      `SELECT total, done, changed, failed, extract(epoch FROM completed_at - started_at)::float AS seconds
       FROM rerankings WHERE total = $1 ORDER BY id DESC LIMIT 1`,
      [CHALLENGES],
    );
    return rows[0];
  };
  // The best fieldlab of one of the originals takes its offers back.
  await database.query(
    `UPDATE offers SET withdrawn_at = now() WHERE fieldlab_id IN (SELECT fieldlab_id FROM matches JOIN match_runs run
       ON run.id = match_run_id WHERE run.challenge_id = $1 AND rank = 1)`,
    [from[0]],
  );
  await database.query("UPDATE catalogue_state SET version = version + 1, changed_at = now() - interval '1 minute'");
  const before = await eventually('a third of it', async () => atLeast(await newest(), CHALLENGES / 3), FAR_MS);
  system.workers.at(-1)?.kill('SIGKILL');
  await system.startWorker();
  const { done, changed, failed, seconds } = await eventually('all of it', async () => complete(await newest()), FAR_MS);
  print(
    `  re-ranking ${done} open challenges, two workers, one killed at ${before.done}: ${(done / (seconds ?? 1)).toFixed(0)} challenges a second (${(seconds ?? 0).toFixed(1)} s; ${changed} changed, ${failed} failed)`,
  );
}

function atLeast(progress: Progress | undefined, count: number): Progress | undefined {
  return progress && progress.done >= count ? progress : undefined;
}

function complete(progress: Progress | undefined): Progress | undefined {
  return progress?.seconds === null ? undefined : progress;
}
