import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectProblem, SAMPLE_ID, SampleApi } from '../../../../test/support/sample-api.js';

const JSON_TYPE = { 'content-type': 'application/json' };

let api: SampleApi;

beforeAll(async () => {
  api = await SampleApi.start();
});

afterAll(() => api.application.close());

describe('bodies', () => {
  it('takes what fits, tidied', async () => {
    const answer = await api.post('{"title":" e\\u0301\\n ","parts":[{"name":"a"}]}');
    expect([answer.status, answer.json]).toEqual([201, { title: 'é', parts: [{ name: 'a' }] }]);
  });

  it('takes four texts of 20,000 characters of any script', async () => {
    const answer = await api.post(JSON.stringify({ title: '語'.repeat(20_000) }));
    expect(answer.status).toBe(201);
    expect(Buffer.byteLength(JSON.stringify('語'.repeat(80_000)))).toBeLessThan(256 * 1024);
  });

  it.each(['[]', '[{"title":"a"}]', 'null', '"title"', '42', 'true'])('refuses %s, which is no object', async (body) => {
    const answer = await api.post(body);
    expectProblem(answer, 400, 'request.invalid');
    expect(answer.json['errors']).toMatchObject([{ in: 'body', at: '', code: 'type' }]);
  });

  it('names what is needed when there is no body at all', async () => {
    const answer = await api.send('/v1/things', { method: 'POST' });
    expectProblem(answer, 400, 'request.invalid');
    expect(answer.json['errors']).toMatchObject([{ at: '/title', code: 'required' }]);
  });

  it.each([
    ['{"title":"a",}', 'character 14'],
    ['{"title"', 'ends too early'],
    ['{"title":"\u0001"}', 'character 11'],
    ['{title:1}', 'character 2'],
    ['[', 'ends too early'],
  ])('says where %j is not JSON', async (body, place) => {
    const answer = await api.post(body);
    expectProblem(answer, 400, 'request.malformed_json');
    expect(answer.json['detail']).toContain(place);
  });

  it('refuses bytes that are not UTF-8, even in a field that is not read', async () => {
    expectProblem(await api.post(Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d])), 400, 'request.invalid_utf8');
  });

  it.each<[Record<string, string>, string]>([
    [{ 'content-type': 'application/json; charset=utf-16' }, 'request.unsupported_charset'],
    [{ 'content-type': 'application/json; charset=utf-7' }, 'request.unsupported_charset'],
    [{ 'content-type': 'application/json; charset=latin1' }, 'request.unsupported_charset'],
    [{ 'content-encoding': 'gzip' }, 'request.unsupported_encoding'],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 'request.unsupported_media_type'],
    [{ 'content-type': 'text/plain' }, 'request.unsupported_media_type'],
    [{ 'content-type': 'application/merge-patch+json' }, 'request.unsupported_media_type'],
    [{ 'content-type': 'nonsense' }, 'request.unsupported_media_type'],
  ])('refuses a body with %j', async (headers, code) => {
    expectProblem(await api.post('{"title":"a"}', headers), 415, code);
  });

  it('refuses a foreign type on a POST without a body too: a form of another site could send that', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expectProblem(
      await api.send(`/v1/things/${SAMPLE_ID}/pokes`, { method: 'POST', headers }),
      415,
      'request.unsupported_media_type',
    );
    expect((await api.send(`/v1/things/${SAMPLE_ID}/pokes`, { method: 'POST' })).status).toBe(204);
  });

  it('refuses 5 MB, announced or not', async () => {
    const body = `{"title":"${'x'.repeat(5_000_000)}"}`;
    expectProblem(await api.post(body), 413, 'request.too_large');
    const unannounced = await fetch(`http://127.0.0.1:${api.port}/v1/things`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: new Blob([body]).stream(),
      duplex: 'half',
    });
    expect([unannounced.status, await unannounced.json()]).toMatchObject([413, { code: 'request.too_large' }]);
  });

  it.each(['['.repeat(100_000), `{"title":${'['.repeat(100_000)}${']'.repeat(100_000)}}`])(
    'is not hurt by nesting',
    async (body) => {
      const answer = await api.post(body);
      expect([answer.status, ['request.invalid', 'request.malformed_json'].includes(String(answer.json['code']))]).toEqual([
        400,
        true,
      ]);
    },
  );

  it('is not kept busy by thousands of keys or entries', async () => {
    const keys = JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1])));
    const entries = JSON.stringify({ title: 'a', parts: Array.from({ length: 60_000 }, () => ({})) });
    for (const [body, at] of [
      [keys, ''],
      [entries, '/parts'],
    ] as const) {
      const answer = await api.post(body);
      expectProblem(answer, 400, 'request.invalid');
      expect(answer.json['errors']).toMatchObject([{ at, code: 'too_many' }]);
    }
  });

  it.each(['toString', 'hasOwnProperty', 'valueOf', '__proto__', 'constructor', 'prototype', '__defineGetter__'])(
    'refuses the field %s, which every object has',
    async (key) => {
      for (const value of ['1', '"x"', '{"polluted":true}', 'null']) {
        expectProblem(await api.post(`{"title":"a","${key}":${value}}`), 400, 'request.invalid');
        expectProblem(await api.post(`{"title":"a","parts":[{"name":"a","${key}":${value}}]}`), 400, 'request.invalid');
      }
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it('refuses content that no one would read', async () => {
    const answer = await api.send(`/v1/things/${SAMPLE_ID}/pokes`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: '{"force":true}',
    });
    expectProblem(answer, 400, 'request.invalid');
    expect(answer.json['errors']).toMatchObject([{ in: 'body', at: '/force', code: 'unknown_field' }]);
    expect((await api.send(`/v1/things/${SAMPLE_ID}/pokes`, { method: 'POST', headers: JSON_TYPE, body: '{}' })).status).toBe(
      204,
    );
  });

  it('tells every fault at once, each with its place', async () => {
    const answer = await api.post('{"title":"","count":"3","parts":[{"name":"a"},{"name":""},7],"extra/~":1}');
    const errors = answer.json['errors'] as { at: string; code: string }[];
    expect(errors.map(({ at, code }) => `${at} ${code}`).sort()).toEqual([
      '/count range',
      '/extra~1~0 unknown_field',
      '/parts type',
      '/title too_short',
    ]);
  });

  it('points into lists', async () => {
    const answer = await api.post('{"title":"a","parts":[{"name":"a"},{"name":"","x":1}]}');
    const errors = answer.json['errors'] as { at: string }[];
    expect(errors.map(({ at }) => at).sort()).toEqual(['/parts/1/name', '/parts/1/x']);
  });
});

describe('parameters', () => {
  it('reads numbers and flags out of a query', async () => {
    const answer = await api.send('/v1/things?limit=7&newOnly=true&colour=red');
    expect([answer.status, answer.json]).toEqual([200, { limit: 7, newOnly: true, colour: 'red' }]);
  });

  it('does not read them out of the texts of a body', async () => {
    expectProblem(await api.post('{"title":"a","count":"7"}'), 400, 'request.invalid');
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=1e1', 'limit'],
    ['limit=', 'limit'],
    ['limit=1&limit=2', 'limit'],
    ['colour=green', 'colour'],
    ['colour=red&colour=blue', 'colour'],
    ['newOnly=1', 'newOnly'],
    ['cursor=!', 'cursor'],
    ['size=3', 'size'],
    ['colour[]=red', 'colour[]'],
    ['toString=1', 'toString'],
    ['__proto__=1', '__proto__'],
    ['=1', ''],
  ])('refuses ?%s', async (query, at) => {
    const answer = await api.send(`/v1/things?${query}`);
    expectProblem(answer, 400, 'request.invalid');
    expect(answer.json['errors']).toMatchObject([{ in: 'query', at }]);
  });

  it('refuses a query where nobody reads one', async () => {
    const answer = await api.send(`/v1/things/${SAMPLE_ID}?expand=all`);
    expectProblem(answer, 400, 'request.invalid');
    expect(answer.json['errors']).toMatchObject([{ in: 'query', at: 'expand', code: 'unknown_field' }]);
  });

  it('refuses an id of another form, and takes one in capitals for the same', async () => {
    const answer = await api.send('/v1/things/7');
    expectProblem(answer, 400, 'request.invalid');
    expect(answer.json['errors']).toMatchObject([{ in: 'path', at: 'id' }]);
    expect((await api.send(`/v1/things/${SAMPLE_ID.toUpperCase()}`)).json).toEqual({ id: SAMPLE_ID });
  });
});
