import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerWell, answerWith, EmbeddingServer, letterCounts } from '../../../../test/support/embedding-server.js';
import { EmbeddingError } from './embedder.js';
import { HttpEmbedder } from './http-embedder.js';

const server = new EmbeddingServer();
const SECRET_TEXT = 'het geheim van de smid';
let url: string;

beforeAll(async () => {
  url = await server.start();
});

afterAll(() => server.stop());

beforeEach(() => {
  server.asked.length = 0;
  server.behave = answerWell;
});

const embedder = (key = '', timeoutMs = 2_000): HttpEmbedder => new HttpEmbedder({ url, model: 'e5', key }, timeoutMs);

describe('HttpEmbedder', () => {
  it('gives the vectors in the order of the texts, whatever the order of the answer', async () => {
    const texts = ['robot', 'lassen', 'drone'];
    expect(await embedder().embed(texts)).toEqual(texts.map((text) => Float32Array.from(letterCounts(text))));
    expect(server.asked).toEqual([{ model: 'e5', input: texts, authorization: undefined }]);
  });

  it('asks in batches, and sends its key', async () => {
    const texts = Array.from({ length: 70 }, (_, number) => `tekst ${number}`);
    expect(await embedder('sleutel').embed(texts)).toHaveLength(70);
    expect(server.asked.map(({ input }) => input.length)).toEqual([32, 32, 6]);
    expect(server.asked[0]?.authorization).toBe('Bearer sleutel');
  });

  it.each<[string, EmbeddingServer['behave']]>([
    ['an error', (_, response) => answerWith(response, { error: { message: SECRET_TEXT } }, 500)],
    ['a refusal', (_, response) => answerWith(response, { error: 'slow down' }, 429)],
    ['no JSON', (_, response) => void response.end(`<html>${SECRET_TEXT}`)],
    ['null', (_, response) => answerWith(response, null)],
    ['too few vectors', (_, response) => answerWith(response, { data: [] })],
    ['one vector twice', (_, response) => answerWith(response, { data: [0, 0].map((index) => ({ index, embedding: [1] })) })],
    [
      'numbers that are none',
      (_, response) => answerWith(response, { data: [0, 1].map((index) => ({ index, embedding: ['x'] })) }),
    ],
    [
      'vectors of two lengths',
      (_, response) =>
        answerWith(response, {
          data: [
            { index: 0, embedding: [1] },
            { index: 1, embedding: [1, 2] },
          ],
        }),
    ],
    ['another address', (_, response) => void response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()],
    ['a connection that breaks', (_, response) => void response.destroy()],
    [
      'an answer that breaks off',
      (_, response) => void (response.writeHead(200, { 'content-length': '100' }), response.write('{'), response.destroy()),
    ],
    ['nothing at all', () => {}],
  ])('says that it failed, and repeats no text, when the service gives %s', async (_, behave) => {
    server.behave = behave;
    const failure = await embedder('', 300)
      .embed([SECRET_TEXT, 'b'])
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EmbeddingError);
    expect(String(failure)).not.toContain('geheim');
  });

  it('says that it failed when nobody listens', async () => {
    const unreachable = new HttpEmbedder({ url: 'http://127.0.0.1:1', model: 'e5', key: '' });
    await expect(unreachable.embed(['a'])).rejects.toBeInstanceOf(EmbeddingError);
  });
});
