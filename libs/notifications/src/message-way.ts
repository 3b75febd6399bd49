import type { NotificationKind } from './notification-params.js';

/** How a person is told besides on the screen: by a mail at once, by one mail a day with all of it, or not. */
export const MESSAGE_WAYS = ['at_once', 'daily', 'screen'] as const;
export type MessageWay = (typeof MESSAGE_WAYS)[number];

/**
 * The kinds that a person may have in another way, with the way that holds until then. All others ask something of the reader or
 * say that somebody waits: they always go at once, so that nobody waits in vain for a mail that was turned off.
 */
const OPTIONAL = {
  challenge_received: 'at_once',
  project_started: 'at_once',
  project_stage_changed: 'at_once',
  project_closed: 'at_once',
  invitation_expired: 'at_once',
  capacity_check: 'at_once',
  introduction_made_broker: 'at_once',
  challenge_withdrawn: 'at_once',
  referral_lapsed: 'at_once',
  candidate_appeared: 'daily',
  offer_fits: 'daily',
} as const satisfies Partial<Record<NotificationKind, MessageWay>>;

export type OptionalKind = keyof typeof OPTIONAL;

export const OPTIONAL_KINDS = Object.keys(OPTIONAL) as OptionalKind[];

export function isOptional(kind: string): kind is OptionalKind {
  return Object.hasOwn(OPTIONAL, kind);
}

/** The way of a kind for who chose none. */
export function usualWay(kind: NotificationKind): MessageWay {
  return isOptional(kind) ? OPTIONAL[kind] : 'at_once';
}
