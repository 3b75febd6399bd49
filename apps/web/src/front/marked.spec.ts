import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joined, stillTrue } from './marked.js';

const stretches = fc.array(
  fc.record({ start: fc.nat(50), length: fc.nat(10) }).map(({ start, length }) => ({ start, end: start + length })),
);

describe('joined stretches', () => {
  it('cover what they covered, each place once and in order', () => {
    fc.assert(
      fc.property(stretches, (given) => {
        const result = joined(given);
        const covered = (all: typeof given) =>
          new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)));
        expect(covered(result)).toEqual(covered(given));
        for (const [index, { start, end }] of result.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(result[index - 1]?.end ?? -1);
        }
      }),
    );
  });

  it('leave what they were given as it was', () => {
    const given = [
      { start: 0, end: 3 },
      { start: 2, end: 9 },
    ];
    joined(given);
    expect(given[0]).toEqual({ start: 0, end: 3 });
  });
});

describe('stretches of a text that has changed since', () => {
  it('count as far as the text is still the same', () => {
    const words = [
      { start: 0, end: 6 },
      { start: 7, end: 12 },
    ];
    expect(stillTrue(words, 'lassen staal', 'lassen staal nu')).toEqual(words);
    expect(stillTrue(words, 'lassen staal', 'lassen stall')).toEqual([words[0]]);
    expect(stillTrue(words, 'lassen staal', 'robot')).toEqual([]);
  });
});
