import type { JobsOptions } from 'bullmq';
import type { JobName, JobPayloads, MatchRunTrigger } from './jobs.js';

/** Requests for a ranking that nobody was promised under an id of its own: of several, the newest stands for all. */
export const DEBOUNCED_TRIGGERS: readonly MatchRunTrigger[] = ['edited', 'declined'];

/** How long a challenge must be left alone before such a request is carried out, in ms. */
const SETTLES_MS = 1_500;
/** Ends before the job begins, so that a change during the ranking asks for another one. */
const HELD_MS = SETTLES_MS - 100;

/** How a job goes into its queue, besides what the queue's policy says. */
export function jobOptions(name: string, payload: object): Pick<JobsOptions, 'delay' | 'deduplication' | 'lifo'> {
  // Somebody sits at the screen and waits for it; what else is in the queue of mails, such as those of the morning, need not be at once.
  if (name === ('send-sign-in-code' satisfies JobName)) return { lifo: true };
  if (!isMatchRun(name)) return {};
  const { challengeId, trigger } = payload as Partial<JobPayloads['make-match-run']>;
  if (challengeId === undefined || trigger === undefined || !DEBOUNCED_TRIGGERS.includes(trigger)) return {};
  return { delay: SETTLES_MS, deduplication: { id: challengeId, ttl: HELD_MS, extend: true, replace: true } };
}

function isMatchRun(name: string): boolean {
  return name === ('make-match-run' satisfies JobName);
}
