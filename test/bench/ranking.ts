import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import MiniSearch from 'minisearch';
import pg from 'pg';
import { projectFile } from '#libs/kernel';
import { buildIndex, rank, TextEngine, type RankingCatalogue, type TextDocument } from '#libs/ranking';
import { LANGUAGES } from '#libs/taxonomy';
import { miniSearch, orQuery, postgresSearch } from '../ranking/baselines.js';
import {
  CATALOGUE_FOLDER,
  challengeOf,
  FREE_SITUATION,
  readCatalogue,
  readJson,
  REAL_CASES,
  type Case,
} from '../ranking/files.js';
import { startThrowawayServers } from '../support/throwaway-servers.js';
import { BareBm25 } from './bare-bm25.js';
import { quantile, timesRow } from './figures.js';
import { syntheticOffers } from './synthetic-offers.js';

const SIZES = [10_000, 100_000];
const ROUNDS = 20;
const ROUNDS_OF_POSTGRES = 1;
const DEPTH = 10;

type Print = (line: string) => void;

/** Times the ranker on the real catalogue and its text engine on many offers, beside MiniSearch, PostgreSQL and a bare BM25. */
export async function ranking(print: Print): Promise<void> {
  const catalogue = await readCatalogue(projectFile(CATALOGUE_FOLDER), projectFile(CATALOGUE_FOLDER));
  const cases = await readJson<Case[]>(projectFile(REAL_CASES));
  const servers = await startThrowawayServers(false);
  try {
    await realCatalogue(catalogue, cases, servers.databaseUrl, print);
    for (const size of SIZES) await manyOffers(catalogue, cases, size, servers.databaseUrl, print);
  } finally {
    await servers.stop();
  }
}

async function realCatalogue(catalogue: RankingCatalogue, cases: readonly Case[], url: string, print: Print): Promise<void> {
  print(
    `The real catalogue: ${catalogue.fieldlabs.length} fieldlabs, ${cases.length} challenges in ${LANGUAGES.length} languages`,
  );
  const index = buildIndex(catalogue);
  const asked = cases.flatMap((one) => LANGUAGES.map((language) => ({ one, language, challenge: challengeOf(one, language) })));
  const plain = miniSearch(catalogue);
  const postgres = await postgresSearch(catalogue, url);
  const rows: Array<[string, () => Promise<number[]>]> = [
    ['matches with reasons', () => times(asked, ROUNDS, ({ challenge }) => rank(index, challenge, FREE_SITUATION))],
    ['MiniSearch, ids only', () => times(asked, ROUNDS, ({ one, language }) => plain.rank(one.challenge[language], language))],
    ['PostgreSQL, ids only', () => times(asked, ROUNDS, ({ one, language }) => postgres.rank(one.challenge[language], language))],
  ];
  for (const [name, measure] of rows) print(timesRow(name, await measure()));
  await postgres.close();
}

async function manyOffers(
  catalogue: RankingCatalogue,
  cases: readonly Case[],
  size: number,
  url: string,
  print: Print,
): Promise<void> {
  const offers = syntheticOffers(catalogue, size);
  const queries = cases.map(({ challenge }) => challenge.nl);
  print(`${size.toLocaleString('en')} offers, the ${DEPTH} best for ${queries.length} Dutch challenges`);
  const engine = held(() => TextEngine.build(offers, 'nl'));
  const own = await times(queries, ROUNDS, (query) => engine.value.search(query, DEPTH));
  print(timesRow(`text engine, ${engine.megabytes} MB`, own));

  const bare = held(() => new BareBm25(offers.map(({ title, text }) => TextEngine.terms(`${title} ${text}`, 'nl'))));
  const floor = await times(queries, ROUNDS, (query) => bare.value.search(TextEngine.terms(query, 'nl')));
  print(timesRow(`bare BM25 with the same words, ${bare.megabytes} MB`, floor));

  const plain = held(() => indexWithMiniSearch(offers));
  const others = await times(queries, 3, (query) => plain.value.search(query).slice(0, DEPTH));
  print(timesRow(`MiniSearch with the same words, ${plain.megabytes} MB`, others));
  print(timesRow('PostgreSQL full-text search, GIN index', await timesOfPostgres(offers, queries, url)));

  const [p50, p50OfBare, p50OfMiniSearch] = [own, floor, others].map((each) => quantile(each, 0.5)) as [number, number, number];
  print(
    `  p50 is ${(p50 / p50OfBare).toFixed(2)} × that of the bare BM25 and 1/${(p50OfMiniSearch / p50).toFixed(0)} of MiniSearch's; ` +
      `memory is ${(engine.megabytes / plain.megabytes).toFixed(2)} × MiniSearch's`,
  );
}

function indexWithMiniSearch(offers: readonly TextDocument[]): MiniSearch<TextDocument> {
  const index = new MiniSearch<TextDocument>({ fields: ['title', 'text'], tokenize: (text) => TextEngine.terms(text, 'nl') });
  index.addAll(offers);
  return index;
}

async function timesOfPostgres(offers: readonly TextDocument[], queries: readonly string[], url: string): Promise<number[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('CREATE TEMPORARY TABLE offer_text (id text, document tsvector)');
  await client.query(
    `INSERT INTO offer_text SELECT id, to_tsvector('dutch', text) FROM unnest($1::text[], $2::text[]) AS given (id, text)`,
    [offers.map(({ id }) => id), offers.map(({ title, text }) => `${title} ${text}`)],
  );
  await client.query('CREATE INDEX ON offer_text USING gin (document)');
  await client.query('ANALYZE offer_text');
  const found = await times(queries, ROUNDS_OF_POSTGRES, (query) =>
    client.query(
      `SELECT id FROM offer_text, (SELECT ${orQuery("'dutch'", '$1')} AS query) asked
       WHERE document @@ query ORDER BY ts_rank_cd(document, query, 1) DESC, id LIMIT ${DEPTH}`,
      [query],
    ),
  );
  await client.end();
  return found;
}

/** Milliseconds of every call, after one round that does not count. */
async function times<T>(given: readonly T[], rounds: number, call: (one: T) => unknown): Promise<number[]> {
  for (const one of given) await call(one);
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const one of given) {
      const began = performance.now();
      const answer = call(one);
      if (answer instanceof Promise) await answer;
      found.push(performance.now() - began);
    }
  return found;
}

/** Builds something and tells how much memory it holds on to, in megabytes. */
function held<T>(build: () => T): { value: T; megabytes: number } {
  const before = memory();
  const value = build();
  return { value, megabytes: Math.max(1, Math.round((memory() - before) / 2 ** 20)) };
}

function memory(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
