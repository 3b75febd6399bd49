import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Scores } from './scores.js';

const SIZE = 12;
/** Values that a float32 holds exactly, so that sums can be compared. */
const value = fc.integer({ min: 1, max: 16 }).map((sixteenths) => sixteenths / 16);
const additions = fc.array(fc.tuple(fc.integer({ min: 0, max: SIZE - 1 }), value), { maxLength: 40 });

function filled(scores: Scores, pairs: ReadonlyArray<readonly [number, number]>): Scores {
  scores.clear();
  for (const [document, worth] of pairs) scores.add(Int32Array.of(document), Float32Array.of(worth), 0, 1, 1);
  return scores;
}

function sums(pairs: ReadonlyArray<readonly [number, number]>): Map<number, number> {
  const found = new Map<number, number>();
  for (const [document, worth] of pairs) found.set(document, (found.get(document) ?? 0) + worth);
  return found;
}

const inOrder = (found: ReadonlyMap<number, number>): number[] =>
  [...found].toSorted(([a, x], [b, y]) => y - x || a - b).map(([document]) => document);

describe('Scores', () => {
  it('gives the best first, equal ones by number, whatever was searched before', () => {
    const scores = new Scores(SIZE);
    fc.assert(
      fc.property(additions, additions, fc.integer({ min: 1, max: SIZE + 2 }), (before, pairs, depth) => {
        filled(scores, before);
        filled(scores, pairs);
        const expected = sums(pairs);
        expect([...scores.best(depth)]).toEqual(inOrder(expected).slice(0, depth));
        for (const [document, sum] of expected) expect(scores.of(document)).toBe(sum);
      }),
    );
  });

  it('blends two sides, each on the scale of its own best', () => {
    const nonEmpty = additions.filter((pairs) => pairs.length > 0);
    fc.assert(
      fc.property(nonEmpty, nonEmpty, (own, others) => {
        const scores = filled(new Scores(SIZE), own);
        scores.blend(filled(new Scores(SIZE), others), 0.25);
        const [a, b] = [sums(own), sums(others)];
        const [bestOfA, bestOfB] = [Math.max(...a.values()), Math.max(...b.values())];
        for (let document = 0; document < SIZE; document += 1)
          expect(scores.of(document)).toBeCloseTo(
            ((a.get(document) ?? 0) / bestOfA) * 0.75 + ((b.get(document) ?? 0) / bestOfB) * 0.25,
            5,
          );
        expect([...scores.best(SIZE)].toSorted((x, y) => x - y)).toEqual(
          [...new Set([...a.keys(), ...b.keys()])].toSorted((x, y) => x - y),
        );
      }),
    );
  });
});
