import type { Outcome } from './notification-params.js';

export const NOTHING_TO_DO_NL = 'Op dit moment hoeft niemand iets te doen.';

/** How something ended, as the end of a sentence. */
export const CONCLUDED_NL: Record<Outcome, string> = {
  completed: 'afgerond',
  no_match: 'gesloten zonder match',
  referred: 'overgedragen aan een andere hub',
  withdrawn: 'ingetrokken',
  expired: 'verlopen',
};
