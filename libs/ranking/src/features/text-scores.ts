import type { RankingIndex } from '../ranking-index.js';
import type { WeightedTerm } from '../text/terms.js';

/** BM25F scores of a challenge, one number per document of fieldlabs and of offers. */
export interface TextScores {
  fieldlabs: Float64Array;
  offers: Float64Array;
}

/**
 * Scores the words of a challenge and what they are called in the other language, so that it counts little in which of the two it
 * was written. Both sides weigh alike before `translated` shares the score out: translations are fewer and less sure.
 */
export function textScores(index: RankingIndex, terms: readonly WeightedTerm[]): TextScores {
  const { translated } = index.weights.text;
  const own = scoresOf(index, terms);
  const others = scoresOf(index, translationsOf(index, terms));
  const [sum, sumOfOthers] = [total(own.fieldlabs), total(others.fieldlabs)];
  if (sum === 0 || sumOfOthers === 0) return own;
  const scale = (translated * sum) / sumOfOthers;
  blend(own.fieldlabs, 1 - translated, others.fieldlabs, scale);
  blend(own.offers, 1 - translated, others.offers, scale);
  return own;
}

function scoresOf({ fieldlabText, offerText }: RankingIndex, terms: readonly WeightedTerm[]): TextScores {
  const scores = { fieldlabs: new Float64Array(fieldlabText.size), offers: new Float64Array(offerText.size) };
  for (const { term, weight } of terms) {
    fieldlabText.addTo(scores.fieldlabs, term, weight);
    offerText.addTo(scores.offers, term, weight);
  }
  return scores;
}

/** A term that several words translate to counts as the one that means it most. */
function translationsOf({ translations }: RankingIndex, terms: readonly WeightedTerm[]): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const { term, weight } of terms)
    for (const other of translations.get(term) ?? [])
      weights.set(other.term, Math.max(weights.get(other.term) ?? 0, weight * other.weight));
  return [...weights].map(([term, weight]) => ({ term, weight }));
}

const total = (scores: Float64Array): number => scores.reduce((sum, score) => sum + score, 0);

function blend(scores: Float64Array, share: number, others: Float64Array, scale: number): void {
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) * share + (others[at] as number) * scale;
}
