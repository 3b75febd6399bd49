import { isUnconfirmed } from './acceptance.js';
import { readChallenge, type ChallengeReading } from './challenge-reading.js';
import { counterfactualOf } from './explanation/counterfactual.js';
import { highlightsOf, sharedWords } from './explanation/matched-words.js';
import { missingOf } from './explanation/missing.js';
import { queryWords, type QueryWords } from './explanation/query-words.js';
import { MOST_NAMED, reasonsForCompany, reasonsForFieldlab, type Facts } from './explanation/reasons.js';
import { askedConcepts, supportsOf } from './features/concept-overlap.js';
import { contributionsOf } from './features/features.js';
import type { RankingIndex } from './ranking-index.js';
import { standingOf, type Question, type Scored, type Standing } from './scoring.js';
import type { RankedMatch, Ranking, RankingChallenge, RankingSituation } from './types.js';

/** From which fit on a fieldlab fits at all. The front page shows no match below it, and the pages name the grades above it. */
export const FITS_FROM = 0.2;

/** Nobody reads on below this place: further fieldlabs are left out. The Netherlands have about sixty. */
const MOST_MATCHES = 200;
/** Below this place nobody looks at the words: highlights are left empty. */
const LAST_HIGHLIGHTED = 10;
/** Evidence of a technology from here on is no chance: one sure mention gives 0.63. */
const SURE_MENTION = 0.5;
const MOST_TECHNOLOGIES = 5;

/**
 * Ranks the fieldlabs of an index for a challenge. The same input gives the same output, whatever the order of its lists.
 *
 * @returns the fieldlabs that passed the gates (the best 200), best first, with their reasons; and those that did not, with why
 */
export function rank(index: RankingIndex, challenge: RankingChallenge, situation: RankingSituation): Ranking {
  const question = { index, challenge, situation };
  const reading = readChallenge(index, challenge);
  const standing = standingOf(question, reading);
  const words = queryWords(index, reading, challenge.texts);
  return {
    languages: reading.languages,
    configurationVersion: index.weights.version,
    catalogueVersion: index.catalogueVersion,
    technologies: technologiesOf(index, reading),
    matches: standing.scored.slice(0, MOST_MATCHES).map((one, at) => explain(question, reading, words, standing, one, at + 1)),
    exclusions: standing.exclusions,
  };
}

/** The ids of the fieldlabs that passed the gates in the order of `rank`, without reasons: for judging many weights on many cases. */
export function orderOf(index: RankingIndex, challenge: RankingChallenge, situation: RankingSituation): string[] {
  const { scored } = standingOf({ index, challenge, situation }, readChallenge(index, challenge));
  return scored.map(({ indexed }) => indexed.fieldlab.id);
}

/** Hints that might mean a technology are left out; a challenge that names more than a few asks for none of them in earnest. */
function technologiesOf(index: RankingIndex, { evidence }: ChallengeReading): string[] {
  const sure = new Map([...evidence].filter(([, strength]) => strength >= SURE_MENTION));
  const { concepts } = askedConcepts(index, sure, new Set(['technology']));
  return concepts.slice(0, MOST_TECHNOLOGIES).flatMap(({ concept }) => index.graph.concepts[concept]?.id ?? []);
}

function explain(
  question: Question,
  reading: ChallengeReading,
  words: QueryWords,
  standing: Standing,
  scored: Scored,
  place: number,
): RankedMatch {
  const { index, challenge, situation } = question;
  const { document, indexed, measured, acceptance } = scored;
  const { meeting } = standing;
  const contributions = contributionsOf(index, measured.values, scored);
  const fit = contributions.reduce((sum, { points }) => sum + points, 0);
  // Written out one by one: a spread of `question` here doubles the time of a whole ranking.
  const facts: Facts = {
    index,
    challenge,
    situation,
    meeting,
    indexed,
    measured,
    contributions,
    work: supportsOf(meeting.work, indexed.coverage, MOST_NAMED),
    domain: supportsOf(meeting.domain, indexed.coverage, MOST_NAMED),
    words: sharedWords(words, document, MOST_NAMED),
  };
  return {
    fieldlabId: indexed.fieldlab.id,
    offerId: measured.bestOffer?.offer.id ?? null,
    rank: place,
    score: fit * acceptance,
    fit,
    acceptance,
    contributions,
    reasonsForCompany: reasonsForCompany(facts),
    reasonsForFieldlab: reasonsForFieldlab(facts),
    missing: missingOf(facts),
    counterfactual: counterfactualOf(question, reading, scored, place),
    unconfirmed: isUnconfirmed(indexed.fieldlab, situation.now, index.weights),
    highlights: place > LAST_HIGHLIGHTED ? [] : highlightsOf(reading, words, document, indexed, measured.bestOffer, meeting),
  };
}
