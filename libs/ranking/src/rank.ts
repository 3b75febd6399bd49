import { acceptanceOf, isUnconfirmed } from './acceptance.js';
import { readChallenge, type ChallengeReading } from './challenge-reading.js';
import { highlightsOf, matchedWords } from './explanation/matched-words.js';
import { missingOf } from './explanation/missing.js';
import { reasonsForCompany, reasonsForFieldlab } from './explanation/reasons.js';
import { contributionsOf, measure, scoreTexts, type Measured } from './features/features.js';
import { exclusionOf } from './gates.js';
import type { IndexedFieldlab, RankingIndex } from './ranking-index.js';
import type { Contribution, Exclusion, RankedMatch, Ranking, RankingChallenge, RankingSituation } from './types.js';

/** Below this place nobody looks at the words: highlights are left empty. */
const LAST_HIGHLIGHTED = 10;

interface Scored {
  document: number;
  indexed: IndexedFieldlab;
  measured: Measured;
  contributions: readonly Contribution[];
  fit: number;
  acceptance: number;
  score: number;
}

/**
 * Ranks the fieldlabs of an index for a challenge. The same input gives the same output, whatever the order of its lists.
 *
 * @returns every fieldlab that passed the gates, best first, with its reasons; and those that did not, with why
 */
export function rank(index: RankingIndex, challenge: RankingChallenge, situation: RankingSituation): Ranking {
  const reading = readChallenge(index, challenge);
  const exclusions: Exclusion[] = [];
  const scored: Scored[] = [];
  const scores = scoreTexts(index, reading);
  index.fieldlabs.forEach((indexed, document) => {
    const exclusion = exclusionOf(indexed.fieldlab, challenge, situation);
    if (exclusion) exclusions.push(exclusion);
    else scored.push(score(index, situation, document, indexed, measure(index, challenge, reading, scores, document, indexed)));
  });
  const ordered = inOrder(scored, situation, index.weights.tie);
  return {
    languages: reading.languages,
    configurationVersion: index.weights.version,
    catalogueVersion: index.catalogueVersion,
    matches: ordered.map((one, place) => explain(index, challenge, situation, reading, one, place + 1)),
    exclusions,
  };
}

function score(
  index: RankingIndex,
  situation: RankingSituation,
  document: number,
  indexed: IndexedFieldlab,
  measured: Measured,
): Scored {
  const contributions = contributionsOf(index, measured.values);
  const fit = contributions.reduce((sum, { points }) => sum + points, 0);
  const acceptance = acceptanceOf(indexed.fieldlab, situation, index.weights);
  return { document, indexed, measured, contributions, fit, acceptance, score: fit * acceptance };
}

/**
 * Best first. A run of fieldlabs within ε of its first counts as a tie, and in it the one that was asked least per slot comes
 * first: near-equal fits share the attention that public money pays for.
 */
function inOrder(scored: readonly Scored[], situation: RankingSituation, tie: number): Scored[] {
  const exposure = ({ indexed }: Scored): number => situation.exposure.get(indexed.fieldlab.id) ?? 0;
  const sorted = scored.toSorted((a, b) => b.score - a.score || a.document - b.document);
  const ordered: Scored[] = [];
  while (ordered.length < sorted.length) {
    const start = ordered.length;
    const leader = sorted[start]?.score ?? 0;
    let end = start;
    while (end < sorted.length && leader - (sorted[end]?.score ?? 0) <= tie) end += 1;
    ordered.push(...sorted.slice(start, end).toSorted((a, b) => exposure(a) - exposure(b)));
  }
  return ordered;
}

function explain(
  index: RankingIndex,
  challenge: RankingChallenge,
  situation: RankingSituation,
  reading: ChallengeReading,
  scored: Scored,
  place: number,
): RankedMatch {
  const { document, indexed, measured, contributions, fit, acceptance } = scored;
  const words = matchedWords(index, reading, document, challenge.texts);
  const facts = { index, challenge, indexed, measured, contributions, words };
  return {
    fieldlabId: indexed.fieldlab.id,
    offerId: measured.bestOffer?.offer.id ?? null,
    rank: place,
    score: scored.score,
    fit,
    acceptance,
    contributions,
    reasonsForCompany: reasonsForCompany(facts),
    reasonsForFieldlab: reasonsForFieldlab(facts),
    missing: missingOf(facts, reading, situation),
    counterfactual: null,
    unconfirmed: isUnconfirmed(indexed.fieldlab, situation.now, index.weights),
    highlights:
      place > LAST_HIGHLIGHTED
        ? []
        : highlightsOf(index, reading, document, indexed, measured.bestOffer, [...measured.work, ...measured.domain]),
  };
}
