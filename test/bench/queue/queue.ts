import { cpus } from 'node:os';
import pg from 'pg';
import { eventually } from '../../support/eventually.js';
import { startSystem, type TestSystem } from '../../support/system.js';
import { startThrowawayServers } from '../../support/throwaway-servers.js';
import { bareRate } from './bare-queue.js';
import { asDrafts, asSubmitted, copies, originals } from './challenges.js';
import { latency, submissionsAt, type Awaited } from './latency.js';
import { rerank } from './rerank.js';

const WORKERS = 2;
const PILE = 2_000;
const RATES = [10, 50, 100];
const FAR_MS = 600_000;

type Print = (line: string) => void;

/**
 * What the queue and its workers can do: submissions ranked per second, beside workers that do nothing; the time from a submission
 * to its ranking, and where hubs let good matches go by themselves to its shortlist, under load; ten thousand challenges ranked again. Everything runs on this machine: PostgreSQL with durable
 * commits, Redis, the api, two workers, the catching mail server, and the company that submits.
 */
export async function queue(print: Print): Promise<void> {
  const servers = await startThrowawayServers(true);
  if (servers.redisUrl === '') {
    await servers.stop();
    print('There is no redis-server or valkey-server here: a bare worker has nothing to stand beside.');
    return;
  }
  print(`${cpus().length} cores, ${WORKERS} workers, durable PostgreSQL, queue on Redis`);
  const bare = await bareRate(servers.redisUrl, WORKERS);
  print(`  a worker that does nothing: ${bare.toFixed(0)} jobs per second and worker`);
  const system = await startSystem(servers);
  const database = new pg.Client({ connectionString: servers.databaseUrl });
  await database.connect();
  try {
    for (let worker = 1; worker < WORKERS; worker += 1) await system.startWorker();
    const from = await originals(system);
    const ranked = await pile(system, database, from);
    print(`  submissions ranked: ${ranked.toFixed(1)} per second and worker, ${(ranked / bare).toFixed(4)} of the bare worker`);
    for (const perSecond of RATES) await under(perSecond, 'the ranking that brokers curate', system, database, from, print);
    await database.query(`INSERT INTO hub_policies SELECT hub_id, now(), 'automatic', 0, invitations_at_once, response_working_days,
      reminder_working_day, rounds, require_confirmation FROM hub_policies`);
    for (const perSecond of RATES) await under(perSecond, 'the released shortlist', system, database, from, print);
    await rerank(system, database, from, print);
  } finally {
    await database.end();
    await system.stop();
    await servers.stop();
  }
}

/** Submissions ranked per second and worker, of a pile that lies ready: carried, ranked, stored, and the brokers told. */
async function pile(system: TestSystem, database: pg.Client, from: readonly string[]): Promise<number> {
  const administrator = await system.as('admin@programme.example');
  await administrator.post('/v1/queues/matching/pauses');
  const ids = await copies(database, from, PILE);
  await asSubmitted(database, ids);
  await database.query('ANALYZE');
  const began = performance.now();
  await administrator.post('/v1/queues/matching/resumptions');
  await eventually(
    'the last of the pile',
    async () => ((await open(database, 'make-match-run')) === 0 ? true : undefined),
    FAR_MS,
  );
  return (PILE / (performance.now() - began)) * (1_000 / WORKERS);
}

/** Jobs that are not done, of this name or of any. */
async function open(database: pg.Client, job: string | null = null): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM outbox WHERE handled_at IS NULL AND ($1::text IS NULL OR job = $1)',
    [job],
  );
  return rows[0]?.count ?? 0;
}

async function under(
  perSecond: number,
  awaited: Awaited,
  system: TestSystem,
  database: pg.Client,
  from: readonly string[],
  print: Print,
): Promise<void> {
  await eventually('the mails of the run before', async () => ((await open(database)) === 0 ? true : undefined), FAR_MS);
  const drafts = await copies(database, from, submissionsAt(perSecond));
  await asDrafts(database, drafts);
  const { row, stages } = await latency(await system.as('anna@voorbeeldmetaal.example'), database, drafts, perSecond, awaited);
  print(row);
  const { carried, waiting, ranking } = stages;
  const parts = { 'carried to the queue': carried, 'waiting and reading': waiting, ranking };
  const told = Object.entries(parts).map(([name, ms]) => `${name} ${ms.toFixed(1)} ms`);
  print(`    of which on average: ${told.join(', ')}`);
}
