import { ThrottlerStorage } from '@nestjs/throttler';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionsService, TOKEN_SCOPES } from '#libs/accounts';
import { newId, type Settings } from '#libs/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import { openApiDocument } from '../../apps/api/src/http/openapi.js';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { operationsOf } from '../support/hostile-requests.js';
import { SampleApi, type Answer } from '../support/sample-api.js';
import { createPreparedDatabase, type TestDatabase } from '../support/test-database.js';

const BROKER = 'broker@hub.example';

let database: TestDatabase;
let settings: Settings;
let api: SampleApi;
let cookie: string;
let brokerId: string;
let hubs: string[];

beforeAll(async () => {
  database = await createPreparedDatabase();
  ({ settings } = database);
  api = await SampleApi.of(ApiModule.with(settings), settings);
  api.application.useLogger(false);
  // One address sends far more here than it may in a minute.
  const unused = { totalHits: 1, timeToExpire: 60, isBlocked: false, timeToBlockExpire: 0 };
  vi.spyOn(api.application.get<ThrottlerStorage>(ThrottlerStorage), 'increment').mockResolvedValue(unused);
  [{ id: brokerId = '' } = {}] = await sql<{ id: string }>('SELECT id FROM users WHERE email = $1', [BROKER]);
  hubs = (await sql<{ id: string }>('SELECT id FROM hubs ORDER BY id')).map(({ id }) => id);
  cookie = await cookieOf(brokerId);
});

afterAll(async () => {
  await api.application.close();
  await database.drop();
});

beforeEach(() => sql('DELETE FROM api_tokens'));

const sql = <Row = Record<string, unknown>>(statement: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.application.get(DataSource).query<Row[]>(statement, parameters);

async function cookieOf(userId: string): Promise<string> {
  const { token } = await api.application.get(SessionsService, { strict: false }).openFor(userId, '');
  return `fieldmatch=${token}`;
}

function send(method: string, path: string, headers: Record<string, string>, body?: object): Promise<Answer> {
  const json = body && { 'content-type': 'application/json' };
  return api.send(path, { method, headers: { ...headers, ...json }, ...(body && { body: JSON.stringify(body) }) });
}

interface Made {
  id: string;
  token: string;
}

const wanted = (changes: object = {}): object => ({
  name: 'Reports',
  hubId: hubs[0],
  scopes: TOKEN_SCOPES,
  days: 30,
  ...changes,
});

async function make(changes: object = {}): Promise<Made> {
  const answer = await send('POST', '/v1/api-tokens', { cookie }, wanted(changes));
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json as unknown as Made;
}

const bearing = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const outcome = ({ status, json }: Answer): unknown[] => [status, json['code']];
const INVALID = [401, 'token.invalid'];
const NOT_FOR_TOKENS = [403, 'token.scope_missing'];

describe('a token', () => {
  it('is told once, kept as a hash, listed without itself and marked when it is used', async () => {
    const { id, token } = await make();
    expect(token).toMatch(/^fm_[\w-]{43}$/);
    const stored = JSON.stringify(await sql('SELECT api_tokens::text FROM api_tokens'));
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(token.slice(3));
    const list = async (): Promise<Answer> => send('GET', '/v1/api-tokens', { cookie });
    expect((await list()).text).not.toContain(token);
    expect((await list()).json).toMatchObject({ items: [{ id, name: 'Reports', scopes: TOKEN_SCOPES, lastUsedAt: null }] });
    expect((await send('GET', '/v1/challenges', bearing(token))).status).toBe(200);
    expect((await list()).json).toMatchObject({ items: [{ lastUsedAt: expect.stringMatching(/Z$/) }] });
  });

  it('is nobody when it is made up, changed, revoked or too old, and no cookie helps it', async () => {
    const { id, token } = await make();
    for (const forged of [
      '',
      'x',
      'fm_',
      `fm_${'A'.repeat(43)}`,
      `${token}A`,
      token.slice(0, -1),
      token.slice(3),
      token.toUpperCase(),
    ])
      for (const headers of [bearing(forged), { ...bearing(forged), cookie }])
        expect(outcome(await send('GET', '/v1/challenges', headers)), forged).toEqual(INVALID);
    // The database counts in microseconds and the api in milliseconds: what ends within this one has not ended yet.
    await sql(`UPDATE api_tokens SET expires_at = now() - interval '1 millisecond'`);
    expect(outcome(await send('GET', '/v1/challenges', bearing(token)))).toEqual(INVALID);
    await sql(`UPDATE api_tokens SET expires_at = now() + interval '1 day'`);
    expect((await send('GET', '/v1/challenges', bearing(token))).status).toBe(200);
    expect((await send('DELETE', `/v1/api-tokens/${id}`, { cookie })).status).toBe(204);
    expect(outcome(await send('GET', '/v1/challenges', { ...bearing(token), cookie }))).toEqual(INVALID);
  });

  it('is worth nothing once its owner has left the hub, and no more than the hub that it is for', async () => {
    const { token } = await make();
    const seen = await send('POST', '/v1/challenges', bearing(token), { companyId: newId(), makes: 'x' });
    expect(outcome(seen)).toEqual(NOT_FOR_TOKENS);
    await sql(`DELETE FROM memberships WHERE user_id = $1 AND organisation_id = $2`, [brokerId, hubs[0]]);
    expect(outcome(await send('GET', '/v1/challenges', bearing(token)))).toEqual(INVALID);
    await sql(
      `INSERT INTO memberships (id, user_id, organisation_kind, organisation_id, role, created_at) VALUES ($1, $2, 'hub', $3, 'broker', now())`,
      [newId(), brokerId, hubs[0]],
    );
    expect((await send('GET', '/v1/challenges', bearing(token))).status).toBe(200);
  });

  it('is made for a hub where one works alone, for known scopes, and for a year at most', async () => {
    const [anna] = await sql<{ id: string }>(`SELECT id FROM users WHERE email = 'anna@voorbeeldmetaal.example'`);
    const stranger = await cookieOf(anna?.id ?? '');
    expect((await send('POST', '/v1/api-tokens', { cookie: stranger }, wanted())).status).toBe(403);
    expect(outcome(await send('POST', '/v1/api-tokens', { cookie }, wanted({ hubId: 'elsewhere' })))).toEqual([
      404,
      'hub.not_found',
    ]);
    for (const faulty of [
      { scopes: [] },
      { scopes: ['sessions:write'] },
      { days: 0 },
      { days: 366 },
      { name: '' },
      { userId: anna?.id },
    ])
      expect((await send('POST', '/v1/api-tokens', { cookie }, wanted(faulty))).status).toBe(400);
    const { id } = await make();
    expect((await send('DELETE', `/v1/api-tokens/${id}`, { cookie: stranger })).status).toBe(404);
    expect((await send('GET', '/v1/api-tokens', { cookie: stranger })).json).toEqual({ items: [] });
  });

  it('is one of twenty at most, also when many are made at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => send('POST', '/v1/api-tokens', { cookie }, wanted())));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(outcome(answers.find(({ status }) => status !== 201) as Answer)).toEqual([409, 'api_token.too_many']);
  });

  it('sets no cookie, and gives a page of another site nothing to send', async () => {
    const { token } = await make();
    const answer = await send('GET', '/v1/challenges', bearing(token));
    expect(answer.headers['set-cookie']).toBeUndefined();
    const crossSite = { ...bearing(token), origin: 'https://evil.example' };
    expect(outcome(await send('PATCH', '/v1/me', crossSite, { language: 'en' }))).toEqual([403, 'request.cross_site']);
  });
});

describe('the scopes of a token', () => {
  let document: OpenAPIObject;

  beforeAll(() => {
    document = openApiDocument(api.application, settings.PUBLIC_URL);
  });

  /** The address of an operation with ids that are nobody's. */
  const addressOf = (path: string): string => `/v1${path.replace(/\{\w+\}/g, () => newId())}`;
  const permissionOf = (method: string, path: string): string => {
    const operation = document.paths[path]?.[method.toLowerCase() as 'get'] as Record<string, unknown> | undefined;
    return String(operation?.['x-permission']);
  };

  it('allow no token, whatever its scopes, what is about people: sessions, tokens, identities, memberships, themselves', async () => {
    const { token } = await make();
    const about =
      /^(session|api_token|identity|organisation|membership|membership_invitation|company|me|message_preference|notification|job|delivery|account|mail_link)\b/;
    const operations = operationsOf(document).filter(({ method, path }) => about.test(permissionOf(method, path)));
    expect(operations.length).toBeGreaterThan(15);
    for (const { method, path } of operations)
      expect(outcome(await send(method, addressOf(path), bearing(token))), `${method} ${path}`).toEqual(NOT_FOR_TOKENS);
  });

  it('allow no write when they are to read', async () => {
    const { token } = await make({ scopes: TOKEN_SCOPES.filter((scope) => scope.endsWith(':read')) });
    for (const { method, path } of operationsOf(document).filter((operation) => operation.method !== 'GET'))
      expect(outcome(await send(method, addressOf(path), bearing(token))), `${method} ${path}`).toEqual(NOT_FOR_TOKENS);
  });

  it('are told in the interface document exactly where a token may be used', async () => {
    const { token } = await make();
    for (const { method, path } of operationsOf(document)) {
      const operation = document.paths[path]?.[method.toLowerCase() as 'get'];
      const isOpen = (operation?.security ?? []).length === 0;
      if (isOpen) continue;
      const isForTokens = operation?.security?.some((scheme) => 'token' in scheme) ?? false;
      const { json } = await send(method, addressOf(path), bearing(token));
      expect(json['code'] !== 'token.scope_missing', `${method} ${path}`).toBe(isForTokens);
    }
    expect(document.components?.securitySchemes?.['token']).toMatchObject({ type: 'http', scheme: 'bearer' });
  });
});
