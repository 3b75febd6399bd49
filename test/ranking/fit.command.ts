import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { projectFile } from '#libs/kernel';
import {
  buildIndex,
  SHIPPED_WEIGHTS,
  type Experience,
  type ExperienceIndex,
  type RankingCatalogue,
  type RankingIndex,
  type RankingWeights,
} from '#libs/ranking';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { objectiveOf } from './evaluation.js';
import { CATALOGUE_FOLDER, readCatalogue, readJson, REAL_CASES, STORIES, TEACHING_CASES, type Case } from './files.js';
import { Fitting, groupBySolver, movesOf } from './fitting.js';
import { asNewcomers, experienceFrom, indexed, unseenExperience } from './lessons.js';
import type { Measures } from './measures.js';
import { figuresRow } from './print.js';

/**
 * Learns experience from labelled cases and fits the few parameters of the weights on them. Each is kept only when it does better than
 * the present one on what neither has seen: experience on public stories and on the cases given, which never teach it, told with their
 * province and without, since companies do either; weights on fieldlabs that were left out. Decisions of brokers and fieldlabs are given
 * with `--cases` in the same format: what was accepted is `solvedBy`, what a broker released is graded 2 and what was removed is not
 * graded. They judge and fit, but teach no words: what companies write stays theirs.
 */

const WEIGHTS_FILE = 'libs/ranking/src/weights/weights.json';
const EXPERIENCE_FILE = 'libs/ranking/src/weights/experience.json';
const FOLDS = 5;

type Figures = Record<Language, Measures>;
type Judged = ReturnType<typeof judge>['figures'];
type Unseen = Map<Case, ExperienceIndex>;

const print = (line: string): boolean => process.stdout.write(`${line}\n`);
const readAll = async (files: readonly string[]): Promise<Case[]> =>
  (await Promise.all(files.map((file) => readJson<Case[]>(file)))).flat();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { cases: { type: 'string', multiple: true }, write: { type: 'boolean', default: false } },
  });
  const given = await readAll(values.cases ?? []);
  const judges = [...(await readAll([REAL_CASES, STORIES].map(projectFile))), ...given].filter(isSolved);
  const teaching = await readAll(TEACHING_CASES.map(projectFile));
  const catalogue = await readCatalogue(projectFile(CATALOGUE_FOLDER), projectFile(CATALOGUE_FOLDER));
  const index = buildIndex(catalogue);
  const { figures, fitted } = judge(catalogue, index, judges, teaching);
  print(`${judges.length} cases judge, ${teaching.length} teach, version ${SHIPPED_WEIGHTS.version}`);
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
      ? `Fitted on ${judges.length + teaching.length} cases by leave-one-fieldlab-out from version ${SHIPPED_WEIGHTS.version}.`
      : SHIPPED_WEIGHTS.provenance,
  );
  print('Written. Format it and judge it with npm run evaluate.');
}

/** How experience and weights do, the present and the new ones, on what neither has seen and on all. */
function judge(catalogue: RankingCatalogue, index: RankingIndex, judges: readonly Case[], teaching: readonly Case[]) {
  const all = [...judges, ...teaching.filter(isSolved)];
  const unseen = unseenExperience(index, all, teaching, FOLDS);
  const learned = indexed(index, unseen);
  const bare = new Map(judges.map((one) => [one, { ...one, province: null }]));
  const bareLearned = new Map([...bare].map(([one, told]) => [told, learned.get(one) as ExperienceIndex]));
  const none = { ...SHIPPED_WEIGHTS, experience: { share: 0 } };
  const judged = (weights: RankingWeights, experiences: Unseen, on: Iterable<Case>): Figures =>
    new Fitting(catalogue, weights, experiences).figures([...on], weights);
  const fitting = new Fitting(catalogue, SHIPPED_WEIGHTS, learned);
  const fitted = fitting.fit(all);
  const figures = {
    'no experience': judged(none, new Map(), judges),
    'present experience': judged(SHIPPED_WEIGHTS, new Map(), judges),
    'new experience': fitting.figures(judges, SHIPPED_WEIGHTS),
    'no province, present experience': judged(SHIPPED_WEIGHTS, new Map(), bare.values()),
    'no province, new experience': judged(SHIPPED_WEIGHTS, bareLearned, bare.values()),
    'all, new experience': fitting.figures(all, SHIPPED_WEIGHTS),
    'all, helped by newcomers': judged(SHIPPED_WEIGHTS, indexed(index, asNewcomers(unseen)), all),
    'all, fitted on other labs': fitting.crossValidated(groupBySolver(all)),
    'all, fitted on all': fitting.figures(all, fitted),
  };
  return { figures, fitted };
}

const isSolved = ({ solvedBy = [] }: Case): boolean => solvedBy.length > 0;

const gained = (after: Figures, before: Figures): number => objectiveOf(after) - objectiveOf(before);

function isExperienceBetter(figures: Judged): boolean {
  const gains = [
    gained(figures['new experience'], figures['present experience']),
    gained(figures['no province, new experience'], figures['no province, present experience']),
  ];
  const learned = gains.reduce((sum, each) => sum + each, 0) / gains.length;
  print(`Experience: ${learned > 0 ? 'better' : 'refused, not better'} on what it has not seen (${learned.toFixed(4)}).`);
  return learned > 0;
}

function areWeightsBetter(figures: Judged, fitted: RankingWeights): boolean {
  const gain = gained(figures['all, fitted on other labs'], figures['all, new experience']);
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
