import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostingIndexBuilder } from './posting-index-builder.js';

const FIELDS = [
  { weight: 2, b: 0.3 },
  { weight: 1, b: 0.75 },
];
const K1 = 1.2;

const word = fc.constantFrom('a', 'b', 'c', 'd');
const field = fc.array(fc.record({ term: word, weight: fc.constantFrom(1, 0.5) }), { maxLength: 6 });
const documents = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 });

type Documents = Array<Array<Array<{ term: string; weight: number }>>>;

/** BM25F as the paper writes it, term by term and document by document. */
function expectedScore(all: Documents, document: number, term: string): number {
  const length = (terms: Array<{ weight: number }>): number => terms.reduce((sum, { weight }) => sum + weight, 0);
  const has = (terms: Documents[number]): boolean => terms.some((one) => one.some((each) => each.term === term));
  const frequency = FIELDS.reduce((sum, { weight, b }, at) => {
    const average = all.reduce((total, one) => total + length(one[at]!), 0) / all.length;
    const own = length(all[document]![at]!.filter((each) => each.term === term));
    return own === 0 ? sum : sum + (weight * own) / (1 - b + (b * length(all[document]![at]!)) / average);
  }, 0);
  const having = all.filter(has).length;
  const rarity = Math.log(1 + (all.length - having + 0.5) / (having + 0.5));
  return (rarity * frequency * (K1 + 1)) / (K1 + frequency);
}

describe('PostingIndex', () => {
  it('scores as the formula of BM25F says', () => {
    fc.assert(
      fc.property(documents, word, (all, term) => {
        const builder = new PostingIndexBuilder(FIELDS, K1);
        for (const fields of all) builder.add(fields);
        const index = builder.build();
        const scores = new Float64Array(index.size);
        index.addTo(scores, index.numberOf(term), 1);
        const each = new Float64Array(index.size);
        index.each(index.numberOf(term), (document, impact) => (each[document] = impact));
        expect(each).toEqual(scores);
        all.forEach((_, document) => {
          expect(scores[document]).toBeCloseTo(expectedScore(all, document, term), 4);
        });
      }),
    );
  });

  it('knows nothing of a term that no document has', () => {
    const builder = new PostingIndexBuilder(FIELDS, K1);
    builder.add([[{ term: 'a', weight: 1 }], []]);
    const index = builder.build();
    expect(index.numberOf('z')).toBe(-1);
    expect(index.documentFrequency('z')).toBe(0);
  });
});
