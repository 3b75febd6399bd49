import { endOfWorkingDay } from '#libs/kernel';
import type { ChallengeStatus } from './challenge.lifecycle.js';

/**
 * How many working days a challenge may stand still before somebody is reminded. In every other status the system acts by itself, an
 * invitation has its own clock, or it is over; `draft` is one that was returned.
 */
const PATIENCE: Partial<Record<ChallengeStatus, number>> = { in_review: 2, draft: 5, introduced: 5, in_project: 20 };

/** How many working days lie between two alarms, once who can help has heard of it. */
const BETWEEN_ALARMS = 10;

/** Where the clock of a challenge stands. */
export interface ChallengeClockState {
  /** When it rings next; null where it is not needed. */
  ringsAt: Date | null;
  /** How often it has rung since something happened last. */
  ringCount: number;
}

/** The clock of a challenge with which something happened at `moment`, and which has this status since. */
export function woundAt(status: ChallengeStatus, moment: Date): ChallengeClockState {
  const days = PATIENCE[status];
  return { ringsAt: days === undefined ? null : endOfWorkingDay(moment, days), ringCount: 0 };
}

/** The clock of a challenge after it rang: once more after the same time, and from then on now and again, for as long as nothing happens. */
export function afterRing(status: ChallengeStatus, { ringCount }: ChallengeClockState, now: Date): ChallengeClockState {
  const ringsAt = ringCount === 0 ? woundAt(status, now).ringsAt : endOfWorkingDay(now, BETWEEN_ALARMS);
  return { ringsAt, ringCount: ringCount + 1 };
}
