import type { NotificationKind } from './notification-params.js';

/** Whose people are told. */
export const SIDES = ['company', 'fieldlab', 'hub'] as const;
export type Side = (typeof SIDES)[number];

/** A kind that is missing here does not compile. */
const SIDE_OF: Record<NotificationKind, Side | null> = {
  challenge_received: 'company',
  challenge_returned: 'company',
  shortlist_released: 'company',
  invitation_declined: 'company',
  invitation_unanswered: 'company',
  introduction_made_company: 'company',
  project_started: 'company',
  project_stage_changed: 'company',
  challenge_closed: 'company',
  challenge_handed_over: 'company',
  invitation_received: 'fieldlab',
  invitation_withdrawn: 'fieldlab',
  invitation_reminder: 'fieldlab',
  invitation_expired: 'fieldlab',
  capacity_check: 'fieldlab',
  introduction_made_fieldlab: 'fieldlab',
  introduction_called_off: 'fieldlab',
  project_closed: 'fieldlab',
  challenge_to_review: 'hub',
  shortlist_exhausted: 'hub',
  invitation_unread: 'hub',
  candidate_appeared: 'hub',
  offer_fits: 'hub',
  introduction_made_broker: 'hub',
  challenge_withdrawn: 'hub',
  mail_undeliverable: 'hub',
  referral_received: 'hub',
  referral_reminder: 'hub',
  referral_lapsed: 'hub',
  referral_accepted: 'hub',
  referral_refused: 'hub',
  referral_expired: 'hub',
  joining_requested: null,
  joining_overdue: null,
  joining_let_in: 'company',
  joining_declined: null,
  joining_delayed: null,
  meeting_proposed: null,
  meeting_agreed: null,
  meeting_cancelled: null,
  hub_without_brokers: null,
  daily_digest: null,
  support_view_started: null,
  review_reminder: 'hub',
  question_reminder: 'company',
  introduction_reminder: 'fieldlab',
  project_reminder: 'fieldlab',
  review_overdue: null,
  challenge_stuck: 'hub',
};

/** Whose people a kind tells; null for anybody. */
export function sideOf(kind: NotificationKind): Side | null {
  return SIDE_OF[kind];
}
