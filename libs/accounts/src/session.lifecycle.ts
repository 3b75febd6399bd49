const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Longest that a session goes without use, in ms. */
export const IDLE_LIMIT_MS = 7 * DAY;
/** Longest that a session lasts, in ms. */
export const SESSION_LIFETIME_MS = 30 * DAY;
/** How long a token is used before it is renewed, in ms. */
const RENEWAL_MS = DAY;
/** How long requests that were under way may still come with the token before, in ms. */
const OVERLAP_MS = MINUTE;

/** What to do with a token that was presented for a session that is open. */
export type TokenVerdict = 'good' | 'confirm' | 'renew' | 'stolen';

/** What is known of the tokens of a session. */
export interface TokenState {
  hasPrevious: boolean;
  renewedAt: Date;
  confirmedAt: Date | null;
}

/**
 * Judges a presented token. The first use of a new token confirms that the browser has it; from then on the one before is good for
 * a minute, and whoever comes with it later holds a copy: of two holders one is a thief, so the session must end. An answer that
 * was lost on its way costs nothing, since until that confirmation the old token gets another new one.
 */
export function judgeToken(
  presented: 'current' | 'previous',
  { hasPrevious, renewedAt, confirmedAt }: TokenState,
  now: Date,
): TokenVerdict {
  const age = now.getTime() - renewedAt.getTime();
  if (presented === 'current') {
    if (hasPrevious && !confirmedAt) return 'confirm';
    return age >= RENEWAL_MS ? 'renew' : 'good';
  }
  if (!confirmedAt) return age >= OVERLAP_MS ? 'renew' : 'good';
  return now.getTime() - confirmedAt.getTime() < OVERLAP_MS ? 'good' : 'stolen';
}
