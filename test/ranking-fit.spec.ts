import { describe, expect, it } from 'vitest';
import { projectFile } from '#libs/kernel';
import { buildIndex, SHIPPED_WEIGHTS } from '#libs/ranking';
import { figuresOf } from './ranking/evaluation.js';
import { CATALOGUE_FOLDER, readCatalogue, readJson, REAL_CASES, type Case } from './ranking/files.js';
import { Fitting, groupBySolver } from './ranking/fitting.js';
import { asNewcomers, unseenExperience } from './ranking/lessons.js';

const catalogue = await readCatalogue(projectFile(CATALOGUE_FOLDER), projectFile(CATALOGUE_FOLDER));
const cases = await readJson<Case[]>(projectFile(REAL_CASES));

describe('fitting', () => {
  it('judges a set of weights as the evaluation does, and another set by itself', () => {
    const fitting = new Fitting(catalogue, SHIPPED_WEIGHTS);
    const far = { ...SHIPPED_WEIGHTS, features: { ...SHIPPED_WEIGHTS.features, distance: 5 } };
    for (const weights of [SHIPPED_WEIGHTS, far, SHIPPED_WEIGHTS])
      expect(fitting.figures(cases, weights)).toEqual(figuresOf(catalogue, cases, weights));
    expect(figuresOf(catalogue, cases, far)).not.toEqual(figuresOf(catalogue, cases));
  });

  it('holds out together what shares a solver, also through a third case', () => {
    const solved = (...solvedBy: string[]): Case => ({ id: solvedBy.join(), challenge: { nl: '', en: '' }, solvedBy });
    const groups = groupBySolver([solved('a'), solved('b'), solved('c'), solved('a', 'b')]).map(({ group }) => group);
    expect(groups[0]).toBe(groups[1]);
    expect(groups[0]).toBe(groups[3]);
    expect(groups[0]).not.toBe(groups[2]);
  });
});

describe('experience that a case taught nothing', () => {
  const told = (word: string, solver: string): Case => ({
    id: word,
    challenge: { nl: `Onze ${word} ${word}t`, en: `Our ${word} ${word}ed` },
    solvedBy: [solver],
  });
  const teaching = [told('zwabbel', 'ramlab'), told('knirp', 'samxl'), told('zwabbel', 'ramlab'), told('knirp', 'samxl')];
  const judge = told('zwabbel', 'ramlab');
  const unseen = unseenExperience(buildIndex(catalogue), [...teaching, judge], teaching, 2);
  const knows = (one: Case | undefined, word: string): boolean =>
    (one &&
      unseen
        .get(one)
        ?.terms.split(' ')
        .some((term) => term.includes(word))) ??
    false;

  it('is that of the other folds, and of all cases for one that does not teach', () => {
    const [first, second] = teaching;
    expect([knows(first, 'zwabbel'), knows(first, 'knirp')]).toEqual([false, true]);
    expect([knows(second, 'zwabbel'), knows(second, 'knirp')]).toEqual([true, false]);
    expect([knows(judge, 'zwabbel'), knows(judge, 'knirp')]).toEqual([true, true]);
  });

  it('can forget the fieldlabs that helped, and those alone', () => {
    const fieldlabs = asNewcomers(unseen).get(judge)?.fieldlabs;
    expect(fieldlabs).not.toContain('ramlab');
    expect(fieldlabs).toContain('samxl');
  });
});
