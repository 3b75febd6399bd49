import type { ChallengeReading } from '../challenge-reading.js';
import type { Meeting } from '../features/features.js';
import type { IndexedFieldlab, IndexedOffer } from '../ranking-index.js';
import type { Highlight } from '../types.js';
import { keepBest } from '../keep-best.js';
import type { MarkedText, Span } from './marked-text.js';
import type { MatchedWord, QueryWords } from './query-words.js';

const MOST_HIGHLIGHTS = 80;

/** The challenge's words that the fieldlab uses too, as the company wrote them: those that add most, first. */
export function sharedWords({ matched }: QueryWords, document: number, most: number): string[] {
  const best: MatchedWord[] = [];
  for (const one of matched.get(document) ?? []) if (!one.word.repeated) keepBest(best, one, most, isBefore);
  return best.map(({ word }) => word.written);
}

const isBefore = (one: MatchedWord, other: MatchedWord): boolean =>
  one.worth > other.worth || (one.worth === other.worth && one.word.written < other.word.written);

/** Where challenge and fieldlab meet in words or concepts, in the order of the texts and without overlaps. */
export function highlightsOf(
  reading: ChallengeReading,
  words: QueryWords,
  document: number,
  indexed: IndexedFieldlab,
  offer: IndexedOffer | null,
  { work, domain }: Meeting,
): Highlight[] {
  const found = new Found();
  const { support, had: nearest } = indexed.coverage;
  const asked = new Set([...work.concepts, ...domain.concepts].map(({ concept }) => concept).filter((one) => support[one] !== 0));
  for (const { source, hits } of reading.texts)
    for (const hit of hits)
      if (asked.has(hit.concept)) for (const { start, end } of hit.spans) found.add(String(source), start, end);
  for (const { word } of words.matched.get(document) ?? []) found.add(String(word.source), word.start, word.end);
  const had = new Set([...asked].map((concept) => nearest[concept] ?? concept));
  for (const text of [...indexed.texts, ...(offer?.texts ?? [])]) markIn(text, words.asked, had, found);
  return found.inOrder(MOST_HIGHLIGHTS);
}

function markIn(
  { name, words, terms, wordOf, concepts }: MarkedText,
  asked: Uint8Array,
  had: ReadonlySet<number>,
  found: Found,
): void {
  for (const { concept, spans } of concepts)
    if (had.has(concept)) for (const { start, end } of spans) found.add(name, start, end);
  for (let at = 0; at < terms.length; at += 1) {
    if (asked[terms[at] as number] !== 1) continue;
    const { start, end } = words[wordOf[at] as number] as Span;
    found.add(name, start, end);
  }
}

/** Collects stretches per field; the first that begins at a place stands. */
class Found {
  private readonly fields = new Map<string, Highlight[]>();

  add(field: string, start: number, end: number): void {
    const known = this.fields.get(field);
    if (known) known.push({ field, start, end });
    else this.fields.set(field, [{ field, start, end }]);
  }

  /** @returns at most `most` */
  inOrder(most: number): Highlight[] {
    const ordered: Highlight[] = [];
    for (const found of this.fields.values()) {
      let last = -1;
      for (const one of found.sort((a, b) => a.start - b.start)) {
        if (one.start === last) continue;
        if (ordered.length === most) return ordered;
        last = one.start;
        ordered.push(one);
      }
    }
    return ordered;
  }
}
