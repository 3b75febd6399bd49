import { fold } from '#libs/ranking';

/**
 * Letters and digits to take out of a text, folded and without anything between them.
 *
 * - `within`: also as a part of a longer word
 * - `beginning`: also where a longer word begins with it, as `Rotterdamse`
 * - `word`: as a word of its own, inflected or not
 * - `capital`: likewise, but only where it begins with a capital: a name that is an ordinary word as well
 */
export interface HiddenWord {
  letters: string;
  reach: 'within' | 'beginning' | 'word' | 'capital';
}

/** What stands in the place of what was taken out. */
export const GAP = '[…]';

/** Addresses and numbers that lead to somebody, whoever's they are. Every repetition is bounded, so that no text is slow. */
const TELLTALES: readonly RegExp[] = [
  // E-mail addresses and names on social networks.
  /[^\s@<>()[\]]{1,64}@[^\s@<>()[\]]{1,253}/gu,
  /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,50}/gu,
  // Web addresses, also without their beginning.
  /\b(?:https?:\/\/|www\.)\S{1,2000}/giu,
  /(?<![\p{L}\p{N}])(?:[\p{L}\p{N}-]{1,63}\.){1,6}(?:nl|com|eu|net|org|be|de|io|biz|info|shop|online|tech|app|co|uk|example)(?![\p{L}\p{N}])(?:\/\S{0,500})?/gu,
  // Telephone numbers: nine to fifteen digits.
  /(?<![\p{L}\p{N}])(?:\+|00)?\d(?:[ ()./\u00A0-]{0,3}\d){8,14}(?![\p{L}\p{N}])/gu,
  // Numbers of the trade register, of VAT and of bank accounts.
  /(?<![\p{L}\p{N}])kvk[^\d\p{L}]{0,5}(?:nummer|nr)?[^\d\p{L}]{0,5}\d(?:[ .-]?\d){7}(?!\d)/giu,
  /(?<![\p{L}\p{N}])NL[ .]?\d(?:[ .]?\d){8}[ .]?B[ .]?\d\d(?!\d)/giu,
  /(?<![\p{L}\p{N}])[A-Z]{2}\d\d ?[A-Z]{4}(?: ?\d){8,16}(?!\d)/giu,
];

interface Span {
  start: number;
  end: number;
}

interface Word extends Span {
  folded: string;
  isCapital: boolean;
}

/**
 * The text without the words that must stay hidden, and without addresses and numbers that lead to somebody. Case, accents, hyphens,
 * spaces and invisible characters within a word make no difference.
 *
 * @param text of any length; the time grows with its length times the number of words
 */
export function blinded(text: string, hidden: readonly HiddenWord[]): string {
  const spans = [...telltales(text), ...found(wordsOf(text), hidden)].toSorted((left, right) => left.start - right.start);
  if (spans.length === 0) return text;
  let result = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start >= at) result += text.slice(at, start) + GAP;
    at = Math.max(at, end);
  }
  // What stood between two words of one name says how long it was.
  return (result + text.slice(at)).replace(/\[…\](?:[^\p{L}\p{N}\n[\]]{0,5}\[…\])+/gu, GAP);
}

function telltales(text: string): Span[] {
  return TELLTALES.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
  );
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: fold(word),
    isCapital: /^\p{Lu}/u.test(word),
  }));
}

function found(words: readonly Word[], hidden: readonly HiddenWord[]): Span[] {
  const spans: Span[] = [];
  words.forEach(({ start }, at) => {
    for (const one of hidden) {
      const last = lastWordOf(one, words, at);
      if (last) spans.push({ start, end: last.end });
    }
  });
  return spans;
}

/** The word with which `hidden` ends when it begins at a place; undefined when it does not stand there. */
function lastWordOf({ letters, reach }: HiddenWord, words: readonly Word[], at: number): Word | undefined {
  const first = words[at];
  if (!first) return undefined;
  if (reach === 'within' && first.folded.includes(letters)) return first;
  if (reach === 'capital' && !first.isCapital) return undefined;
  let spelled = '';
  for (let next = at; spelled.length < letters.length; next += 1) {
    const word = words[next];
    if (!word) return undefined;
    spelled += word.folded;
    if (letters === spelled || (spelled.startsWith(letters) && mayEnd(reach, spelled.slice(letters.length)))) return word;
    if (!letters.startsWith(spelled)) return undefined;
  }
  return undefined;
}

/** Whether a word may go on like this and still be meant: `Rotterdamse` and `Jansens`, but not every word that begins alike. */
function mayEnd(reach: HiddenWord['reach'], rest: string): boolean {
  return reach === 'within' || reach === 'beginning' || ['s', 'es', 'se', 'en'].includes(rest);
}
