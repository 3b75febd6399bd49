import fc from 'fast-check';
import { expect, it } from 'vitest';
import { searchWords } from './challenge-search.js';

it.each([
  ['Lasrobot voor trappen', ['lasrobot', 'voor', 'trappen'], null],
  ['U-1024', ['u', '1024'], 1024],
  [' u1024 ', ['u1024'], 1024],
  ['1024', ['1024'], 1024],
  ['3D-printen', ['3d', 'printen'], null],
  ["a' | !b:* & <-> (c)", ['a', 'b', 'c'], null],
  ['   ', [], null],
])('reads %j as words', (text, beginnings, number) => {
  expect(searchWords(text)).toEqual({ beginnings, number });
});

it('keeps to letters and digits, and to a number of words that a search can bear', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const { beginnings } = searchWords(text);
      expect(beginnings.length).toBeLessThanOrEqual(8);
      for (const word of beginnings) expect(word).toMatch(/^[\p{L}\p{N}]{1,40}$/u);
    }),
  );
});
