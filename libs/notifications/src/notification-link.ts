import { signClaim, type LinkClaim } from '#libs/kernel';
import { isOptional } from './message-way.js';
import type { NotificationKind, NotificationParams } from './notification-params.js';
import { pathOf } from './notification-path.js';

/** Where the button of a mail leads. */
export interface MailLink {
  url: string;
  /** Until when it works without signing in; null where it asks to sign in. */
  signedUntil: Date | null;
}

/** Path of the page that reads a signed link. */
const ANSWER_PATH = '/answer';

/**
 * The link in the mail to a person. Where one click is all that is asked, it is signed, so that nobody has to sign in for it. The
 * token stands behind `#`, which no browser sends: no log holds it, and a mail scanner that opens the link does nothing.
 */
export function linkOf<Kind extends NotificationKind>(
  kind: Kind,
  params: NotificationParams[Kind],
  userId: string,
  settings: { PUBLIC_URL: string; APP_SECRET: string },
): MailLink {
  const base = settings.PUBLIC_URL.replace(/\/+$/, '');
  const claim = claimOf({ kind, params } as Told, userId);
  if (!claim) return { url: `${base}${pathOf(kind, params)}`, signedUntil: null };
  return { url: `${base}${ANSWER_PATH}#${signClaim(settings.APP_SECRET, claim)}`, signedUntil: claim.expiresAt };
}

type Told = { [Kind in NotificationKind]: { kind: Kind; params: NotificationParams[Kind] } }[NotificationKind];

function claimOf(told: Told, userId: string): LinkClaim | null {
  switch (told.kind) {
    case 'invitation_received':
    case 'invitation_reminder': {
      const { invitationId: subject, respondBy } = told.params;
      return { purpose: 'answer_invitation', subject, userId, expiresAt: new Date(respondBy) };
    }
    case 'capacity_check': {
      const { fieldlabId: subject, answerBy } = told.params;
      return { purpose: 'confirm_capacity', subject, userId, expiresAt: new Date(answerBy) };
    }
    default:
      return null;
  }
}

/** Where the link for signing in leads: to a page with a button, since a mail scanner opens links. The token stands behind `#`. */
export function signInUrl(token: string, settings: { PUBLIC_URL: string }): string {
  return `${settings.PUBLIC_URL.replace(/\/+$/, '')}/sign-in/link#${token}`;
}

/** Where the link leads that takes somebody into an organisation: to a page with a button. The token stands behind `#`. */
export function joiningUrl(token: string, settings: { PUBLIC_URL: string }): string {
  return `${settings.PUBLIC_URL.replace(/\/+$/, '')}/join#${token}`;
}

/** How long a mail may lie before it turns off what it came with, in ms. */
const UNSUBSCRIBE_MS = 365 * 24 * 60 * 60 * 1_000;

/**
 * Where one click turns mails of this kind off (RFC 8058): for what asks nothing of its reader, and for the mail of the day. The
 * address must work by itself, so the token stands in its path; all it allows is to turn these mails off.
 *
 * @returns null for what cannot be turned off.
 */
export function unsubscribeUrlOf(
  kind: NotificationKind,
  userId: string,
  now: Date,
  settings: { PUBLIC_URL: string; APP_SECRET: string },
): string | null {
  if (!isOptional(kind) && kind !== 'daily_digest') return null;
  const expiresAt = new Date(now.getTime() + UNSUBSCRIBE_MS);
  const token = signClaim(settings.APP_SECRET, { purpose: 'stop_messages', subject: kind, userId, expiresAt });
  return `${settings.PUBLIC_URL.replace(/\/+$/, '')}/unsubscriptions/${token}`;
}
