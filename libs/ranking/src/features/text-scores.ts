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
 *
 * @param terms each once
 */
export function textScores(index: RankingIndex, terms: readonly WeightedTerm[]): TextScores {
  const { translated } = index.weights.text;
  const own = scoresOfWritten(index, terms);
  const foreign = scoresOfTranslated(index, terms);
  const [sum, sumOfOthers] = [total(own.fieldlabs), total(foreign.fieldlabs)];
  if (sum === 0 || sumOfOthers === 0) return own;
  const scale = (translated * sum) / sumOfOthers;
  blend(own.fieldlabs, 1 - translated, foreign.fieldlabs, scale);
  blend(own.offers, 1 - translated, foreign.offers, scale);
  return own;
}

function scoresOfWritten(index: RankingIndex, terms: readonly WeightedTerm[]): TextScores {
  const scores = noScores(index);
  for (const { term, weight } of terms) addTo(scores, index, index.fieldlabText.numberOf(term), weight);
  return scores;
}

/** A word that several words translate to counts as the one that means it most. */
function scoresOfTranslated(index: RankingIndex, terms: readonly WeightedTerm[]): TextScores {
  const worths = new Float64Array(index.fieldlabText.vocabularySize);
  const found: number[] = [];
  for (const { term, weight } of terms)
    for (const other of index.translations.get(term) ?? []) {
      const before = worths[other.term] as number;
      if (before === 0) found.push(other.term);
      worths[other.term] = Math.max(before, weight * other.weight);
    }
  const scores = noScores(index);
  for (const term of found) addTo(scores, index, term, worths[term] as number);
  return scores;
}

const noScores = ({ fieldlabText, offerText }: RankingIndex): TextScores => ({
  fieldlabs: new Float64Array(fieldlabText.size),
  offers: new Float64Array(offerText.size),
});

/** @param term its number, in both indexes */
function addTo(scores: TextScores, { fieldlabText, offerText }: RankingIndex, term: number, weight: number): void {
  fieldlabText.addTo(scores.fieldlabs, term, weight);
  offerText.addTo(scores.offers, term, weight);
}

function total(scores: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) sum += scores[at] as number;
  return sum;
}

function blend(scores: Float64Array, share: number, others: Float64Array, scale: number): void {
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] as number) * share + (others[at] as number) * scale;
}
