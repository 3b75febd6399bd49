import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { projectFile } from '#libs/kernel';
import { SHIPPED_WEIGHTS, type RankingWeights } from '#libs/ranking';
import { objectiveOf } from './evaluation.js';
import { BLIND_CASES, CATALOGUE_FOLDER, INVENTED_CASES, readCatalogue, readJson, REAL_CASES, type Case } from './files.js';
import { Fitting, groupBySolver, movesOf } from './fitting.js';
import { figuresRow } from './print.js';

/**
 * Fits the few parameters of the weights on labelled cases, and writes a new version of the weights only when it does better than
 * the present one on fieldlabs that the fit has not seen. Decisions of brokers and fieldlabs are read in the same format: what was
 * accepted is `solvedBy`, what a broker released is graded 2 and what was removed is not graded.
 */

const WEIGHTS_FILE = 'libs/ranking/src/weights/weights.json';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cases: { type: 'string', multiple: true }, write: { type: 'boolean', default: false } },
  });
  const files = values.cases ?? [REAL_CASES, INVENTED_CASES, BLIND_CASES].map(projectFile);
  const cases = (await Promise.all(files.map((file) => readJson<Case[]>(file)))).flat();
  const catalogue = await readCatalogue(projectFile(CATALOGUE_FOLDER), projectFile(CATALOGUE_FOLDER));
  const fitting = new Fitting(catalogue, SHIPPED_WEIGHTS);
  const print = (line: string): boolean => process.stdout.write(`${line}\n`);
  const present = fitting.figures(cases, SHIPPED_WEIGHTS);
  const fitted = fitting.fit(cases);
  const held = fitting.crossValidated(groupBySolver(cases));
  print(`${cases.length} cases, version ${SHIPPED_WEIGHTS.version}`);
  for (const language of ['nl', 'en'] as const) {
    print(figuresRow(`present ${language}`, present[language]));
    print(figuresRow(`fitted, left-out labs ${language}`, held[language]));
    print(figuresRow(`fitted, seen labs ${language}`, fitting.figures(cases, fitted)[language]));
  }
  const moves = movesOf(SHIPPED_WEIGHTS, fitted);
  const gain = objectiveOf(held) - objectiveOf(present);
  if (moves.length === 0 || gain <= 0) {
    print(`Refused: on fieldlabs it has not seen the fit is not better (${gain.toFixed(4)}). The weights stay as they are.`);
    return;
  }
  print(`Better by ${gain.toFixed(4)} on fieldlabs it has not seen: ${moves.join(', ')}`);
  if (!values.write) {
    print('Run again with --write to keep it.');
    return;
  }
  await writeFile(projectFile(WEIGHTS_FILE), `${JSON.stringify(next(fitted, cases.length, gain), null, 2)}\n`);
  print(`Written to ${WEIGHTS_FILE}. Format it and judge it with npm run evaluate.`);
}

function next(weights: RankingWeights, cases: number, gain: number): RankingWeights {
  return {
    ...weights,
    version: String(Number(SHIPPED_WEIGHTS.version) + 1),
    provenance: `Fitted on ${cases} cases by leave-one-fieldlab-out from version ${SHIPPED_WEIGHTS.version}; better by ${gain.toFixed(4)} on fieldlabs not seen.`,
  };
}

await main();
