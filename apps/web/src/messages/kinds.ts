import type { Me } from '../api/account.js';
import { isOf } from '../account/roles.js';
import type { MessageKind } from '../api/messages.js';

/** Whose people get which of the messages that may be had in another way. */
const SIDES: Record<MessageKind, 'company' | 'fieldlab' | 'hub'> = {
  challenge_received: 'company',
  project_started: 'company',
  project_stage_changed: 'company',
  project_closed: 'fieldlab',
  invitation_expired: 'fieldlab',
  capacity_check: 'fieldlab',
  introduction_made_broker: 'hub',
  challenge_withdrawn: 'hub',
  referral_lapsed: 'hub',
  candidate_appeared: 'hub',
  offer_fits: 'hub',
};

/** The kinds that a person can get at all. */
export function kindsFor(me: Me): MessageKind[] {
  return (Object.keys(SIDES) as MessageKind[]).filter((kind) => isOf(me, SIDES[kind]));
}
