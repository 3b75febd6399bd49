import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { Settings } from '#libs/kernel';

/** A database of one test file. */
export interface TestDatabase {
  url: string;
  /** Settings for modules under test, pointing at this database. */
  settings: Settings;
  drop(): Promise<void>;
}

/** One that is migrated and else empty. Call `drop` when done. */
export function createTestDatabase(): Promise<TestDatabase> {
  return copyOf(inject('templates').empty);
}

/** One with the catalogue, the demo accounts, and the role of the services, as after `prepareDemoDatabase`. Call `drop` when done. */
export function createPreparedDatabase(): Promise<TestDatabase> {
  return copyOf(inject('templates').prepared);
}

/** Takes some tens of milliseconds. */
async function copyOf(template: string): Promise<TestDatabase> {
  const name = `fieldmatch_test_${randomBytes(6).toString('hex')}`;
  await administer(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(inject('postgresUrl'));
  url.pathname = `/${name}`;
  return {
    url: url.href,
    settings: testSettings(url.href),
    drop: () => administer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

function testSettings(databaseUrl: string): Settings {
  return {
    PORT: 0,
    HOST: '127.0.0.1',
    PUBLIC_URL: 'http://localhost:3000',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: 10,
    REDIS_URL: '',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'Fieldmatch <noreply@fieldmatch.localhost>',
    APP_SECRET: 'a secret for tests only, 32 characters or more',
    IDENTITY_PROVIDERS: [],
    SELF_SIGN_UP: true,
    CAUGHT_MAIL_DIR: '',
    WORKER_PORT: 0,
    REQUESTS_PER_MINUTE: 1_000_000,
    TRUSTED_PROXIES: '',
    EMBEDDINGS_URL: '',
    EMBEDDINGS_MODEL: '',
    EMBEDDINGS_KEY: '',
    KVK_API_URL: 'http://127.0.0.1:1',
    KVK_API_KEY: '',
    LOG_JSON: false,
  };
}

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('postgresUrl') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
