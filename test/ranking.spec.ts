import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '#libs/kernel';
import { buildIndex, FITS_FROM, rank, type RankedMatch, type RankingCatalogue, type RankingChallenge } from '#libs/ranking';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { gradeOf } from '../apps/web/src/front/fit.js';
import { agreementOf, figuresOf } from './ranking/evaluation.js';
import {
  CATALOGUE_FOLDER,
  challengeOf,
  FREE_SITUATION,
  readCatalogue,
  readJson,
  REAL_CASES,
  STRANGE_QUESTIONS,
  type Case,
} from './ranking/files.js';
import { FROZEN_FILE, LARGEST_FALL, type FrozenFigures } from './ranking/frozen.js';
import { MEASURES } from './ranking/measures.js';

let catalogue: RankingCatalogue;
let cases: Case[];

beforeAll(async () => {
  catalogue = await readCatalogue(projectFile(CATALOGUE_FOLDER), projectFile(CATALOGUE_FOLDER));
  cases = await readJson<Case[]>(projectFile(REAL_CASES));
});

/** The fits that the pages call good and fair; below the latter a match is weak or none. */
const GOOD = 0.36;
const FAIR = 0.28;

it('fits from the same fit on as the pages say so', () => {
  expect(gradeOf(FITS_FROM)).not.toBeNull();
  expect(gradeOf(FITS_FROM - 0.001)).toBeNull();
});

describe('on questions that no fieldlab is for', () => {
  it('calls the best match weak or none, nearly always, and that of every real case good', async () => {
    const index = buildIndex(catalogue);
    const best = (challenge: RankingChallenge): number => rank(index, challenge, FREE_SITUATION).matches[0]?.fit ?? 0;
    const strange = (await readJson<string[]>(projectFile(STRANGE_QUESTIONS))).map((text) =>
      best({ texts: [text], serviceKind: null, sector: null, province: null, trl: null }),
    );
    const below = (limit: number): number => strange.filter((fit) => fit < limit).length / strange.length;
    expect(below(FAIR)).toBeGreaterThanOrEqual(0.9);
    expect(below(FITS_FROM)).toBeGreaterThanOrEqual(0.75);
    for (const one of cases)
      for (const language of LANGUAGES) expect(best(challengeOf(one, language))).toBeGreaterThanOrEqual(GOOD);
  });
});

describe('on real cases', () => {
  it('no figure falls by more than 0.02 below the frozen ones (better ones: npm run evaluate -- --freeze)', () => {
    const frozen = JSON.parse(readFileSync(projectFile(FROZEN_FILE), 'utf8')) as FrozenFigures;
    const figures = figuresOf(catalogue, cases);
    const fallen = LANGUAGES.flatMap((language) =>
      MEASURES.filter((measure) => figures[language][measure] < frozen[language][measure] - LARGEST_FALL).map(
        (measure) => `${language} ${measure}: ${frozen[language][measure]} → ${figures[language][measure]}`,
      ),
    );
    expect(fallen).toEqual([]);
  });

  it('a Dutch case and its English twin agree on two of the first three in 0.90 of the cases, and on all three in 0.80', () => {
    const { two, three } = agreementOf(catalogue, cases);
    expect(two).toBeGreaterThanOrEqual(0.9);
    expect(three).toBeGreaterThanOrEqual(0.8);
  });

  it('a fieldlab never scores or is placed lower for declaring a technology that is asked', () => {
    const before = buildIndex(catalogue);
    const samples = fc.record({
      one: fc.constantFrom(...cases),
      language: fc.constantFrom<Language>(...LANGUAGES),
      fieldlab: fc.constantFrom(...catalogue.fieldlabs.map(({ id }) => id)),
      technology: fc.constantFrom(...catalogue.technologies),
    });
    fc.assert(
      fc.property(samples, ({ one, language, fieldlab, technology }) => {
        const asked = challengeOf(one, language);
        const named = { ...asked, texts: [...asked.texts, language === 'nl' ? technology.labelNl : technology.labelEn] };
        const matchOf = (index: typeof before): RankedMatch =>
          rank(index, named, FREE_SITUATION).matches.find((match) => match.fieldlabId === fieldlab) as RankedMatch;
        const declaring = catalogue.fieldlabs.map((lab) =>
          lab.id === fieldlab ? { ...lab, technologies: [...lab.technologies, technology.id] } : lab,
        );
        const [undeclared, declared] = [matchOf(before), matchOf(buildIndex({ ...catalogue, fieldlabs: declaring }))];
        expect(declared.rank).toBeLessThanOrEqual(undeclared.rank);
        expect(declared.score).toBeGreaterThanOrEqual(undeclared.score);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
