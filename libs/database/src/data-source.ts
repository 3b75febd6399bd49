import { DataSource, type DataSourceOptions } from 'typeorm';
import { guardedDriver } from './guarded-pool.js';
import { SnakeNamingStrategy } from './naming-strategy.js';
import { MIGRATIONS } from './migrations/index.js';

/**
 * Options of the one data source. The schema comes from migrations only; a test proves that they and the entities agree.
 *
 * @param poolSize most connections that this process holds.
 */
export function dataSourceOptions(url: string, poolSize: number): DataSourceOptions {
  return {
    type: 'postgres',
    driver: guardedDriver,
    url,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'all',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    poolSize,
    applicationName: 'fieldmatch',
    extra: {
      // As long as one statement may take: who waits for a place behind others waits, and is not refused for it.
      connectionTimeoutMillis: 30_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
    },
  };
}

/** Brings the schema of the database at `url` to the newest version; returns the names of the migrations that ran. */
export async function migrateDatabase(url: string): Promise<string[]> {
  const dataSource = await new DataSource(dataSourceOptions(url, 2)).initialize();
  try {
    const ran = await dataSource.runMigrations();
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
