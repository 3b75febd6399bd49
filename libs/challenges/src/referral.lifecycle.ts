import { referralNotOpen } from './referral.errors.js';

/** `taken_back` by the hub that asked, or because the challenge was closed; `expired` when nobody answered in time. */
export const REFERRAL_STATUSES = ['open', 'accepted', 'refused', 'taken_back', 'expired'] as const;
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number];

/** What can happen to a referral. */
export type ReferralAction = 'accept' | 'refuse' | 'take_back' | 'expire';

const ENDS: Record<ReferralAction, ReferralStatus> = {
  accept: 'accepted',
  refuse: 'refused',
  take_back: 'taken_back',
  expire: 'expired',
};

/**
 * The status after `action`. A referral ends once, and for good.
 *
 * @throws DomainError `referral.not_open` (409) when it has ended before.
 */
export function afterReferralAction(status: ReferralStatus, action: ReferralAction): ReferralStatus {
  if (status !== 'open') throw referralNotOpen(status);
  return ENDS[action];
}

/** What one side of a referral may read. */
export interface ReferralSight {
  /** The challenge: all of it, as much as its company chose for who is not to help it yet, or nothing. The company is never part of it. */
  content: 'full' | 'chosen' | null;
  /** Where the challenge stands and how it ended. */
  progress: boolean;
}

/**
 * The hub that was asked reads what the company lets it as long as it has to decide, and all once it has said yes. The hub that asked
 * reads all as long as the challenge is its own; after the hand-over it sees what becomes of it, and no more.
 */
export function sightOf(side: 'sender' | 'receiver', status: ReferralStatus): ReferralSight {
  if (side === 'sender') return { content: status === 'accepted' ? null : 'full', progress: true };
  if (status === 'open') return { content: 'chosen', progress: true };
  return status === 'accepted' ? { content: 'full', progress: true } : { content: null, progress: false };
}

/** What somebody may read who stands on several sides: the most that any of them may. */
export function widestSight(sights: readonly ReferralSight[]): ReferralSight {
  const contents = sights.map(({ content }) => content);
  const content = contents.includes('full') ? 'full' : contents.includes('chosen') ? 'chosen' : null;
  return { content, progress: sights.some(({ progress }) => progress) };
}
