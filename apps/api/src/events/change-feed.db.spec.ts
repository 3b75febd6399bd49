import { Test, type TestingModule } from '@nestjs/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ChangeRepository, DatabaseModule } from '#libs/database';
import { KernelModule } from '#libs/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { ChangeFeed } from './change-feed.js';

let database: TestDatabase;
let module: TestingModule;

beforeEach(async () => {
  database = await createTestDatabase();
  module = await Test.createTestingModule({
    imports: [KernelModule.with(database.settings), DatabaseModule],
    providers: [ChangeFeed],
  }).compile();
});

afterEach(async () => {
  await module.close();
  await database.drop();
});

it('knows where it begins before the process serves, so that nobody is refused who comes at once', async () => {
  await module.init();
  expect(module.get(ChangeFeed).upto).toBeDefined();
});

it('serves also where it cannot read yet, and begins when it can', async () => {
  vi.spyOn(module.get(ChangeRepository), 'horizon').mockRejectedValueOnce(new Error('The database is away.'));
  await module.init();
  const feed = module.get(ChangeFeed);
  expect(feed.upto).toBeUndefined();
  await vi.waitUntil(() => feed.upto, { timeout: 5_000 });
});
