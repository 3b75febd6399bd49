import type { AnalyzedText } from '../language/analysis.js';

/** A term with how much it counts: 1 for a whole word, less for a part of a compound. */
export interface WeightedTerm {
  term: string;
  weight: number;
}

/** A word that was probably meant counts less than one that was written. */
const WEIGHT_OF_GUESS = 0.7;

/** The terms of a text, in their order; a part of a compound counts `partWeight`, a light word `lightWeight`. */
export function termsOf(text: AnalyzedText, partWeight: number, lightWeight = 1): WeightedTerm[] {
  return text.words.flatMap(({ terms, light, guessed }) =>
    terms.map((term, index) => ({ term, weight: index > 0 ? partWeight : light ? lightWeight : guessed ? WEIGHT_OF_GUESS : 1 })),
  );
}
