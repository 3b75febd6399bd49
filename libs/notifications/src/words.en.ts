import type { Outcome } from './notification-params.js';

export const NOTHING_TO_DO_EN = 'Nobody has to do anything at the moment.';

/** How something ended, as the end of a sentence. */
export const CONCLUDED_EN: Record<Outcome, string> = {
  completed: 'completed',
  no_match: 'closed without a match',
  referred: 'handed over to another hub',
  withdrawn: 'withdrawn',
  expired: 'expired',
};
