import type { RankingIndex } from '../ranking-index.js';
import type { WeightedTerm } from '../text/terms.js';

/** BM25F scores of a challenge, one number per document of fieldlabs and of offers. */
export interface TextScores {
  fieldlabs: Float64Array;
  offers: Float64Array;
}

/** Weights by the numbers of their terms, in the order in which they were found. */
type Weights = ReadonlyMap<number, number>;

/**
 * Scores the words of a challenge and what they are called in the other language, so that it counts little in which of the two it
 * was written. Both sides weigh alike before `translated` shares the score out: translations are fewer and less sure.
 */
export function textScores(index: RankingIndex, terms: readonly WeightedTerm[]): TextScores {
  const { translated } = index.weights.text;
  const { written, others } = weightsOf(index, terms);
  const own = scoresOf(index, written);
  const foreign = scoresOf(index, others);
  const [sum, sumOfOthers] = [total(own.fieldlabs), total(foreign.fieldlabs)];
  if (sum === 0 || sumOfOthers === 0) return own;
  const scale = (translated * sum) / sumOfOthers;
  blend(own.fieldlabs, 1 - translated, foreign.fieldlabs, scale);
  blend(own.offers, 1 - translated, foreign.offers, scale);
  return own;
}

/** The words as they were written, and their translations: one that several words translate to counts as the one that means it most. */
function weightsOf(
  { fieldlabText, translations }: RankingIndex,
  terms: readonly WeightedTerm[],
): { written: Weights; others: Weights } {
  const [written, others] = [new Map<number, number>(), new Map<number, number>()];
  for (const { term, weight } of terms) {
    const number = fieldlabText.numberOf(term);
    if (number >= 0) written.set(number, weight);
    const known = translations.get(term);
    if (!known) continue;
    for (const other of known) {
      const worth = weight * other.weight;
      if (worth > (others.get(other.term) ?? 0)) others.set(other.term, worth);
    }
  }
  return { written, others };
}

function scoresOf({ fieldlabText, offerText }: RankingIndex, weights: Weights): TextScores {
  const scores = { fieldlabs: new Float64Array(fieldlabText.size), offers: new Float64Array(offerText.size) };
  for (const [term, weight] of weights) {
    fieldlabText.addTo(scores.fieldlabs, term, weight);
    offerText.addTo(scores.offers, term, weight);
  }
  return scores;
}

function total(scores: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) sum += scores[at] as number;
  return sum;
}

function blend(scores: Float64Array, share: number, others: Float64Array, scale: number): void {
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) * share + (others[at] as number) * scale;
}
