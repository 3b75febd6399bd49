import { newStemmer } from 'snowball-stemmers';
import { COMPOUND_CLOSERS, COMPOUND_OPENERS, COMPOUND_PARTS } from './dutch-lexicon.js';
import { LIGHT_WORDS } from './stop-words.js';
import { TRADE_OPENERS } from './trade-parts.js';

const snowball = newStemmer('dutch');

const listed = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(/\s+/)));
const dictionary = listed(COMPOUND_PARTS, COMPOUND_OPENERS, COMPOUND_CLOSERS);
/** Compounds open with the stem of a verb: `breek` in `breekpunt`. */
const verbs = listed(COMPOUND_PARTS, COMPOUND_OPENERS, TRADE_OPENERS);
/** Words that end as a plural does and are none. */
const endingInS = new Set([...listed(COMPOUND_PARTS, COMPOUND_OPENERS)].filter((word) => word.endsWith('s')));
const endingInEn = listed(
  'haven keuken molen oven toren wagen wapen regen varken examen geheugen teken linnen vermogen kussen laken deken',
);

/** Words that change their vowel or its length in the plural. */
const IRREGULAR: Readonly<Record<string, string>> = {
  schepen: 'schip',
  glazen: 'glas',
  daken: 'dak',
  wegen: 'weg',
  gaten: 'gat',
  vaten: 'vat',
  baden: 'bad',
  paden: 'pad',
  bladen: 'blad',
  sloten: 'slot',
  steden: 'stad',
  leden: 'lid',
  dagen: 'dag',
};

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
  const one = IRREGULAR[word] ?? singular(word);
  const base = verbOf(one) ?? (isWhole(one) ? one : snowball.stem(one));
  return hardened(ONE_SYLLABLE.test(base) ? withLength(base, one) : shortened(single(base)));
}

/** The stem of a form of a verb: `breekt` is of `breek` and `gefreesd` of `frees`, where the dictionary has that and not the form. */
function verbOf(word: string): string | null {
  // Verbs of every request are so common that reading their forms together costs a search time and tells it nothing.
  if (dictionary.has(word) || LIGHT_WORDS.nl.has(word)) return null;
  const [, stem] = /^ge(.{3,})[dt]$/.exec(word) ?? [];
  if (stem !== undefined && verbs.has(stem)) return stem;
  const bare = word.slice(0, -1);
  return word.endsWith('t') && bare.length >= 3 && verbs.has(bare) ? bare : null;
}

const isWhole = (word: string): boolean => (word.endsWith('s') ? endingInS : endingInEn).has(word);

/** Plurals on -es, which Snowball leaves as they are: `machines`, `turbines`, `controles`, `series`. */
const PLURAL_ON_ES = /^.{3,}(?:[nrtgld]|ri)es$/;
const SINGULAR_ON_ES = /(?:adres|congres|expres|interes|succes|stres|pres|gres)$/;

const singular = (word: string): string => (PLURAL_ON_ES.test(word) && !SINGULAR_ON_ES.test(word) ? word.slice(0, -1) : word);

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

/** Without a consonant that is doubled at the end. */
const single = (base: string): string =>
  base.length > 3 && base.at(-1) === base.at(-2) && !'aeiou'.includes(base.at(-1) ?? '') ? base.slice(0, -1) : base;

/** No Dutch word ends in z or v. */
const hardened = (base: string): string => (base.length > 3 ? base.replace(/z$/, 's').replace(/v$/, 'f') : base);
