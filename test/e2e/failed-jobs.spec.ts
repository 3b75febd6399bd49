import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#libs/kernel';
import { eventually } from '../support/eventually.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

let system: TestSystem;

beforeAll(async () => {
  system = await startTestSystem();
});

afterAll(() => system?.stop());

it('shows administrators a job that no release knows, lets them set it going again, and nobody else', async () => {
  const id = newId();
  const client = new pg.Client({ connectionString: system.databaseUrl });
  await client.connect();
  await client.query(`INSERT INTO outbox VALUES ($1, 'mail', 'no-such-job', '{"version": 1}', now(), NULL, NULL)`, [id]);
  await client.end();

  const administrator = await system.as('admin@programme.example');
  const failed = () =>
    eventually('the failed job', async () => {
      const { items } = await administrator.get<{ items: { id: string; name: string; attemptsMade: number }[] }>(
        '/v1/jobs?queue=mail&state=failed',
      );
      return items.find((job) => job.id === id);
    });
  expect(await failed()).toMatchObject({ name: 'no-such-job', attemptsMade: 1 });
  expect((await administrator.call('POST', `/v1/jobs/${id}/redrives`)).status).toBe(200);
  await failed();
  expect((await administrator.call('POST', `/v1/jobs/${newId()}/redrives`)).status).toBe(404);
  expect((await administrator.call('GET', '/v1/jobs?queue=other')).status).toBe(400);
  const broker = await system.as('broker@hub.example');
  expect((await broker.call('GET', '/v1/jobs?queue=mail')).status).toBe(403);
  expect((await broker.call('POST', `/v1/jobs/${id}/redrives`)).status).toBe(403);
});
