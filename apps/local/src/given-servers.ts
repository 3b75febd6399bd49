import { Redis } from 'ioredis';
import pg from 'pg';
import { StartupProblem } from './startup-problem.js';

const ANSWERS_WITHIN = 5_000;

/** @throws StartupProblem when the database of DATABASE_URL does not let us in */
export async function checkGivenDatabase(connectionString: string): Promise<void> {
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({ connectionString, connectionTimeoutMillis: ANSWERS_WITHIN });
    client.on('error', () => {});
    await client.connect();
  } catch (error) {
    throw new StartupProblem(
      `The database of DATABASE_URL (${withoutPassword(connectionString)}) does not let us in: ${reasonOf(error)}. Put DATABASE_URL right, or leave it out to use a private database.`,
    );
  } finally {
    await client?.end().catch(() => {});
  }
}

/** @throws StartupProblem when the Redis of REDIS_URL does not let us in */
export async function checkGivenRedis(url: string): Promise<void> {
  let redis: Redis | undefined;
  let reason: unknown;
  try {
    redis = new Redis(url, { lazyConnect: true, connectTimeout: ANSWERS_WITHIN, retryStrategy: null, maxRetriesPerRequest: 0 });
    redis.on('error', (error) => (reason = error));
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new StartupProblem(
      `The Redis of REDIS_URL (${withoutPassword(url)}) does not let us in: ${reasonOf(reason ?? error)}. Put REDIS_URL right, or leave it out.`,
    );
  } finally {
    redis?.disconnect();
  }
}

/** An address as it may be shown on a terminal. */
export function withoutPassword(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return 'not a valid address';
  }
}

function reasonOf(error: unknown): string {
  // Connecting to a name with several addresses fails once for each.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  return first instanceof Error ? first.message : String(first);
}
