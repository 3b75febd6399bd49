import { describe, expect, it } from 'vitest';
import { projectFile } from '#libs/kernel';
import { SHIPPED_WEIGHTS } from '#libs/ranking';
import { figuresOf } from './ranking/evaluation.js';
import { CATALOGUE_FOLDER, readCatalogue, readJson, REAL_CASES, type Case } from './ranking/files.js';
import { Fitting, groupBySolver } from './ranking/fitting.js';

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
