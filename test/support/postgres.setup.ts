import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateDatabase } from '#libs/database';
import { migrateQueue } from '#libs/queue';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
  }
}

/** Name of the migrated database that every test file's own database is copied from. */
export const TEMPLATE = `fieldmatch_template_${process.pid}`;

/** Starts a PostgreSQL for the run (or takes the server of `TEST_POSTGRES_URL`) and prepares the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_POSTGRES_URL'];
  const server = given ? { url: () => given, stop: async () => {} } : await startServer();
  const adminUrl = server.url('postgres');
  await administer(adminUrl, `DROP DATABASE IF EXISTS ${TEMPLATE}`, `CREATE DATABASE ${TEMPLATE}`);
  const templateUrl = withDatabase(adminUrl, TEMPLATE);
  await migrateDatabase(templateUrl);
  await migrateQueue({ DATABASE_URL: templateUrl, REDIS_URL: '' });
  project.provide('postgresUrl', templateUrl);
  return async () => {
    if (given) await administer(adminUrl, `DROP DATABASE IF EXISTS ${TEMPLATE} WITH (FORCE)`);
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
