import { newStemmer } from 'snowball-stemmers';
import type { Language } from '#libs/taxonomy';

const dutch = newStemmer('dutch');
const english = newStemmer('english');
/** Bounds the memory that unusual words can take; a full memory is emptied. */
const MOST_REMEMBERED = 50_000;
const remembered: Record<Language, Map<string, string>> = { nl: new Map(), en: new Map() };

/**
 * The stem under which the forms of a word meet.
 *
 * @param word folded
 */
export function stem(word: string, language: Language): string {
  const memory = remembered[language];
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size >= MOST_REMEMBERED) memory.clear();
  const result = language === 'nl' ? dutchStem(word) : english.stem(word);
  memory.set(word, result);
  return result;
}

/**
 * Snowball leaves Dutch spelling rules in its stems: `lassen` gives `lass` and `las` gives `las`, `frezen` gives `frez` and
 * `frees` gives `fres`. A stem that ends alike in sound is made to end alike in writing.
 */
function dutchStem(word: string): string {
  const base = dutch.stem(singular(word));
  const single =
    base.length > 3 && base.at(-1) === base.at(-2) && !'aeiou'.includes(base.at(-1) ?? '') ? base.slice(0, -1) : base;
  if (single.length > 3 && single.endsWith('z')) return `${single.slice(0, -1)}s`;
  if (single.length > 3 && single.endsWith('v')) return `${single.slice(0, -1)}f`;
  return single;
}

/** Plurals on -es, which Snowball leaves as they are: `machines`, `turbines`, `controles`, `series`. */
const PLURAL_ON_ES = /^.{3,}(?:[nrtgld]|ri)es$/;
const SINGULAR_ON_ES = /(?:adres|congres|expres|interes|succes|stres|pres|gres)$/;

const singular = (word: string): string => (PLURAL_ON_ES.test(word) && !SINGULAR_ON_ES.test(word) ? word.slice(0, -1) : word);
