import { afterEach, describe, expect, it, vi } from 'vitest';
import { senderTo } from './send.js';

const client = senderTo('/v1');

function answers(status: number, body: string | null): void {
  vi.stubGlobal(
    'fetch',
    vi.fn<typeof fetch>().mockImplementation(async () => new Response(body, { status })),
  );
}

function lastCall(): { address: unknown; init: RequestInit } {
  const [address, init] = vi.mocked(fetch).mock.lastCall ?? [];
  return { address, init: init ?? {} };
}

afterEach(() => vi.unstubAllGlobals());

describe('a call', () => {
  it('puts the parts of the address and what is asked into it, escaped', async () => {
    answers(200, '{"items":[]}');
    await client.GET('/search-results', { params: { query: { words: 'a&b', limit: 30 } } });
    expect(lastCall().address).toBe('/v1/search-results?words=a%26b&limit=30');
    await client.GET('/challenges/{id}', { params: { path: { id: '../me' } } });
    expect(lastCall().address).toBe('/v1/challenges/..%2Fme');
  });

  it('sends a body as JSON, with the headers of the call', async () => {
    answers(201, '{}');
    const params = { header: { 'Idempotency-Key': 'k' } };
    await client.POST('/projects', { params, body: { introductionId: 'i' } });
    expect(lastCall().init).toMatchObject({
      method: 'POST',
      body: '{"introductionId":"i"}',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
    });
  });

  it.each([
    [200, '{"id":"1"}', { data: { id: '1' } }],
    [204, null, { data: undefined }],
    [404, '{"code":"challenge.unknown"}', { error: { code: 'challenge.unknown' } }],
    [502, '<h1>Bad gateway</h1>', { error: '<h1>Bad gateway</h1>' }],
  ])('gives what came with %i', async (status, body, expected) => {
    answers(status, body);
    expect(await client.GET('/me')).toMatchObject(expected);
  });

  it('fails where something else than the api says that all is well', async () => {
    answers(200, '<h1>Sign in to the hotel</h1>');
    await expect(client.GET('/me')).rejects.toThrow(SyntaxError);
  });
});
