import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { projectFile } from '#libs/kernel';
import { buildIndex, rank } from '#libs/ranking';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { challengeOf, FREE_SITUATION, readCatalogue, readJson, type Case } from './files.js';
import { runLines, writeTiming } from './run-file.js';

/** Matches cases with the fieldlabs of a folder and writes a TREC run. Reads and writes files only. */

const USAGE = 'npm run --silent match -- --catalogue DIR --cases cases.json --run out.run --lang en|nl [--timing t.json]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      catalogue: { type: 'string' },
      cases: { type: 'string' },
      run: { type: 'string' },
      lang: { type: 'string' },
      timing: { type: 'string' },
    },
  });
  const language = LANGUAGES.find((each): each is Language => each === values.lang);
  if (!values.catalogue || !values.cases || !values.run || !language) throw new Error(USAGE);
  const catalogue = await readCatalogue(values.catalogue, projectFile('libs/fieldlabs/catalogue'));
  const cases = await readJson<Case[]>(values.cases);
  const began = performance.now();
  const index = buildIndex(catalogue);
  const indexMs = performance.now() - began;
  const lines: string[] = [];
  const queryMs: number[] = [];
  for (const one of cases) {
    const asked = performance.now();
    const { matches } = rank(index, challengeOf(one, language), FREE_SITUATION);
    queryMs.push(performance.now() - asked);
    lines.push(
      ...runLines(
        one.id,
        matches.map(({ fieldlabId, score }) => ({ id: fieldlabId, score })),
      ),
    );
  }
  await writeFile(values.run, lines.join(''));
  if (values.timing) await writeTiming(values.timing, indexMs, queryMs);
}

await main();
