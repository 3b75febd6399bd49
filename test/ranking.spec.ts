import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '#libs/kernel';
import { buildIndex, rank, type RankingCatalogue } from '#libs/ranking';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { agreementOf, figuresOf } from './ranking/evaluation.js';
import {
  CATALOGUE_FOLDER,
  challengeOf,
  FREE_SITUATION,
  readCatalogue,
  readJson,
  REAL_CASES,
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

  it('a Dutch case and its English twin agree on two of the first three in at least 0.80 of the cases', () => {
    expect(agreementOf(catalogue, cases).two).toBeGreaterThanOrEqual(0.8);
  });

  it('a fieldlab is never placed lower for declaring a technology that is asked', () => {
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
        const place = (index: typeof before): number =>
          rank(index, named, FREE_SITUATION).matches.find((match) => match.fieldlabId === fieldlab)?.rank ?? 0;
        const declaring = catalogue.fieldlabs.map((lab) =>
          lab.id === fieldlab ? { ...lab, technologies: [...lab.technologies, technology.id] } : lab,
        );
        expect(place(buildIndex({ ...catalogue, fieldlabs: declaring }))).toBeLessThanOrEqual(place(before));
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});
