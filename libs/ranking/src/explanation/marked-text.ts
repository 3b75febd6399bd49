import type { FieldText } from '../catalogue-texts.js';
import type { Highlight } from '../types.js';

/** A text of a fieldlab, kept for marking what a challenge meets in it. Every mark that may be needed is made once. */
export interface MarkedText {
  /** As in a highlight, such as `offers.ID.titleNl`. */
  name: string;
  /** The telling words. */
  words: readonly Highlight[];
  /** Their terms by their numbers in the index of fieldlabs, and for each the place of its word in `words`. */
  terms: Int32Array;
  wordOf: Int32Array;
  concepts: ReadonlyArray<{ concept: number; marks: readonly Highlight[] }>;
}

/** @param numberOf the number of a term in the index of fieldlabs */
export function markedText({ name, readings, hits }: FieldText, numberOf: (term: string) => number): MarkedText {
  const telling = readings.flatMap(({ words }) => words.filter(({ stop, light }) => !stop && !light));
  return {
    name,
    words: telling.map(({ start, end }) => ({ field: name, start, end })),
    terms: Int32Array.from(telling.flatMap(({ terms }) => terms.map(numberOf))),
    wordOf: Int32Array.from(telling.flatMap(({ terms }, place) => terms.map(() => place))),
    concepts: hits.map(({ concept, spans }) => ({
      concept,
      marks: spans.map(({ start, end }) => ({ field: name, start, end })),
    })),
  };
}
