import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#libs/database';
import { migrateQueue } from '#libs/queue';
import { prepareDemoDatabase } from '../../apps/local/src/prepare-database.js';
import { asServices } from './services-url.js';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where databases are made and dropped. */
    postgresUrl: string;
    /** Names of the databases that those of test files are copied from. */
    templates: { empty: string; prepared: string };
  }
}

/**
 * Starts a PostgreSQL for the run (or takes the server of `TEST_POSTGRES_URL`) and prepares what the databases of test files are
 * copied from. All projects of a run share it, so the first does it for the others.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if ('postgresUrl' in project.getProvidedContext()) return async () => {};
  const given = process.env['TEST_POSTGRES_URL'];
  const server = given ? { url: () => given, stop: async () => {} } : await startServer();
  const postgresUrl = server.url('postgres');
  const templates = { empty: `fieldmatch_empty_${process.pid}`, prepared: `fieldmatch_prepared_${process.pid}` };
  const { empty, prepared } = templates;
  const dropped = Object.values(templates).map((name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await administer(postgresUrl, ...dropped, `CREATE DATABASE ${empty}`);
  await migrateDatabase(withDatabase(postgresUrl, empty));
  await migrateQueue({ DATABASE_URL: withDatabase(postgresUrl, empty), REDIS_URL: '' });
  await administer(postgresUrl, `CREATE DATABASE ${prepared} TEMPLATE ${empty}`);
  const preparedUrl = withDatabase(postgresUrl, prepared);
  await prepareDemoDatabase(preparedUrl, () => {}, asServices(preparedUrl));
  for (const { provide } of project.vitest.projects) {
    provide('postgresUrl', postgresUrl);
    provide('templates', templates);
  }
  return async () => {
    if (given) await administer(postgresUrl, ...dropped);
    await server.stop();
  };
}

async function startServer(): Promise<{ url(database: string): string; stop(): Promise<void> }> {
  const { mkdtemp, rm } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const { startPostgres } = await import('../../apps/local/src/postgres-server.js');
  const directory = await mkdtemp(join(tmpdir(), 'fieldmatch-test-'));
  const server = await startPostgres({ directory, durable: false });
  return {
    url: (database) => server.url(database),
    stop: async () => {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function administer(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}
