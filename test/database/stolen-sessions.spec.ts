import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SessionsService } from '#libs/accounts';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { SampleApi, type Answer } from '../support/sample-api.js';
import { createPreparedDatabase, type TestDatabase } from '../support/test-database.js';

const REQUEST_ID = '01a20000-0000-7000-8000-00000000beef';

let database: TestDatabase;
let api: SampleApi;

beforeAll(async () => {
  database = await createPreparedDatabase();
  api = await SampleApi.of(ApiModule.with(database.settings), database.settings);
});

afterAll(async () => {
  await api?.application.close();
  await database?.drop();
});

const sql = <Row = Record<string, unknown>>(statement: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.application.get(DataSource).query<Row[]>(statement, parameters);

const come = (token: string): Promise<Answer> =>
  api.send('/v1/me', { headers: { cookie: `fieldmatch=${token}`, 'x-request-id': REQUEST_ID } });

function tokenIn({ headers }: Answer): string {
  return /fieldmatch=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? '';
}

it('says in the audit trail by which request, and from where, a session came to its end whose token was copied', async () => {
  const [anna] = await sql<{ id: string }>("SELECT id FROM users WHERE email = 'anna@voorbeeldmetaal.example'");
  const { token, sessionId } = await api.application.get(SessionsService, { strict: false }).openFor(anna?.id ?? '', '');
  // The api knows moments to the millisecond.
  await sql("UPDATE sessions SET renewed_at = date_trunc('milliseconds', now() - interval '2 days')");
  expect((await come(tokenIn(await come(token)))).status).toBe(200);
  await sql("UPDATE sessions SET confirmed_at = now() - interval '2 minutes'");
  expect((await come(token)).status).toBe(401);
  const entries = await sql(
    `SELECT operation, act_id, actor_kind, actor_id, origin, person_id, changed FROM audit_entries
     WHERE subject_id = $1 AND kind = 'changed'`,
    [sessionId],
  );
  expect(entries).toEqual([
    {
      operation: 'getMe',
      act_id: REQUEST_ID,
      actor_kind: 'unknown',
      actor_id: null,
      origin: '127.0.0.0/24',
      person_id: anna?.id,
      changed: ['revoked_at'],
    },
  ]);
});
