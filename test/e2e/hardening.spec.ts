import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRedis } from '../../apps/local/src/redis-server.js';
import { startSystem } from '../support/system.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

const directory = await mkdtemp(join(tmpdir(), 'fieldmatch-redis-'));
const redis = await startRedis({ directory, durable: false });
if (!redis) process.stderr.write('\n*** No redis-server or valkey-server here: limits over processes are NOT tested. ***\n\n');

afterAll(async () => {
  await redis?.stop();
  await rm(directory, { recursive: true, force: true });
});

describe.each([
  { where: 'Redis', redisUrl: redis?.url ?? '', skipped: redis === null },
  { where: 'the process', redisUrl: '', skipped: false },
])('with limits counted in $where', ({ redisUrl, skipped }) => {
  describe.skipIf(skipped)('an address', () => {
    let system: TestSystem;

    beforeAll(async () => {
      system = await startTestSystem({
        redisUrl,
        settings: { REQUESTS_PER_MINUTE: '400', TRUSTED_PROXIES: '127.0.0.1' },
      });
    });

    afterAll(() => system?.stop());

    const post = (path: string, body: object, from: string, base = system.address): Promise<Response> =>
      fetch(`${base}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
        body: JSON.stringify(body),
      });
    const statuses = async (count: number, ask: () => Promise<Response>): Promise<number[]> => {
      const found: number[] = [];
      for (let index = 0; index < count; index += 1) found.push((await ask()).status);
      return found;
    };

    it('may sign in thirty times in a minute, and others still may', async () => {
      const code = { email: 'anna@voorbeeldmetaal.example', code: '00000000' };
      const found = await statuses(31, () => post('/v1/sessions', code, '192.0.2.1'));
      expect(found.slice(0, 30).every((status) => status === 401)).toBe(true);
      expect(found[30]).toBe(429);
      expect((await post('/v1/sessions', code, '192.0.2.2')).status).toBe(401);
      // A network that one customer has counts as one address.
      await statuses(31, () => post('/v1/sessions', code, '2001:db8:1:1::1'));
      expect((await post('/v1/sessions', code, '2001:db8:1:1::2')).status).toBe(429);
    });

    it('is told when to come back, in a problem', async () => {
      const answer = await post('/v1/sessions', { email: 'a@b.nl', code: '00000000' }, '192.0.2.1');
      expect(answer.headers.get('content-type')).toMatch('application/problem+json');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await answer.json()).toMatchObject({ code: 'request.too_many' });
    });

    it('may write a tenth of what it may read, over all routes together', async () => {
      const preview = (): Promise<Response> => post('/v1/match-previews', { text: 'lassen van kleine series' }, '192.0.2.3');
      const code = (): Promise<Response> => post('/v1/sign-in-codes', { email: 'nobody@nowhere.example' }, '192.0.2.3');
      const found = [...(await statuses(25, code)), ...(await statuses(16, preview))];
      expect(
        found.slice(0, 40).every((status) => status < 400),
        found.join(),
      ).toBe(true);
      expect(found[40]).toBe(429);
      const reading = await fetch(`${system.address}/v1/fieldlabs`, { headers: { 'x-forwarded-for': '192.0.2.3' } });
      expect(reading.status).toBe(200);
    });

    it('is counted also where it is refused, before anybody looks who it is', async () => {
      const anonymous = (): Promise<Response> => post('/v1/challenges', {}, '192.0.2.4');
      const found = await statuses(41, anonymous);
      expect(found).toEqual([...Array.from({ length: 40 }, () => 401), 429]);
      const headers = { 'x-forwarded-for': '192.0.2.5', authorization: `Bearer fm_${'a'.repeat(43)}` };
      const withMadeUpToken = (): Promise<Response> => fetch(`${system.address}/v1/search-results?q=lassen`, { headers });
      expect(await statuses(301, withMadeUpToken)).toEqual([...Array.from({ length: 300 }, () => 401), 429]);
    });

    it.runIf(redisUrl !== '')('is counted by all processes together', async () => {
      const second = await startSystem({
        databaseUrl: system.databaseUrl,
        redisUrl,
        settings: { REQUESTS_PER_MINUTE: '400', TRUSTED_PROXIES: '127.0.0.1' },
      });
      try {
        const code = { email: 'anna@voorbeeldmetaal.example', code: '00000000' };
        await statuses(20, () => post('/v1/sessions', code, '192.0.2.9'));
        const found = await statuses(11, () => post('/v1/sessions', code, '192.0.2.9', second.address));
        expect(found).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
      } finally {
        await second.stop();
      }
    });
  });
});

describe('an api without a known proxy', () => {
  let system: TestSystem;

  beforeAll(async () => {
    system = await startTestSystem({ settings: { REQUESTS_PER_MINUTE: '100000' } });
  });

  afterAll(() => system?.stop());

  it('believes nobody who names another address, so that nobody escapes a limit by naming many', async () => {
    const guess = (index: number): Promise<Response> =>
      fetch(`${system.address}/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `198.51.100.${index}` },
        body: JSON.stringify({ email: 'a@b.nl', code: '00000000' }),
      });
    const found: number[] = [];
    for (let index = 0; index < 31; index += 1) found.push((await guess(index)).status);
    expect(found[30]).toBe(429);
  });

  it.each(['/v1/hubs', '/v1/me', '/v1/nothing', '/', '/health/live', '/dev', '/robots.txt'])(
    'sends its security headers with %s',
    async (path) => {
      const { headers } = await fetch(`${system.address}${path}`, { headers: { accept: path === '/' ? 'text/html' : '*/*' } });
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe-eval|\*/);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'x-permitted-cross-domain-policies': 'none',
        'cache-control': 'no-store',
      });
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('server')).toBeNull();
    },
  );

  it('answers the same for an address with and without an account', async () => {
    const ask = async (email: string): Promise<unknown> => {
      const answer = await fetch(`${system.address}/v1/sign-in-codes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email }),
      });
      return [answer.status, await answer.text()];
    };
    expect(await ask('broker@hub.example')).toEqual(await ask('nobody@nowhere.example'));
  });
});
