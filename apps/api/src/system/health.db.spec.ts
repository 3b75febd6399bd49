import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DatabaseModule } from '#libs/database';
import { KernelModule, type Settings } from '#libs/kernel';
import { expectProblem, SampleApi } from '../../../../test/support/sample-api.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { HealthController } from './health.controller.js';

@Module({})
class HealthModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: HealthModule,
      imports: [KernelModule.with(settings), DatabaseModule],
      controllers: [HealthController],
    };
  }
}

let database: TestDatabase;
let api: SampleApi;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = { ...database.settings, DATABASE_POOL: 1 };
  api = await SampleApi.of(HealthModule.with(settings), settings);
  api.application.useLogger(false);
});

afterAll(async () => {
  await api.application.close();
  await database.drop();
});

it('is ready while the database answers', async () => {
  expect([(await api.send('/health/ready')).json, (await api.send('/health/live')).json]).toEqual([
    { status: 'ok' },
    { status: 'ok' },
  ]);
});

it('is not ready, and says so soon, while the database keeps it waiting', async () => {
  const busy = api.application.get(DataSource).createQueryRunner();
  await busy.connect();
  const began = performance.now();
  expectProblem(await api.send('/health/ready'), 503, 'server.unavailable');
  expect(performance.now() - began).toBeLessThan(4_000);
  expect((await api.send('/health/live')).status).toBe(200);
  await busy.release();
  expect((await api.send('/health/ready')).status).toBe(200);
});
