import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SpellingIndex } from './spelling.js';

const index = new SpellingIndex(
  new Map([
    ['productieplan', 3],
    ['onderhoud', 5],
    ['composiet', 2],
    ['kunststof', 4],
    ['drone', 1],
  ]),
);

describe('SpellingIndex', () => {
  it.each([
    ['onderhuod', 'onderhoud'],
    ['onderoud', 'onderhoud'],
    ['onderhhoud', 'onderhoud'],
    ['ondervoud', 'onderhoud'],
    ['composit', 'composiet'],
  ])('corrects %s', (slip, meant) => {
    expect(new SpellingIndex(new Map([[meant, 1]])).correct(slip)).toBe(meant);
  });

  it('leaves alone what is known, short, or more than one slip away', () => {
    for (const word of ['onderhoud', 'dronr', 'onderhuodt', 'iets', 'kunstwerk']) expect(index.correct(word)).toBeNull();
  });

  it('undoes any one slip after the first letter', () => {
    const slip = fc.tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('drop', 'double', 'swap'));
    fc.assert(
      fc.property(slip, ([at, kind]) => {
        const word = 'onderhoud';
        const changed =
          kind === 'drop'
            ? word.slice(0, at) + word.slice(at + 1)
            : kind === 'double'
              ? word.slice(0, at) + word[at] + word.slice(at)
              : word.slice(0, at - 1 || 1) +
                word
                  .slice(at - 1 || 1, at + 1)
                  .split('')
                  .reverse()
                  .join('') +
                word.slice(at + 1);
        expect(index.correct(changed) ?? changed).toBe(word);
      }),
    );
  });
});
