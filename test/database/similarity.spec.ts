import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { answerWell, answerWith, EmbeddingServer } from '../support/embedding-server.js';
import { Marketplace } from '../support/marketplace.js';

const server = new EmbeddingServer();
let withService: Marketplace;
let without: Marketplace;

beforeAll(async () => {
  const url = await server.start();
  withService = await Marketplace.open({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: 'letters' });
  without = await Marketplace.open();
});

afterAll(async () => {
  await withService.close();
  await without.close();
  await server.stop();
});

beforeEach(() => {
  server.asked.length = 0;
  server.behave = answerWell;
});

interface Stored {
  similarity: string;
  model: string | null;
  features: string[];
  order: string[];
}

async function newRun(marketplace: Marketplace): Promise<Stored> {
  const { id } = await marketplace.rankedChallenge();
  const [run] = await marketplace.sql<{ id: string; similarity: string; model: string | null }>(
    'SELECT id, similarity, similarity_model AS model FROM match_runs WHERE challenge_id = $1',
    [id],
  );
  const matches = await marketplace.sql<{ lab: string; explanation: { contributions: { feature: string }[] } }>(
    'SELECT fieldlab_id AS lab, explanation FROM matches WHERE match_run_id = $1 ORDER BY rank',
    [run?.id],
  );
  return {
    similarity: run?.similarity ?? '',
    model: run?.model ?? null,
    features: matches[0]?.explanation.contributions.map(({ feature }) => feature) ?? [],
    order: matches.map(({ lab }) => lab),
  };
}

it('weighs the likeness of vectors, and asks for each text once', async () => {
  const first = await newRun(withService);
  expect(first).toMatchObject({ similarity: 'used', model: 'letters' });
  expect(first.features).toContain('dense');
  const texts = server.asked.flatMap(({ input }) => input);
  expect(texts.length).toBeGreaterThan(100);
  expect(new Set(texts).size).toBe(texts.length);
  server.asked.length = 0;
  expect(await newRun(withService)).toEqual(first);
  expect(server.asked).toEqual([]);
});

it('tells the service no names, addresses or numbers, even where the company shows all of its words', async () => {
  const [company] = await withService.sql<{ name: string }>("SELECT name FROM companies WHERE name LIKE 'Voorbeeld%'");
  const name = company?.name ?? '';
  expect(name).not.toBe('');
  await withService.rankedChallenge(
    `Bij ${name} kost het lassen te veel tijd. Bel 0612345678 of mail baas@voorbeeldmetaal.example.`,
  );
  const sent = server.asked.flatMap(({ input }) => input).filter((text) => text.includes('kost het lassen te veel tijd'));
  expect(sent).toEqual([expect.stringMatching(/^Bij \[…\].* kost het lassen te veel tijd\. Bel \[…\] of mail \[…\]/)]);
  expect(sent[0]).not.toContain(name);
});

it('ranks as without a service when it fails, says so, and uses it again when it recovers', async () => {
  await withService.sql('DELETE FROM embeddings');
  server.behave = (_, response) => answerWith(response, {}, 500);
  const [failed, plain] = [await newRun(withService), await newRun(without)];
  expect(failed).toMatchObject({ similarity: 'failed', model: 'letters' });
  expect(plain).toMatchObject({ similarity: 'off', model: null });
  expect(failed.features).toEqual(plain.features);
  expect(failed.order).toEqual(plain.order);
  server.behave = answerWell;
  expect(await newRun(withService)).toMatchObject({ similarity: 'used' });
});
