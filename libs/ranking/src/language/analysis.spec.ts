import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze, analyzeUnknown } from './analysis.js';
import { fold, tokenize } from './tokens.js';

describe('tokenize', () => {
  it('gives the place of every word in the text as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end, folded } of tokenize(text)) expect(fold(text.slice(start, end))).toBe(folded);
      }),
    );
  });

  it('folds case, marks and compatibility forms', () => {
    expect(tokenize('Geünieerde ﬁlters, STRAẞE en ３D').map(({ folded }) => folded)).toEqual([
      'geunieerde',
      'filters',
      'strasse',
      'en',
      '3d',
    ]);
  });
});

describe('analyze', () => {
  it('brings the forms of a Dutch word to one stem', () => {
    const stems = (text: string): Set<string> => new Set(analyze(text, 'nl').words.map(({ stem }) => stem));
    expect(stems('las lassen')).toHaveLength(1);
    expect(stems('frees frezen')).toHaveLength(1);
    expect(stems('schaaf schaven')).toHaveLength(1);
    expect(stems('machine machines')).toHaveLength(1);
  });
});

describe('analyzeUnknown', () => {
  it.each([
    ['Wij zoeken hulp bij het lassen van kleine series', 'nl'],
    ['We look for help with welding small batches', 'en'],
    ['Lassen kleine series automatiseren', 'nl'],
    ['Small batch welding automation', 'en'],
    ['Wir suchen Hilfe beim Schweißen von kleinen Serien und bei der Automatisierung', null],
    ['Nous cherchons de l’aide pour le soudage des petites séries avec un robot', null],
    ['welding robot', null],
    ['🤖🤖🤖', null],
    ['', null],
  ])('finds the language of %j', (text, language) => {
    expect(analyzeUnknown(text).language).toBe(language);
  });

  it('reads a text of which the language cannot be told as both', () => {
    expect(analyzeUnknown('KUKA').readings.map(({ language }) => language)).toEqual(['nl', 'en']);
  });
});
