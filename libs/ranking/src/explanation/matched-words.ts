import type { ChallengeReading } from '../challenge-reading.js';
import type { ConceptSupport } from '../features/concept-overlap.js';
import type { FieldText } from '../catalogue-texts.js';
import type { IndexedFieldlab, IndexedOffer, RankingIndex } from '../ranking-index.js';
import type { Highlight } from '../types.js';

const MOST_HIGHLIGHTS = 80;

/** A word of the challenge that the fieldlab uses too. */
export interface MatchedWord {
  word: string;
  /** What it adds to the lexical score. */
  worth: number;
}

/** The challenge's words that the fieldlab uses too, those that add most first; each as the company wrote it, once. */
export function matchedWords(
  index: RankingIndex,
  reading: ChallengeReading,
  document: number,
  texts: readonly string[],
): MatchedWord[] {
  const found = new Map<string, MatchedWord>();
  for (const { source, reading: text } of reading.texts)
    for (const word of text.words) {
      if (word.stop || word.light || found.has(word.stem)) continue;
      let worth = 0;
      word.terms.forEach((term, part) => {
        worth += (part === 0 ? 1 : index.weights.text.partWeight) * index.fieldlabText.impact(term, document);
      });
      if (worth > 0) found.set(word.stem, { word: texts[source]?.slice(word.start, word.end) ?? word.folded, worth });
    }
  return [...found.values()].toSorted((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1));
}

/** Where challenge and fieldlab meet in words or concepts, in the order of the texts and without overlaps. */
export function highlightsOf(
  index: RankingIndex,
  reading: ChallengeReading,
  document: number,
  indexed: IndexedFieldlab,
  offer: IndexedOffer | null,
  supports: readonly ConceptSupport[],
): Highlight[] {
  const asked = new Set(supports.map((support) => support.asked));
  const had = new Set(supports.map((support) => support.had));
  const inChallenge = reading.texts.flatMap(({ source, reading: text, hits }) => [
    ...hits
      .filter((hit) => asked.has(hit.concept))
      .flatMap((hit) => hit.spans.map((span) => ({ field: String(source), ...span }))),
    ...text.words
      .filter((word) => !word.light && word.terms.some((term) => index.fieldlabText.impact(term, document) > 0))
      .map(({ start, end }) => ({ field: String(source), start, end })),
  ]);
  const terms = new Set(reading.terms.map(({ term }) => term));
  const inFieldlab = [...indexed.texts, ...(offer?.texts ?? [])].flatMap((text) => inField(text, terms, had));
  return [...distinct(inChallenge), ...distinct(inFieldlab)].slice(0, MOST_HIGHLIGHTS);
}

function inField({ name, readings, hits }: FieldText, terms: ReadonlySet<string>, had: ReadonlySet<number>): Highlight[] {
  return [
    ...hits.filter((hit) => had.has(hit.concept)).flatMap((hit) => hit.spans.map((span) => ({ field: name, ...span }))),
    ...readings.flatMap((reading) =>
      reading.words
        .filter((word) => !word.light && word.terms.some((term) => terms.has(term)))
        .map(({ start, end }) => ({ field: name, start, end })),
    ),
  ];
}

function distinct(highlights: readonly Highlight[]): Highlight[] {
  const seen = new Set<string>();
  return highlights
    .filter(({ field, start }) => {
      const key = `${field}:${start}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .toSorted((a, b) => (a.field === b.field ? a.start - b.start : 0));
}
