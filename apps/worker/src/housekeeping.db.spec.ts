import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DatabaseModule } from '#libs/database';
import { KernelModule } from '#libs/kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { Housekeeping } from './housekeeping.js';

let database: TestDatabase;
let module: TestingModule;

beforeAll(async () => {
  database = await createTestDatabase();
  module = await Test.createTestingModule({
    imports: [KernelModule.with(database.settings), DatabaseModule],
    providers: [Housekeeping],
  }).compile();
});

afterAll(async () => {
  await module.close();
  await database.drop();
});

it('deletes what has expired and nothing else', async () => {
  const dataSource = module.get(DataSource);
  await dataSource.query(`
    INSERT INTO outbox VALUES
      (gen_random_uuid(), 'mail', 'deliver-mail', '{}', now() - interval '9 days', now() - interval '9 days', now() - interval '8 days'),
      (gen_random_uuid(), 'mail', 'deliver-mail', '{}', now() - interval '9 days', now() - interval '9 days', now() - interval '6 days'),
      (gen_random_uuid(), 'mail', 'deliver-mail', '{}', now() - interval '90 days', now() - interval '90 days', NULL);
    INSERT INTO idempotency_keys (actor, key, request_hash, status, body, created_at, creation_id) VALUES
      ('a', 'old', 'x', 201, NULL, now() - interval '25 hours', gen_random_uuid()),
      ('a', 'new', 'x', 201, NULL, now() - interval '23 hours', gen_random_uuid());
    INSERT INTO embeddings VALUES ('m', '\\x01', '{1}', now() - interval '91 days'), ('m', '\\x02', '{1}', now() - interval '89 days');`);
  expect(await module.get(Housekeeping).tidy()).toEqual({
    'outbox rows': 1,
    'idempotency keys': 1,
    'sign-in codes': 0,
    'sign-ins at providers': 0,
    embeddings: 1,
    sessions: 0,
  });
  expect(await dataSource.query('SELECT key FROM idempotency_keys')).toEqual([{ key: 'new' }]);
  expect(await dataSource.query('SELECT 1 AS row FROM outbox')).toHaveLength(2);
  expect(await dataSource.query('SELECT 1 AS row FROM embeddings')).toHaveLength(1);
});
