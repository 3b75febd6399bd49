import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectFile } from '#libs/kernel';
import type { RankingCatalogue } from '#libs/ranking';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { startPostgres } from '../../apps/local/src/postgres-server.js';
import { miniSearch, orama, postgresSearch, type Baseline } from './baselines.js';
import { agreementOf, figuresOf, outcomesOf, type CaseOutcome } from './evaluation.js';
import { CATALOGUE_FOLDER, readCatalogue, readJson, REAL_CASES, type Case } from './files.js';
import { FROZEN_FILE } from './frozen.js';
import { intervalsOf, meanOf, measuresOf, type Measures } from './measures.js';
import { caseLine, figuresRow } from './print.js';

/**
 * Judges the ranker on labelled cases, beside other search engines on the same texts, with 95 % intervals and with what stood
 * above the truth in each case. `--freeze` keeps the figures that `npm test` holds later rankers to.
 */

const print = (line = ''): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cases: { type: 'string' }, freeze: { type: 'boolean', default: false } },
  });
  const catalogue = await readCatalogue(projectFile(CATALOGUE_FOLDER), projectFile(CATALOGUE_FOLDER));
  const cases = await readJson<Case[]>(values.cases ?? projectFile(REAL_CASES));
  const folder = await mkdtemp(join(tmpdir(), 'fieldmatch-evaluate-'));
  const server = await startPostgres({ directory: folder, durable: false });
  try {
    const postgres = await postgresSearch(catalogue, server.url('postgres'));
    const baselines = [miniSearch(catalogue), await orama(catalogue), postgres];
    for (const language of LANGUAGES) await judge(catalogue, cases, language, baselines);
    await postgres.close();
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const { two, three } = agreementOf(catalogue, cases);
  print(
    `Dutch and English agree on two of the first three in ${two.toFixed(2)} of the cases, on all three in ${three.toFixed(2)}.`,
  );
  if (!values.freeze) return;
  await writeFile(projectFile(FROZEN_FILE), `${JSON.stringify(figuresOf(catalogue, cases), null, 2)}\n`);
  print(`Frozen in ${FROZEN_FILE}.`);
}

async function judge(
  catalogue: RankingCatalogue,
  cases: readonly Case[],
  language: Language,
  baselines: readonly Baseline[],
): Promise<void> {
  const outcomes = outcomesOf(catalogue, cases, language);
  print(`${language}: ${cases.length} cases, mean [95 % interval over cases]`);
  printFigures(
    'Fieldmatch',
    outcomes.map(({ measures }) => measures),
  );
  for (const baseline of baselines) {
    const measured: Measures[] = [];
    for (const { challenge, solvedBy = [], grades = {} } of cases)
      measured.push(measuresOf(await baseline.rank(challenge[language], language), solvedBy, grades));
    printFigures(baseline.name, measured);
  }
  print();
  for (const outcome of outcomes) printCase(outcome);
  print();
}

function printFigures(name: string, measured: readonly Measures[]): void {
  print(figuresRow(name, meanOf(measured), intervalsOf(measured)));
}

function printCase({ id, place, matches }: CaseOutcome): void {
  print(`  ${String(place || '–').padStart(3)}  ${id}`);
  for (const match of matches.slice(0, Math.min(place || 5, 5))) print(caseLine(match, match.rank === place));
}

await main();
