import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type ConnectionOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Settings } from '#libs/kernel';

/** Schema that BullMQ keeps its tables in when the queue lives in PostgreSQL. */
const SCHEMA = 'bullmq';

/** What every key of ours begins with on Redis. */
export const QUEUE_PREFIX = 'fieldmatch';

/** Where the queue is. */
export type QueueSettings = Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL' | 'REDIS_URL'>;

/** The open connection under all queues of a process. Close it after the last worker. */
export interface QueueConnection {
  backend: 'redis' | 'postgres';
  connection: ConnectionOptions;
  close(): Promise<void>;
}

/**
 * Connects the queue: Redis where `REDIS_URL` is set, else PostgreSQL. Reconnects by itself and for ever; what goes wrong on
 * the way is told to `report`, since an unheard `error` event would end the process.
 */
export function connectQueue(settings: QueueSettings, report: (message: string) => void): QueueConnection {
  return settings.REDIS_URL === '' ? connectPostgres(settings, report) : connectRedis(settings, report);
}

/** Creates or upgrades the queue's tables. Nothing to do on Redis. */
export async function migrateQueue(settings: Pick<Settings, 'DATABASE_URL' | 'REDIS_URL'>): Promise<void> {
  if (settings.REDIS_URL !== '') return;
  const client = new pg.Client({ connectionString: settings.DATABASE_URL });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}

function connectRedis(settings: QueueSettings, report: (message: string) => void): QueueConnection {
  setDefaultBackendFactory();
  // Workers block on the connection, so a command must wait for the reconnection instead of failing after some tries.
  const redis = new Redis(settings.REDIS_URL, { maxRetriesPerRequest: null });
  redis.on('error', (error) => report(`Redis: ${error.message}`));
  return {
    backend: 'redis',
    connection: redis,
    close: async () => {
      redis.disconnect();
    },
  };
}

function connectPostgres(settings: QueueSettings, report: (message: string) => void): QueueConnection {
  setDefaultBackendFactory(createPostgresBackend);
  // BullMQ cannot load `pg` by itself from an ES module, and reads its tables through the search path.
  const pool = new pg.Pool({
    connectionString: settings.DATABASE_URL,
    options: `-c search_path=${SCHEMA}`,
    max: settings.DATABASE_POOL,
    keepAlive: true,
    application_name: 'fieldmatch-queue',
  });
  const hear = (error: Error): void => report(`PostgreSQL queue: ${error.message}`);
  pool.on('error', hear);
  // The pool hears its idle connections only; a lent one that the server ends would end the process.
  pool.on('connect', (client) => client.on('error', hear));
  return {
    backend: 'postgres',
    connection: pool,
    close: () => pool.end(),
  };
}
