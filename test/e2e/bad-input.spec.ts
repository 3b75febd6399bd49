import { request } from 'node:http';
import type { OpenAPIObject } from '@nestjs/swagger';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileRequest, operationsOf, type HostileRequest, type Operation } from '../support/hostile-requests.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

const REQUESTS_PER_OPERATION = 60;
const PEOPLE = ['anna@voorbeeldmetaal.example', 'broker@hub.example', 'ramlab@fieldlab.example'];

interface Answer {
  status: number;
  type: string;
  body: string;
}

let system: TestSystem;
let document: OpenAPIObject;
let cookies: string[];

beforeAll(async () => {
  system = await startTestSystem();
  document = (await (await fetch(`${system.address}/v1/openapi.json`)).json()) as OpenAPIObject;
  cookies = ['', ...(await Promise.all(PEOPLE.map(async (email) => (await system.as(email)).sessionCookie)))];
});

afterAll(() => system?.stop());

/** Over a plain socket, since `fetch` repairs much of what is to be broken here. */
function send({ method, path, headers, body }: HostileRequest): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const url = new URL(system.address);
    const framed = { ...headers, ...(body && { 'content-length': String(body.length) }) };
    const sent = request({ host: url.hostname, port: url.port, method, path, headers: framed, timeout: 10_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    sent.on('timeout', () => sent.destroy(new Error(`${method} ${path} did not answer within 10 s`)));
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

function expectProblem({ status, type, body }: Answer): void {
  expect(status, body).toBeGreaterThanOrEqual(400);
  expect(status, body).toBeLessThan(500);
  expect(type).toContain('application/problem+json');
  const problem = JSON.parse(body) as { status: number; title: string; detail: string; code: string };
  expect(problem.status).toBe(status);
  for (const member of [problem.title, problem.detail, problem.code]) expect(member).toMatch(/\S/);
}

describe('whatever is sent', () => {
  it('is served or refused as a problem at every route, and never breaks the server', async () => {
    // The route that signs out everywhere comes last, or the people of this test would be strangers at the others.
    const endsSessions = ({ method, path }: Operation): number => Number(method === 'DELETE' && path === '/sessions');
    for (const operation of operationsOf(document).toSorted((left, right) => endsSessions(left) - endsSessions(right))) {
      const requests = fc.tuple(hostileRequest(document, operation), fc.constantFrom(...cookies));
      await fc.assert(
        fc.asyncProperty(requests, async ([hostile, cookie]) => {
          const headers = cookie && !hostile.headers['cookie'] ? { ...hostile.headers, cookie } : hostile.headers;
          const answer = await send({ ...hostile, headers });
          if (answer.status >= 400 || answer.status < 200) expectProblem(answer);
        }),
        { numRuns: REQUESTS_PER_OPERATION },
      );
    }
    expect((await fetch(`${system.address}/health/ready`)).status).toBe(200);
  }, 240_000);

  it('leaves no half-written challenge behind', async () => {
    const client = new pg.Client({ connectionString: system.databaseUrl });
    await client.connect();
    const { rows } = await client.query(`SELECT c.id FROM challenges c
      LEFT JOIN challenge_versions v ON v.challenge_id = c.id AND v.version = c.version WHERE v.version IS NULL`);
    await client.end();
    expect(rows).toEqual([]);
  });
});

describe('one fault each', () => {
  const text = (body: string): Partial<HostileRequest> => ({
    method: 'POST',
    path: '/v1/match-previews',
    body: Buffer.from(body),
  });
  const JSON_TYPE = { 'content-type': 'application/json' };

  it.each<[string, Partial<HostileRequest>, number, string]>([
    ['malformed JSON', { ...text('{"text":'), headers: JSON_TYPE }, 400, 'request.malformed_json'],
    ['an array for a body', { ...text('[]'), headers: JSON_TYPE }, 400, 'request.invalid'],
    ['an unknown field', { ...text('{"text":"a","x":1}'), headers: JSON_TYPE }, 400, 'request.invalid'],
    ['a prototype', { ...text('{"text":"a","__proto__":{}}'), headers: JSON_TYPE }, 400, 'request.invalid'],
    ['a NUL in a text', { ...text('{"text":"a\\u0000"}'), headers: JSON_TYPE }, 400, 'request.invalid'],
    ['half a surrogate pair', { ...text('{"text":"\\ud800"}'), headers: JSON_TYPE }, 400, 'request.invalid'],
    ['a text of 20,001 characters', { ...text(`{"text":"${'x'.repeat(20_001)}"}`), headers: JSON_TYPE }, 400, 'request.invalid'],
    ['5 MB', { ...text(`{"text":"${'x'.repeat(5_000_000)}"}`), headers: JSON_TYPE }, 413, 'request.too_large'],
    [
      'a form',
      { ...text('text=a'), headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'request.unsupported_media_type',
    ],
    [
      'a compressed body',
      { ...text('{}'), headers: { ...JSON_TYPE, 'content-encoding': 'gzip' } },
      415,
      'request.unsupported_encoding',
    ],
    [
      'a page of another site',
      { ...text('{"text":"a"}'), headers: { ...JSON_TYPE, origin: 'https://evil.example' } },
      403,
      'request.cross_site',
    ],
    ['a trailing slash', { method: 'GET', path: '/v1/hubs/', headers: {} }, 404, 'route.not_found'],
    ['an unknown route', { method: 'GET', path: '/v1/party', headers: {} }, 404, 'route.not_found'],
    ['an unknown id', { method: 'GET', path: '/v1/hubs/edih-mars', headers: {} }, 404, 'hub.not_found'],
    ['broken percent-encoding', { method: 'GET', path: '/v1/hubs/%zz', headers: {} }, 400, 'request.malformed'],
    ['an unknown query parameter', { method: 'GET', path: '/v1/fieldlabs?colour=red', headers: {} }, 400, 'request.invalid'],
    ['a repeated query parameter', { method: 'GET', path: '/v1/fieldlabs?limit=1&limit=2', headers: {} }, 400, 'request.invalid'],
    [
      'an Accept without JSON',
      { method: 'GET', path: '/v1/hubs', headers: { accept: 'text/html' } },
      406,
      'request.not_acceptable',
    ],
    ['no session', { method: 'GET', path: '/v1/me', headers: {} }, 401, 'session.missing'],
  ])('%s is told by its code', async (_, hostile, status, code) => {
    const answer = await send({ method: 'GET', path: '/', headers: {}, body: null, ...hostile });
    expectProblem(answer);
    expect([answer.status, (JSON.parse(answer.body) as { code: string }).code]).toEqual([status, code]);
  });

  it('takes invalid UTF-8 for what it is', async () => {
    const body = Buffer.from([0x7b, 0x22, 0x74, 0x65, 0x78, 0x74, 0x22, 0x3a, 0x22, 0xc3, 0x28, 0x22, 0x7d]);
    const answer = await send({ method: 'POST', path: '/v1/match-previews', headers: JSON_TYPE, body });
    expect(JSON.parse(answer.body)).toMatchObject({ status: 400, code: 'request.invalid_utf8' });
  });

  it('names all faults at once', async () => {
    const company = await system.as(PEOPLE[0] ?? '');
    const faulty = {
      kvkNumber: '123',
      name: '',
      sbi: { version: 2009, code: 'x' },
      staffSize: 'huge',
      province: 'Mars',
      extra: 1,
    };
    const answer = await company.call<{ errors: { at: string }[] }>('POST', '/v1/companies', faulty);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ at }) => at).sort()).toEqual(
      ['/extra', '/kvkNumber', '/name', '/province', '/sbi/code', '/sbi/version', '/staffSize'].sort(),
    );
  });

  it('keeps the leading zeros of a KVK number, and knows a company that exists', async () => {
    const broker = await system.as(PEOPLE[1] ?? '');
    const company = {
      kvkNumber: '00123456',
      name: 'Zeeuws Staal B.V.',
      sbi: { version: 2008, code: '25.11' },
      staffSize: 'micro',
      street: 'Kade 1',
      postcode: '4331bk',
      city: 'Middelburg',
      province: 'Zeeland',
    };
    const registered = await broker.post<{ kvkNumber: string; postcode: string; sbi: { code: string } }>(
      '/v1/companies',
      company,
    );
    expect(registered).toMatchObject({ kvkNumber: '00123456', postcode: '4331 BK', sbi: { code: '2511' } });
    const again = await broker.call<{ code: string }>('POST', '/v1/companies', company);
    expect([again.status, again.body.code]).toEqual([409, 'company.kvk_number_taken']);
  });
});
