import { newStemmer } from 'snowball-stemmers';
import type { Language } from '#libs/taxonomy';
import { dutchStem } from './dutch-stem.js';

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
