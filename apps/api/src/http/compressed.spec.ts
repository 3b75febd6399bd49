import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SampleApi } from '../../../../test/support/sample-api.js';

let api: SampleApi;

beforeAll(async () => {
  api = await SampleApi.start();
});

afterAll(() => api.application.close());

/** As a browser asks: what comes is unpacked already. */
async function ask(path: string, encodings: string, method = 'GET') {
  const answer = await fetch(`http://127.0.0.1:${api.port}${path}`, { method, headers: { 'Accept-Encoding': encodings } });
  return { headers: answer.headers, text: await answer.text() };
}

describe('an answer that everybody may read', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
    ['gzip;q=0', null],
  ])('for %s is sent as %s, and says the same', async (encodings, encoding) => {
    const { headers, text } = await ask('/v1/copies/100', encodings);
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect((JSON.parse(text) as { items: unknown[] }).items).toHaveLength(100);
    const sent = Number(headers.get('content-length'));
    if (encoding) expect(sent).toBeLessThan(text.length / 3);
    else expect(sent).toBe(text.length);
  });

  it('says of itself alone, when only that is asked, what it would be', async () => {
    const { headers, text } = await ask('/v1/copies/100', 'br', 'HEAD');
    expect([headers.get('content-encoding'), text]).toEqual(['br', '']);
  });

  it('stays as it is when it is short', async () => {
    expect((await ask('/v1/copies/1', 'br')).headers.get('content-encoding')).toBeNull();
  });
});

it('sends any other answer as long as it is', async () => {
  const answer = await fetch(`http://127.0.0.1:${api.port}/v1/things`, {
    method: 'POST',
    headers: { 'Accept-Encoding': 'br, gzip', 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: 'the same '.repeat(1000) }),
  });
  expect([answer.status, answer.headers.get('content-encoding')]).toEqual([201, null]);
});
