import { newStemmer } from 'snowball-stemmers';
import { STOP_WORDS } from './stop-words.js';
import { tokenize } from './tokens.js';

const porter = newStemmer('porter');
const remembered = new Map<string, string>();
const MOST_REMEMBERED = 100_000;

/** The terms of an English text as textbooks have them: folded, without stop words, Porter stems. */
export function plainTerms(text: string): string[] {
  return tokenize(text)
    .filter(({ folded }) => !STOP_WORDS.en.has(folded))
    .map(({ folded }) => stemmed(folded));
}

function stemmed(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const result = porter.stem(word);
  remembered.set(word, result);
  return result;
}
