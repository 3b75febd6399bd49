import type { RankingFieldlab, RankingSituation } from './types.js';
import type { RankingWeights } from './weights/weights.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/** True when nobody ever said that the entry is right, or said so longer ago than the weights allow. */
export function isUnconfirmed(fieldlab: RankingFieldlab, now: Date, weights: RankingWeights): boolean {
  return !fieldlab.confirmedAt || daysSince(fieldlab.confirmedAt, now) > weights.acceptance.daysUntilOld;
}

/**
 * The chance that a fieldlab says yes: its own answers, shrunk towards what all do (a beta prior), and lower as its entry ages,
 * for an entry that nobody vouches for is answered less.
 *
 * @returns above 0, below 1
 */
export function acceptanceOf(fieldlab: RankingFieldlab, situation: RankingSituation, weights: RankingWeights): number {
  const { priorAccepted, priorDeclined } = weights.acceptance;
  const { accepted, declined } = situation.answers.get(fieldlab.id) ?? { accepted: 0, declined: 0 };
  const rate = (priorAccepted + accepted) / (priorAccepted + priorDeclined + accepted + declined);
  return rate * freshness(fieldlab, situation.now, weights);
}

function freshness(fieldlab: RankingFieldlab, now: Date, weights: RankingWeights): number {
  const { neverConfirmed, oldestConfirmation, daysUntilOld } = weights.acceptance;
  if (!fieldlab.confirmedAt) return neverConfirmed;
  const age = Math.min(1, Math.max(0, daysSince(fieldlab.confirmedAt, now) / daysUntilOld));
  return 1 - age * (1 - oldestConfirmation);
}

const daysSince = (then: Date, now: Date): number => (now.getTime() - then.getTime()) / DAY_MS;
