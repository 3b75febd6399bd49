import { illegalTransition } from './challenge.errors.js';

/** The life of a challenge, in order. */
export const CHALLENGE_STATUSES = ['draft', 'submitted', 'in_review', 'inviting', 'introduced', 'in_project', 'closed'] as const;
export type ChallengeStatus = (typeof CHALLENGE_STATUSES)[number];

/** How a closed challenge ended. */
export const CHALLENGE_OUTCOMES = ['completed', 'no_match', 'referred', 'withdrawn', 'expired'] as const;
export type ChallengeOutcome = (typeof CHALLENGE_OUTCOMES)[number];

/** What can happen to a challenge; the verb of each is what its error and its audit line say. */
export type ChallengeAction =
  | 'edit'
  | 'submit'
  | 'rank'
  | 'rank_again'
  | 'curate'
  | 'return'
  | 'refer'
  | 'hand_over'
  | 'release'
  | 'answer'
  | 'introduce'
  | 'exhaust'
  | 'start'
  | 'complete'
  | 'withdraw'
  | 'close';

interface Transition {
  from: readonly ChallengeStatus[];
  /** Null leaves the status as it is. */
  to: ChallengeStatus | null;
}

const TRANSITIONS: Record<ChallengeAction, Transition> = {
  edit: { from: ['draft', 'submitted', 'in_review'], to: null },
  submit: { from: ['draft'], to: 'submitted' },
  rank: { from: ['submitted', 'in_review'], to: 'in_review' },
  // The catalogue changed; what people decided stays as it is.
  rank_again: { from: ['in_review', 'inviting'], to: null },
  curate: { from: ['in_review'], to: null },
  return: { from: ['in_review'], to: 'draft' },
  refer: { from: ['in_review'], to: null },
  // As if it had been submitted to the new hub: ranked anew, and reviewed or released under its policy.
  hand_over: { from: ['in_review'], to: 'submitted' },
  release: { from: ['in_review'], to: 'inviting' },
  answer: { from: ['inviting'], to: null },
  introduce: { from: ['inviting'], to: 'introduced' },
  // Every released lab said no: a person must decide, so the challenge goes back to the broker instead of waiting in vain.
  exhaust: { from: ['inviting'], to: 'in_review' },
  start: { from: ['introduced'], to: 'in_project' },
  complete: { from: ['in_project'], to: 'closed' },
  withdraw: { from: ['draft', 'submitted', 'in_review', 'inviting', 'introduced'], to: 'closed' },
  // A draft that brokers see was returned with a question, and its company may never answer.
  close: { from: ['draft', 'in_review', 'introduced'], to: 'closed' },
};

/** How a challenge ends that its company withdraws or its broker closes. Where the company left a question unanswered, nothing was sought in vain. */
export function outcomeOf(action: 'withdraw' | 'close', status: ChallengeStatus): ChallengeOutcome {
  if (action === 'withdraw') return 'withdrawn';
  return status === 'draft' ? 'expired' : 'no_match';
}

/**
 * The status after `action`.
 *
 * @throws DomainError `challenge.illegal_transition` (409) that names the statuses in which the action is possible.
 */
export function afterAction(status: ChallengeStatus, action: ChallengeAction): ChallengeStatus {
  const { from, to } = TRANSITIONS[action];
  if (!from.includes(status)) throw illegalTransition(status, action, from);
  return to ?? status;
}

/** Whether `action` is possible now: what the screen offers as a button. */
export function isPossible(status: ChallengeStatus, action: ChallengeAction): boolean {
  return TRANSITIONS[action].from.includes(status);
}
