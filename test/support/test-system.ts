import { startSystem, type TestSystem as RunningSystem } from './system.js';
import { createPreparedDatabase } from './test-database.js';

/** The whole system on a database of its own, which goes with it. */
export interface TestSystem extends RunningSystem {
  /** As the owner of its tables, who may see and change everything. */
  databaseUrl: string;
}

/** @param given `redisUrl` where the queue is not to be in PostgreSQL; `settings` other than those of tests. */
export async function startTestSystem(given: { redisUrl?: string; settings?: Record<string, string> } = {}): Promise<TestSystem> {
  const database = await createPreparedDatabase();
  const system = await startSystem({ databaseUrl: database.url, redisUrl: '', ...given });
  return {
    ...system,
    databaseUrl: database.url,
    stop: async () => {
      await system.stop();
      await database.drop();
    },
  };
}
