import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it('is the same by its migrations as by its entities', async () => {
  const module = await Test.createTestingModule({ imports: [ApiModule.with(database.settings)] }).compile();
  const { upQueries } = await module.get(DataSource).driver.createSchemaBuilder().log();
  await module.close();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('can be taken back to nothing and built again', async () => {
  const module = await Test.createTestingModule({ imports: [ApiModule.with(database.settings)] }).compile();
  const dataSource = module.get(DataSource);
  const count = (await dataSource.query<unknown[]>('SELECT 1 FROM migrations')).length;
  for (let undone = 0; undone < count; undone += 1) await dataSource.undoLastMigration();
  const left = await dataSource.query<{ tablename: string }[]>("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  expect(left).toEqual([{ tablename: 'migrations' }]);
  expect(await dataSource.runMigrations()).toHaveLength(count);
  await module.close();
});
