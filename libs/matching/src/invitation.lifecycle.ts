import type { ChosenLevel, DisclosureLevel } from '#libs/challenges';
import type { InvitationStatus } from './invitation.entity.js';

/**
 * How much of a challenge the invited fieldlab sees: what the company chose as long as it is asked, all once it has said yes, and no
 * more than the lowest level once it is out, since it has nothing to decide any more.
 */
export function levelOf(status: InvitationStatus, chosen: ChosenLevel): DisclosureLevel {
  if (status === 'accepted') return 'full';
  return status === 'open' ? chosen : 'teaser';
}
