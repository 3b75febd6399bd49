import { COMPOUND_CLOSERS, COMPOUND_OPENERS, COMPOUND_PARTS } from './dutch-lexicon.js';
import { stem } from './stemming.js';
import { TRADE_CLOSERS, TRADE_OPENERS } from './trade-parts.js';
import { wordsIn } from './word-list.js';

const openers = new Set(wordsIn(COMPOUND_PARTS, COMPOUND_OPENERS, TRADE_OPENERS));
const closers = new Set(wordsIn(COMPOUND_PARTS, COMPOUND_CLOSERS, TRADE_CLOSERS));
const closerStems = new Set([...closers].map((word) => stem(word, 'nl')));
/** Words that the dictionary lists as they are: a split into short words of no trade would break them into something else. */
const whole = new Set(wordsIn(COMPOUND_PARTS));
const trade = new Set(wordsIn(TRADE_OPENERS, TRADE_CLOSERS));

/** Words that look like compounds and are none. */
const NO_COMPOUNDS = new Set(
  wordsIn(`automaat automaten automatisch luchthaven vliegveld vliegtuig werktuig voertuig vaartuig systeem
    vliegtuigen vliegvelden werktuigen voertuigen vaartuigen luchthavens systemen
    chocolade geloven hefboom hefbomen handleiding handleidingen kriskras legering legeringen printplaat printplaten
    programmatuur verkeersleiding`),
);

const SHORTEST_PART = 3;
const SHORTEST_COMPOUND = 7;
const MOST_REMEMBERED = 50_000;
/** What a part costs: splits with few parts win, and among those the one with the longest parts. */
const COST_OF_PART = 10;
const COST_OF_SHORT_PART = 6;
const COST_OF_LINK = 1;

const NONE: readonly string[] = [];
const remembered = new Map<string, readonly string[]>();

/**
 * The parts of a Dutch compound: `productieplanning` gives `productie` and `planning`, `kwaliteitscontrole` gives `kwaliteit` and
 * `controle`. The linking -s-, -e-, -n- and -en- are taken away.
 *
 * @param word folded
 * @returns two parts or more, or none when the word is no compound
 */
export function compoundParts(word: string): readonly string[] {
  if (word.length < SHORTEST_COMPOUND || /\d/.test(word) || NO_COMPOUNDS.has(word)) return NONE;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const parts = bestSplit(word);
  remembered.set(word, parts);
  return parts;
}

/** Whether the dictionary of compound parts has a word, so that it is no slip. @param word folded */
export const isDutchWord = (word: string): boolean => openers.has(word) || closers.has(word) || closerStems.has(stem(word, 'nl'));

interface Split {
  parts: readonly string[];
  cost: number;
}

function bestSplit(word: string): readonly string[] {
  const isAllowed = whole.has(word) ? (part: string) => part.length >= 4 || trade.has(part) : () => true;
  const found = splitFrom(word, 0, isAllowed, new Map());
  if (!found || found.parts.length < 2) return NONE;
  return found.parts;
}

/** The cheapest split of what follows `start`; a word of 48 letters has few enough starts to try them all. */
function splitFrom(
  word: string,
  start: number,
  isAllowed: (part: string) => boolean,
  seen: Map<number, Split | null>,
): Split | null {
  const known = seen.get(start);
  if (known !== undefined) return known;
  let best: Split | null = null;
  const rest = word.slice(start);
  if (start > 0 && rest.length >= SHORTEST_PART && isAllowed(rest) && isCloser(rest))
    best = { parts: [rest], cost: costOf(rest) };
  for (let end = start + SHORTEST_PART; end <= word.length - SHORTEST_PART; end += 1) {
    const opener = openerOf(word.slice(start, end));
    if (!opener || !isAllowed(opener.part)) continue;
    const following = splitFrom(word, end, isAllowed, seen);
    if (!following) continue;
    const cost = following.cost + costOf(opener.part) + (opener.linked ? COST_OF_LINK : 0);
    if (!best || cost < best.cost) best = { parts: [opener.part, ...following.parts], cost };
  }
  seen.set(start, best);
  return best;
}

const costOf = (part: string): number => COST_OF_PART + (part.length === SHORTEST_PART ? COST_OF_SHORT_PART : 0);

const isCloser = (part: string): boolean => closers.has(part) || (part.length >= 4 && closerStems.has(stem(part, 'nl')));

function openerOf(part: string): { part: string; linked: boolean } | null {
  if (openers.has(part)) return { part, linked: false };
  for (const link of ['s', 'en', 'e', 'n']) {
    if (!part.endsWith(link)) continue;
    const bare = part.slice(0, -link.length);
    if (bare.length >= 4 && openers.has(bare)) return { part: bare, linked: true };
    // Plurals that change their spelling: `pannen` is `pan` doubled.
    if (link === 'en' && bare.length >= 4 && bare.at(-1) === bare.at(-2) && openers.has(bare.slice(0, -1)))
      return { part: bare.slice(0, -1), linked: true };
  }
  return null;
}
