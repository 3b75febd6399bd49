import type { FieldText } from '../catalogue-texts.js';

/** A stretch of a text. UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A text of a fieldlab, kept for marking what a challenge meets in it. */
export interface MarkedText {
  /** As in a highlight, such as `offers.ID.titleNl`. */
  name: string;
  /** The telling words, with the numbers of their terms in the index of fieldlabs. */
  words: ReadonlyArray<Span & { terms: readonly number[] }>;
  concepts: ReadonlyArray<{ concept: number; spans: readonly Span[] }>;
}

/** @param numberOf the number of a term in the index of fieldlabs */
export function markedText({ name, readings, hits }: FieldText, numberOf: (term: string) => number): MarkedText {
  return {
    name,
    words: readings.flatMap(({ words }) =>
      words
        .filter(({ stop, light }) => !stop && !light)
        .map(({ start, end, terms }) => ({ start, end, terms: terms.map(numberOf) })),
    ),
    concepts: hits.map(({ concept, spans }) => ({ concept, spans })),
  };
}
