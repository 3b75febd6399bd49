import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { projectFile } from '#libs/kernel';
import {
  buildIndex,
  SHIPPED_WEIGHTS,
  type Experience,
  type RankingCatalogue,
  type RankingIndex,
  type RankingWeights,
} from '#libs/ranking';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { objectiveOf } from './evaluation.js';
import { CATALOGUE_FOLDER, readCatalogue, readJson, REAL_CASES, STORIES, TEACHING_CASES, type Case } from './files.js';
import { Fitting, groupBySolver, movesOf } from './fitting.js';
import { experienceFrom, unseenExperience } from './lessons.js';
import type { Measures } from './measures.js';
import { figuresRow } from './print.js';

/**
 * Learns experience from labelled cases and fits the few parameters of the weights on them. Each is kept only when it does better on
 * what it has not seen: weights on fieldlabs that were left out; experience on cases and on fieldlabs that were, told with their province
 * and without, since companies do either. Decisions of brokers and fieldlabs are read in the same format: what was accepted is
 * `solvedBy`, what a broker released is graded 2 and what was removed is not graded.
 */

const WEIGHTS_FILE = 'libs/ranking/src/weights/weights.json';
const EXPERIENCE_FILE = 'libs/ranking/src/weights/experience.json';
const FOLDS = 10;

type Figures = Record<Language, Measures>;
type Judged =
  | 'no experience'
  | 'experience of other cases'
  | 'experience of other labs'
  | 'no province, no experience'
  | 'no province, other cases'
  | 'no province, other labs'
  | 'fitted, left-out labs'
  | 'fitted, seen labs';
type UnseenExperience = ReturnType<typeof unseenExperience>;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const readAll = async (files: readonly string[]): Promise<Case[]> =>
  (await Promise.all(files.map((file) => readJson<Case[]>(file)))).flat();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cases: { type: 'string', multiple: true }, write: { type: 'boolean', default: false } },
  });
  const teaching = await readAll(values.cases ?? TEACHING_CASES.map(projectFile));
  const cases = values.cases ? teaching : [...(await readAll([REAL_CASES, STORIES].map(projectFile))), ...teaching];
  const catalogue = await readCatalogue(projectFile(CATALOGUE_FOLDER), projectFile(CATALOGUE_FOLDER));
  const index = buildIndex(catalogue);
  const { figures, fitted } = judge(catalogue, index, cases, new Set(teaching));
  print(`${cases.length} cases, of which ${teaching.length} teach, version ${SHIPPED_WEIGHTS.version}`);
  for (const [name, each] of Object.entries(figures))
    for (const language of LANGUAGES) print(figuresRow(`${name} ${language}`, each[language]));

  const isExperienceKept = isExperienceBetter(figures);
  const weights = areWeightsBetter(figures, fitted) ? fitted : SHIPPED_WEIGHTS;
  if (!isExperienceKept && weights === SHIPPED_WEIGHTS) return;
  if (!values.write) {
    print('Run again with --write to keep it.');
    return;
  }
  if (isExperienceKept) await writeExperience(experienceFrom(index, teaching));
  await writeWeights(
    weights,
    weights === fitted
      ? `Fitted on ${cases.length} cases by leave-one-fieldlab-out from version ${SHIPPED_WEIGHTS.version}.`
      : `${SHIPPED_WEIGHTS.provenance} Experience from ${teaching.length} cases.`,
  );
  print('Written. Format it and judge it with npm run evaluate.');
}

/** How the present experience and weights do, and other weights, on what taught or set them and on what did not. */
function judge(
  catalogue: RankingCatalogue,
  index: RankingIndex,
  cases: readonly Case[],
  teachers: ReadonlySet<Case>,
): { figures: Record<Judged, Figures>; fitted: RankingWeights } {
  const grouped = groupBySolver(cases);
  const folded = cases.map((one, number) => ({ one, group: number % FOLDS }));
  const labsOut = unseenExperience(index, grouped, teachers);
  const casesOut = unseenExperience(index, folded, teachers);
  const bare = new Map(cases.map((one) => [one, { ...one, province: null }]));
  const bareOf = (unseen: UnseenExperience): UnseenExperience =>
    new Map([...unseen].map(([one, experience]) => [bare.get(one) as Case, experience]));
  const none = { ...SHIPPED_WEIGHTS, experience: { share: 0 } };
  const judged = (weights: RankingWeights, unseen: UnseenExperience, on: Iterable<Case>): Figures =>
    new Fitting(catalogue, weights, unseen).figures([...on], weights);
  const fitting = new Fitting(catalogue, SHIPPED_WEIGHTS, labsOut);
  const fitted = fitting.fit(cases);
  const figures = {
    'no experience': judged(none, new Map(), cases),
    'experience of other cases': judged(SHIPPED_WEIGHTS, casesOut, cases),
    'experience of other labs': fitting.figures(cases, SHIPPED_WEIGHTS),
    'no province, no experience': judged(none, new Map(), bare.values()),
    'no province, other cases': judged(SHIPPED_WEIGHTS, bareOf(casesOut), bare.values()),
    'no province, other labs': judged(SHIPPED_WEIGHTS, bareOf(labsOut), bare.values()),
    'fitted, left-out labs': fitting.crossValidated(grouped),
    'fitted, seen labs': fitting.figures(cases, fitted),
  };
  return { figures, fitted };
}

const gained = (after: Figures, before: Figures): number => objectiveOf(after) - objectiveOf(before);

function isExperienceBetter(figures: Record<Judged, Figures>): boolean {
  const [told, bare] = [figures['no experience'], figures['no province, no experience']];
  const gains = [
    gained(figures['experience of other cases'], told),
    gained(figures['experience of other labs'], told),
    gained(figures['no province, other cases'], bare),
    gained(figures['no province, other labs'], bare),
  ];
  const learned = gains.reduce((sum, each) => sum + each, 0) / gains.length;
  print(`Experience: ${learned > 0 ? 'better' : 'refused, not better'} on what it has not seen (${learned.toFixed(4)}).`);
  return learned > 0;
}

function areWeightsBetter(figures: Record<Judged, Figures>, fitted: RankingWeights): boolean {
  const gain = gained(figures['fitted, left-out labs'], figures['experience of other labs']);
  const moves = movesOf(SHIPPED_WEIGHTS, fitted);
  const isBetter = moves.length > 0 && gain > 0;
  print(
    isBetter
      ? `Weights: better by ${gain.toFixed(4)} on fieldlabs they have not seen: ${moves.join(', ')}`
      : `Weights: refused, not better on fieldlabs they have not seen (${gain.toFixed(4)}). They stay as they are.`,
  );
  return isBetter;
}

const writeExperience = (experience: Experience): Promise<void> =>
  writeFile(projectFile(EXPERIENCE_FILE), `${JSON.stringify(experience, null, 2)}\n`);

/** A run records the version, so that it also counts on when only the experience is new. */
async function writeWeights(weights: RankingWeights, provenance: string): Promise<void> {
  const next = { ...weights, version: String(Number(SHIPPED_WEIGHTS.version) + 1), provenance };
  await writeFile(projectFile(WEIGHTS_FILE), `${JSON.stringify(next, null, 2)}\n`);
}

await main();
