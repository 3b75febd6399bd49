import { newStemmer } from 'snowball-stemmers';
import { dutchBase, single } from './dutch-forms.js';
import { COMPOUND_OPENERS, COMPOUND_PARTS } from './dutch-lexicon.js';
import { wordsIn } from './word-list.js';

const snowball = newStemmer('dutch');

/** Words that end as a plural does and are none. */
const endingInS = new Set(wordsIn(COMPOUND_PARTS, COMPOUND_OPENERS).filter((word) => word.endsWith('s')));
const endingInEn = new Set(
  wordsIn('haven keuken molen oven toren wagen wapen regen varken examen geheugen teken linnen vermogen kussen laken deken'),
);

const ONE_SYLLABLE = /^[^aeiouy]*(?:[aeiou]{1,3}|ij|y)[^aeiouy]+$/;
const SHORT_VOWEL_LAST = /^([^aeiouy]*)([aeou])([^aeiouyxjw])$/;
const LONG_VOWEL_LAST = /(aa|ee|oo|uu)([^aeiouy])$/;

/**
 * The stem of a Dutch word. Snowball leaves spelling rules in its stems, and takes the length of a vowel away: `lassen` gives `lass`
 * and `las` gives `las`, `frezen` gives `frez` and `frees` gives `fres`, and `kaas` and `kas`, `platen` and `plat` fall together. A
 * stem is written here as the word alone would be: `las`, `frees`, `kaas`, `plaat`. In longer words the last vowel has no two lengths
 * to tell apart and is written short, so that `materiaal` and `materialen` meet.
 *
 * @param word folded
 */
export function dutchStem(word: string): string {
  const one = dutchBase(word);
  const base = isWhole(one) ? one : snowball.stem(one);
  return hardened(ONE_SYLLABLE.test(base) ? withLength(base, one) : shortened(single(base)));
}

const isWhole = (word: string): boolean => (word.endsWith('s') ? endingInS : endingInEn).has(word);

/** A stem of one syllable with the length that its vowel has in the word: an open syllable is long, a doubled consonant keeps it short. */
function withLength(base: string, word: string): string {
  const short = single(base);
  if (short !== base) return short;
  const long = base.replace(SHORT_VOWEL_LAST, '$1$2$2$3');
  const isOpen = word.startsWith(`${base}e`);
  return isOpen || word.startsWith(long) ? long : base;
}

const shortened = (base: string): string =>
  base.replace(LONG_VOWEL_LAST, (_, vowel: string, end: string) => vowel.slice(1) + end);

/** No Dutch word ends in z or v. */
const hardened = (base: string): string => (base.length > 3 ? base.replace(/z$/, 's').replace(/v$/, 'f') : base);
