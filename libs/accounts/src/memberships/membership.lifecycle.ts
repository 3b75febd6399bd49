import { ORGANISATION_KINDS, type MembershipRole, type OrganisationKind } from '../membership.entity.js';
import type { MembershipInvitation } from './membership-invitation.entity.js';

/** What a person can be in each kind of organisation. The first role is the one that an organisation cannot do without. */
export const ROLES_IN: Record<OrganisationKind, readonly [keeper: MembershipRole, ...MembershipRole[]]> = {
  company: ['owner', 'member'],
  fieldlab: ['owner', 'member'],
  hub: ['broker'],
  programme: ['administrator', 'officer'],
};

export function isRoleIn(kind: OrganisationKind, role: MembershipRole): boolean {
  return ROLES_IN[kind].includes(role);
}

/** Who keeps an organisation in hand: the last one can neither leave nor become something else. */
export function isKeeper({ organisationKind, role }: { organisationKind: OrganisationKind; role: MembershipRole }): boolean {
  return ROLES_IN[organisationKind][0] === role;
}

/**
 * Into which other organisations, by kind, somebody may invite who keeps one of this kind: brokers into fieldlabs, administrators
 * into whatever there is. Which of the fieldlabs are a hub's is not known here, so of a broker's right it says too much and never too
 * little.
 */
export function invitesInto(kind: OrganisationKind): readonly OrganisationKind[] {
  if (kind === 'programme') return ORGANISATION_KINDS;
  return kind === 'hub' ? ['fieldlab'] : [];
}

/**
 * As what an invitation takes somebody in. One that was sent for want of a keeper gives the next role when somebody has become one
 * meanwhile.
 */
export function roleOnAccepting(
  { organisationKind, role, forWantOfKeeper }: Pick<MembershipInvitation, 'organisationKind' | 'role' | 'forWantOfKeeper'>,
  keepers: number,
): MembershipRole {
  return forWantOfKeeper && keepers > 0 ? (ROLES_IN[organisationKind][1] ?? role) : role;
}

/** How long an invitation to join can be accepted. */
export const JOINING_DAYS = 14;

export type JoiningState = 'open' | 'accepted' | 'withdrawn' | 'expired';

/** How an invitation to join stands at a moment. */
export function stateOfJoining(
  invitation: { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date },
  now: Date,
): JoiningState {
  if (invitation.acceptedAt) return 'accepted';
  if (invitation.withdrawnAt) return 'withdrawn';
  return invitation.expiresAt <= now ? 'expired' : 'open';
}
