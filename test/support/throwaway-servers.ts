import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../apps/local/src/postgres-server.js';
import { prepareDemoDatabase } from '../../apps/local/src/prepare-database.js';
import { startRedis } from '../../apps/local/src/redis-server.js';
import { asServices } from './services-url.js';

/** A database server with a prepared database, and a queue server where the machine has one, that leave nothing behind. */
export interface ThrowawayServers {
  databaseUrl: string;
  /** Empty where no Redis can be started: the queue then lives in PostgreSQL. */
  redisUrl: string;
  stop(): Promise<void>;
}

/** @param durable keeps the promises that a real database keeps at a crash, which costs time at each commit. */
export async function startThrowawayServers(durable: boolean): Promise<ThrowawayServers> {
  // Each server's account must own its folder; a common parent would be closed to one of them.
  const [postgresFolder, redisFolder] = [await temporaryFolder(), await temporaryFolder()];
  const postgres = await startPostgres({ directory: postgresFolder, durable });
  const redis = await startRedis({ directory: redisFolder, durable: false });
  await postgres.ensureDatabase('fieldmatch');
  const databaseUrl = postgres.url('fieldmatch');
  await prepareDemoDatabase(databaseUrl, () => {}, asServices(databaseUrl));
  return {
    databaseUrl,
    redisUrl: redis?.url ?? '',
    stop: async () => {
      await redis?.stop();
      await postgres.stop();
      for (const folder of [postgresFolder, redisFolder]) await rm(folder, { recursive: true, force: true });
    },
  };
}

function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'fieldmatch-throwaway-'));
}
