import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { TextEngine, type TextDocument } from '#libs/ranking';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { runLines, writeTiming } from './run-file.js';

/** Searches any test collection with the text engine alone and writes a TREC run. Reads and writes files only. */

const USAGE =
  'npm run --silent rank -- --docs docs.jsonl --queries queries.jsonl --run out.run --lang en|nl [--k 1000] [--timing t.json]';
const DEFAULT_DEPTH = '1000';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      docs: { type: 'string' },
      queries: { type: 'string' },
      run: { type: 'string' },
      lang: { type: 'string' },
      k: { type: 'string', default: DEFAULT_DEPTH },
      timing: { type: 'string' },
    },
  });
  const language = LANGUAGES.find((each): each is Language => each === values.lang);
  const depth = Number(values.k);
  if (!values.docs || !values.queries || !values.run || !language || !Number.isInteger(depth) || depth < 1)
    throw new Error(USAGE);
  const documents = await readJsonLines<TextDocument>(values.docs);
  const queries = await readJsonLines<{ id: string; text: string }>(values.queries);
  const began = performance.now();
  const engine = TextEngine.build(documents, language);
  const indexMs = performance.now() - began;
  const lines: string[] = [];
  const queryMs: number[] = [];
  for (const { id, text } of queries) {
    const asked = performance.now();
    const hits = engine.search(text, depth);
    queryMs.push(performance.now() - asked);
    lines.push(...runLines(id, hits));
  }
  await writeFile(values.run, lines.join(''));
  if (values.timing) await writeTiming(values.timing, indexMs, queryMs);
}

async function readJsonLines<T>(path: string): Promise<T[]> {
  const text = await readFile(path, 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

await main();
