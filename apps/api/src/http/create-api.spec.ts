import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { expectProblem, SAMPLE_ID, SampleApi } from '../../../../test/support/sample-api.js';
import { API_VERSION } from './api-version.js';

let api: SampleApi;
let https: SampleApi;

beforeAll(async () => {
  api = await SampleApi.start();
  https = await SampleApi.start('https://fieldmatch.example');
});

afterAll(() => Promise.all([api.application.close(), https.application.close()]));

describe('addresses', () => {
  it.each([
    '/v1/things/',
    '/v1/things//',
    `/v1/things/${SAMPLE_ID}/`,
    '/v1//things',
    '/v1',
    '/v1/THINGS',
    '/things',
    '/',
    '/v1/nothing',
  ])('has nothing at %s', async (path) => expectProblem(await api.send(path), 404, 'route.not_found'));

  it.each([
    ['DELETE', '/v1/things', 'GET, HEAD, POST'],
    ['POST', `/v1/things/${SAMPLE_ID}`, 'GET, HEAD, PATCH'],
    ['PUT', `/v1/things/${SAMPLE_ID}?x=1`, 'GET, HEAD, PATCH'],
    ['GET', `/v1/things/${SAMPLE_ID}/pokes`, 'POST'],
    ['OPTIONS', '/v1/things', 'GET, HEAD, POST'],
    ['POST', '/health/live', 'GET, HEAD'],
  ])('does not know %s of %s, and says what it knows', async (method, path, allowed) => {
    const answer = await api.send(path, { method });
    expectProblem(answer, 405, 'route.method_not_allowed');
    expect(answer.headers['allow']).toBe(allowed);
  });

  it.each(['/v1/things/%zz', '/v1/things/%ff', '/v1/things/%'])('refuses the percent-encoding of %s', async (path) => {
    expectProblem(await api.send(path), 400, 'request.malformed');
  });
});

describe('headers', () => {
  it('protects every answer', async () => {
    for (const path of ['/v1/things', '/v1/nothing', '/health/live', '/v1/faults/defect']) {
      const { headers } = await https.send(path);
      expect(headers).toMatchObject({
        'api-version': API_VERSION,
        'cache-control': 'no-store',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age=31536000'),
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
    expect((await api.send('/v1/things')).headers).not.toHaveProperty('strict-transport-security');
  });

  it('names each answer, by the name that the caller gave where it is a UUID', async () => {
    const own = await api.send('/v1/nothing', { headers: { 'x-request-id': SAMPLE_ID } });
    expect([own.headers['x-request-id'], own.json['instance']]).toEqual([SAMPLE_ID, `urn:uuid:${SAMPLE_ID}`]);
    const strange = await api.send('/v1/nothing', { headers: { 'x-request-id': 'a\tb' } });
    expect(strange.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(strange.json['instance']).toBe(`urn:uuid:${String(strange.headers['x-request-id'])}`);
  });

  it.each([
    ['text/html', 406],
    ['application/json;q=0', 406],
    ['application/json', 200],
    ['text/html, */*;q=0.1', 200],
    ['application/problem+json', 200],
  ])('answers who accepts %s with %i', async (accept, status) => {
    const answer = await api.send('/v1/things', { headers: { accept } });
    expect(answer.status).toBe(status);
    if (status === 406) expectProblem(answer, 406, 'request.not_acceptable');
  });

  it.each<[Record<string, string>, number]>([
    [{ origin: 'https://fieldmatch.example' }, 204],
    [{ origin: 'https://fieldmatch.example', 'sec-fetch-site': 'same-origin' }, 204],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 204],
    [{ 'sec-fetch-site': 'none' }, 204],
    [{}, 204],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://fieldmatch.example', host: 'fieldmatch.example' }, 403],
    [{ origin: 'https://fieldmatch.example.evil.example' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, 403],
  ])('lets a write with %j through, or not: %i', async (headers, status) => {
    const answer = await https.send(`/v1/things/${SAMPLE_ID}/pokes`, { method: 'POST', headers });
    expect(answer.status).toBe(status);
    if (status === 403) expectProblem(answer, 403, 'request.cross_site');
  });

  it('lets other sites read nothing less than they link to', async () => {
    expect((await https.send('/v1/things', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200);
  });
});

describe('faults', () => {
  it.each(['defect', 'thrown-text'])('says nothing of a %s, and logs it under the name of the answer', async (kind) => {
    const logged: string[] = [];
    const capture = (chunk: unknown): boolean => logged.push(String(chunk)) > 0;
    const [out, err] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    for (const stream of [out, err]) stream.mockImplementation(capture);
    const answer = await api.send(`/v1/faults/${kind}`);
    for (const stream of [out, err]) stream.mockRestore();
    expectProblem(answer, 500, 'server.fault');
    expect(answer.text).not.toContain('secret');
    expect(logged.join('')).toContain('secret');
    expect(logged.join('')).toContain(String(answer.json['instance']).slice('urn:uuid:'.length));
  });

  it('blames the sender for a text that the database cannot hold', async () => {
    const answer = await api.send('/v1/faults/database');
    expectProblem(answer, 400, 'request.malformed');
    expect(answer.text).not.toContain('secret');
  });

  it.each(['57P01', '08006', 'ECONNREFUSED'])('asks for patience while the database is away: %s', async (code) => {
    expectProblem(await api.send(`/v1/faults/away/${code}`), 503, 'server.unavailable');
  });

  it('gives a domain error as it is, and an exception of the framework without its message', async () => {
    expectProblem(await api.send('/v1/faults/domain'), 409, 'thing.broken');
    const answer = await api.send('/v1/faults/framework');
    expectProblem(answer, 418, 'request.refused');
    expect(answer.text).not.toContain('secret');
  });
});

describe('connections', () => {
  it('keeps an open connection longer than the minute that proxies keep theirs', async () => {
    const { headers } = await api.send('/v1/things', { headers: { connection: 'keep-alive' } });
    expect(headers['keep-alive']).toBe('timeout=75');
  });

  /** Everything that comes back until the server ends the connection. */
  function raw(bytes: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(api.port, '127.0.0.1', () => socket.write(bytes));
      let answer = '';
      socket.on('data', (chunk) => (answer += String(chunk)));
      socket.on('end', () => resolve(answer));
      socket.on('error', reject);
    });
  }

  it.each([
    ['NONSENSE\r\n\r\n', 400],
    ['GET /v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n', 400],
    [`GET /v1/things HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431],
    ['GET /v1/things HTTP/1.1\r\nHost: a\r\nExpect: a-miracle\r\n\r\n', 417],
  ])('answers %j with a problem', async (bytes, status) => {
    const [head = '', body = ''] = (await raw(bytes)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toMatch(/\r\nContent-Type: application\/problem\+json/);
    expect(head).toContain(`\r\nAPI-Version: ${API_VERSION}`);
    expect(JSON.parse(body)).toMatchObject({ status, code: 'request.broken_http' });
  });

  it('puts nothing of its own into an answer that is on its way', async () => {
    const answer = await raw('GET /v1/things HTTP/1.1\r\nHost: a\r\n\r\nNONSENSE\r\n\r\n');
    expect(answer).not.toContain('request.broken_http');
  });

  it('survives a sender that hangs up in the middle of its body', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(api.port, '127.0.0.1', () => {
        socket.write('POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
        socket.destroy();
      });
      socket.on('close', () => resolve());
    });
    expect((await api.send('/v1/things')).status).toBe(200);
  });
});

describe('the end', () => {
  it('refuses what arrives on an open connection while the process ends', async () => {
    const ending = await SampleApi.start();
    const socket = connect(ending.port, '127.0.0.1');
    const answers = new Promise<string>((resolve) => {
      let all = '';
      socket.on('data', (chunk) => (all += String(chunk)));
      socket.on('close', () => resolve(all));
    });
    const ask = 'GET /v1/things HTTP/1.1\r\nHost: a\r\n\r\n';
    // The first answer is held back by its body, so the connection is busy when the closing begins.
    socket.write('POST /v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{"title"');
    await new Promise((resolve) => ending.application.getHttpServer().once('request', resolve));
    const closed = ending.application.close();
    socket.write(`:"a"}${ask}`);
    await closed;
    const [first, second] = (await answers).split(/(?=HTTP\/1\.1 )/);
    expect(first).toMatch(/^HTTP\/1\.1 201 /);
    expect(second).toMatch(/^HTTP\/1\.1 503 /);
    expect(second).toContain('"code":"server.unavailable"');
    expect(second).toMatch(/\r\nConnection: close/i);
  });
});
