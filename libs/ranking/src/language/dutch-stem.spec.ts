import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dutchStem } from './dutch-stem.js';

describe('the Dutch stem', () => {
  it.each([
    ['kaas kazen', 'kas kassen'],
    ['plaat platen', 'plat platte'],
    ['schip schepen', 'schep scheppen'],
    ['boot boten', 'bot botten'],
    ['maat maten', 'mat matten'],
    ['spaan spanen', 'span spannen'],
    ['lees lezen', 'les lessen'],
    ['plaats plaatsen', 'plaat platen'],
    ['lens lenzen', 'lening leningen'],
    ['haven havens', 'haaf'],
  ])('brings %j together and keeps them from %j', (one, other) => {
    const stems = (words: string): string[] => [...new Set(words.split(' ').map(dutchStem))];
    expect(stems(one)).toHaveLength(1);
    expect(stems(other)).toHaveLength(1);
    expect(stems(one)).not.toEqual(stems(other));
  });

  it.each([
    'las lassen',
    'frees frezen gefreesd freest',
    'keur keuren gekeurd keurt',
    'breek breken breekt',
    'glas glazen',
    'weg wegen',
    'golf golven',
    'vaas vazen',
    'fiets fietsen',
    'wagen wagens',
    'systeem systemen',
    'materiaal materialen',
    'apparaat apparaten',
    'machine machines',
    'teken tekenen tekent getekend',
  ])('is one for %j', (words) => {
    expect(new Set(words.split(' ').map(dutchStem)).size).toBe(1);
  });

  it('is a word for any word, whatever objects know by that name', () => {
    const names = Object.getOwnPropertyNames(Object.prototype).map((name) => name.toLowerCase());
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^[a-z]{2,20}$/)), (word) => {
        expect(dutchStem(word)).toMatch(/^[a-z_]+$/);
      }),
    );
    expect(dutchStem('constructors')).toBe(dutchStem('constructor'));
  });
});
