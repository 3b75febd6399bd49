import type { ChallengeReading } from '../challenge-reading.js';
import type { Meeting } from '../features/features.js';
import type { IndexedFieldlab, IndexedOffer } from '../ranking-index.js';
import type { Highlight } from '../types.js';
import { keepBest } from '../keep-best.js';
import type { MarkedText } from './marked-text.js';
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
    for (const { concept, spans } of hits) if (asked.has(concept)) found.addAll(String(source), marksOf(String(source), spans));
  for (const { word } of words.matched.get(document) ?? [])
    found.addAll(String(word.source), marksOf(String(word.source), [word]));
  const had = new Set([...asked].map((concept) => nearest[concept] ?? concept));
  for (const text of [...indexed.texts, ...(offer?.texts ?? [])]) markIn(text, words.asked, had, found);
  return found.inOrder(MOST_HIGHLIGHTS);
}

const marksOf = (field: string, spans: ReadonlyArray<{ start: number; end: number }>): Highlight[] =>
  spans.map(({ start, end }) => ({ field, start, end }));

function markIn(text: MarkedText, asked: Uint8Array, had: ReadonlySet<number>, found: Found): void {
  const { words, terms, wordOf, concepts } = text;
  const marks: Highlight[] = [];
  for (const known of concepts) if (had.has(known.concept)) marks.push(...known.marks);
  for (let at = 0; at < terms.length; at += 1)
    if (asked[terms[at] as number] === 1) marks.push(words[wordOf[at] as number] as Highlight);
  found.addAll(text.name, marks);
}

/** Collects stretches per field; the first that begins at a place stands. */
class Found {
  private readonly fields = new Map<string, Highlight[]>();

  addAll(field: string, marks: Highlight[]): void {
    if (marks.length === 0) return;
    const known = this.fields.get(field);
    if (known) known.push(...marks);
    else this.fields.set(field, marks);
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
