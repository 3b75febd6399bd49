import type { Actor } from '../actor.js';
import type { MembershipRole, OrganisationKind } from '../membership.entity.js';

/** What somebody can be. Everybody who is signed in is a `person`, and besides what each membership makes of them. */
export const ROLES = [
  'visitor',
  'person',
  'company.owner',
  'company.member',
  'fieldlab.owner',
  'fieldlab.member',
  'hub.broker',
  'programme.officer',
  'programme.administrator',
] as const;
export type Role = (typeof ROLES)[number];

export const EVERYBODY = ['visitor', 'person'] as const satisfies readonly Role[];
export const PERSON = ['person'] as const satisfies readonly Role[];
export const COMPANY = ['company.owner', 'company.member'] as const satisfies readonly Role[];
export const COMPANY_OWNER = ['company.owner'] as const satisfies readonly Role[];
export const FIELDLAB = ['fieldlab.owner', 'fieldlab.member'] as const satisfies readonly Role[];
export const FIELDLAB_OWNER = ['fieldlab.owner'] as const satisfies readonly Role[];
export const BROKER = ['hub.broker'] as const satisfies readonly Role[];
export const PROGRAMME = ['programme.officer', 'programme.administrator'] as const satisfies readonly Role[];
export const ADMINISTRATOR = ['programme.administrator'] as const satisfies readonly Role[];

/** What a membership makes of a person. */
export function roleOf(membership: { organisationKind: OrganisationKind; role: MembershipRole }): Role {
  // The table of memberships allows these pairs only.
  return `${membership.organisationKind}.${membership.role}` as Role;
}

/** Everything that somebody is; null is a visitor who has not signed in. */
export function rolesOf(actor: Actor | null): Set<Role> {
  return actor ? new Set<Role>(['person', ...actor.memberships.map(roleOf)]) : new Set(['visitor']);
}

/** How a refusal calls them. */
export const ROLE_NAMES: Record<Role, string> = {
  visitor: 'everybody',
  person: 'people who are signed in',
  'company.owner': 'owners of a registered company',
  'company.member': 'people of a registered company',
  'fieldlab.owner': 'owners of a fieldlab',
  'fieldlab.member': 'people of a fieldlab',
  'hub.broker': 'brokers of a hub',
  'programme.officer': 'people of the programme',
  'programme.administrator': 'administrators of the programme',
};
