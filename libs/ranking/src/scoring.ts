import { acceptanceOf } from './acceptance.js';
import type { Meaning } from './challenge-reading.js';
import { fitOf, measure, meet, sharesOf, type Beside, type Measured, type Meeting } from './features/features.js';
import { kinshipsOf, trustIn, type Direction } from './features/kinship.js';
import { exclusionOf } from './gates.js';
import type { IndexedFieldlab, RankingIndex } from './ranking-index.js';
import type { Exclusion, RankingChallenge, RankingSituation } from './types.js';

/** What is asked of an index: the same for all fieldlabs. */
export interface Question {
  index: RankingIndex;
  challenge: RankingChallenge;
  situation: RankingSituation;
}

/** One fieldlab with its score. */
export interface Scored {
  /** Its place in the index. */
  document: number;
  indexed: IndexedFieldlab;
  measured: Measured;
  kinship: number;
  /** Null where no case tells of the fieldlab. */
  experience: number | null;
  fit: number;
  acceptance: number;
  score: number;
}

/** The fieldlabs that passed the gates, best first, and those that did not. */
export interface Standing {
  meeting: Meeting;
  scored: readonly Scored[];
  exclusions: readonly Exclusion[];
}

/** Gates, scores and puts in order. */
export function standingOf(question: Question, meaning: Meaning): Standing {
  const { index, challenge, situation } = question;
  const meeting = meet(index, meaning);
  const exclusions: Exclusion[] = [];
  const passed: Passed[] = [];
  index.fieldlabs.forEach((indexed, document) => {
    const exclusion = exclusionOf(indexed.fieldlab, challenge, situation);
    if (exclusion) exclusions.push(exclusion);
    else passed.push({ document, indexed, measured: measure(index, challenge, situation, meeting, document, indexed) });
  });
  const fits = Float64Array.from(passed, ({ measured }) => fitOf(index.weights, measured.values));
  const directions = passed.map(({ document }) => index.directions[document] as Direction);
  const { sharpness, enough } = index.weights.kinship;
  const kinships = kinshipsOf(directions, fits, sharpness, index.rarities.length);
  const experiences = index.experience.experiences(meaning.terms);
  const inKinship = trustIn(fits, enough);
  // A challenge in words that no concept has may still be one that cases tell of.
  const inExperience = Math.max(inKinship, trustIn(experiences, enough));
  const scored = passed.map((one, at) => {
    const experience = experiences[one.document] ?? null;
    return score(question, one, fits[at] as number, {
      kinship: (kinships[at] as number) * inKinship,
      experience: experience === null ? null : experience * inExperience,
    });
  });
  return { meeting, scored: inOrder(scored, situation, index.weights.tie), exclusions };
}

/** A fieldlab that passed the gates. */
type Passed = Pick<Scored, 'document' | 'indexed' | 'measured'>;

/** @param own the fit without kinship and experience */
function score({ index, situation }: Question, { document, indexed, measured }: Passed, own: number, beside: Beside): Scored {
  const { kinship, experience } = sharesOf(index.weights, beside);
  const fit = own * (1 - kinship - experience) + beside.kinship * kinship + (beside.experience ?? 0) * experience;
  const acceptance = acceptanceOf(indexed.fieldlab, situation, index.weights);
  return { document, indexed, measured, ...beside, fit, acceptance, score: fit * acceptance };
}

/**
 * Best first. A run of fieldlabs within ε of its first counts as a tie, and in it the one that was asked least per slot comes
 * first: near-equal fits share the attention that public money pays for.
 */
function inOrder(scored: Scored[], situation: RankingSituation, tie: number): Scored[] {
  const exposure = ({ indexed }: Scored): number => situation.exposure.get(indexed.fieldlab.id) ?? 0;
  const sorted = scored.sort((a, b) => b.score - a.score || a.document - b.document);
  const ordered: Scored[] = [];
  while (ordered.length < sorted.length) {
    const start = ordered.length;
    const leader = sorted[start]?.score ?? 0;
    let end = start;
    while (end < sorted.length && leader - (sorted[end]?.score ?? 0) <= tie) end += 1;
    ordered.push(...sorted.slice(start, end).sort((a, b) => exposure(a) - exposure(b)));
  }
  return ordered;
}
