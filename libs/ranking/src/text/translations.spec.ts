import { describe, expect, it } from 'vitest';
import { learnTranslations } from './translations.js';

const text = (one: string, other: string): { one: string[]; other: string[] } => ({
  one: one.split(' '),
  other: other.split(' '),
});

describe('learnTranslations', () => {
  it('finds which term translates which, in both directions', () => {
    const translations = learnTranslations([
      text('de robot', 'the robot!'),
      text('de lasser', 'the welder'),
      text('de lasser en robot', 'the welder and robot!'),
    ]);
    const best = (term: string): string | undefined => translations.get(term)?.toSorted((a, b) => b.weight - a.weight)[0]?.term;
    expect(best('lasser')).toBe('welder');
    expect(best('welder')).toBe('lasser');
    expect(best('robot')).toBe('robot!');
    expect(best('de')).toBe('the');
  });

  it('gives probabilities: what is left of 1 is chance', () => {
    const translations = learnTranslations([text('a b c', 'x y'), text('a', 'x'), text('c d', 'y z z2')]);
    for (const targets of translations.values()) {
      const sum = targets.reduce((total, { weight }) => total + weight, 0);
      expect(sum).toBeGreaterThan(0);
      expect(sum).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it('learns nothing from a text that has no translation', () => {
    expect(learnTranslations([{ one: ['a'], other: [] }]).size).toBe(0);
    expect(learnTranslations([]).size).toBe(0);
  });
});
