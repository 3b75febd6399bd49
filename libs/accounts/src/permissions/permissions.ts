import { notFound } from '#libs/kernel';
import { notAllowed, notSignedIn } from '../accounts.errors.js';
import type { Actor } from '../actor.js';
import { grantsOf, PERMISSION_TABLE, type Permission } from './permission-table.js';
import { PARTIES, RELATIONS, type Parties, type Party, type Relation } from './relation.js';
import { ROLE_NAMES, roleOf, rolesOf, type Role } from './role.js';

/**
 * How far a permission reaches for somebody: every object (`any`), and those that one of these ids is a party of. Lists ask the
 * database with it and {@link may} asks it about one object, so that both follow one rule.
 */
export type Reach = { readonly any: boolean } & Readonly<Record<Party, readonly string[]>>;

export function reachOf(actor: Actor | null, permission: Permission): Reach {
  const reach: { any: boolean } & Record<Party, string[]> = {
    any: false,
    userId: [],
    companyId: [],
    fieldlabId: [],
    hubId: [],
    askingHubId: [],
    askedHubId: [],
    programmeId: [],
  };
  for (const [relation, roles] of Object.entries(grantsOf(permission)) as [Relation, readonly Role[]][]) {
    if (relation === 'any') reach.any = intersects(rolesOf(actor), roles);
    else reach[RELATIONS[relation].party].push(...idsBy(actor, relation, roles));
  }
  return reach;
}

/** Whether somebody may do this with an object of these parties. */
export function may(actor: Actor | null, permission: Permission, parties: Parties): boolean {
  const reach = reachOf(actor, permission);
  return reach.any || PARTIES.some((party) => parties[party] != null && reach[party].includes(parties[party]));
}

/** Whether there can be any object with which somebody may do this. */
export function mayEver(actor: Actor | null, permission: Permission): boolean {
  return intersects(rolesOf(actor), rolesThatMay(permission));
}

/** Whether this needs no sign-in. */
export function isOpenToEverybody(permission: Permission): boolean {
  return rolesThatMay(permission).includes('visitor');
}

/**
 * @throws DomainError `session.missing` (401) for a visitor, `actor.not_allowed` (403) for whom there can be no object with which
 * they may do this.
 */
export function assertMayEver(actor: Actor | null, permission: Permission): void {
  if (mayEver(actor, permission)) return;
  throw actor ? notAllowed(whoMay(permission)) : notSignedIn();
}

/**
 * The object, if this person may do this with it.
 *
 * @param object null when there is none of this id.
 * @throws DomainError `noun.not_found` (404) when it is missing or hidden from this person; `actor.not_allowed` (403) when they may
 * read it and no more.
 */
export function permitted<T>(
  actor: Actor,
  permission: Permission,
  id: string,
  object: T | null,
  partiesOf: (object: T) => Parties,
): T {
  const parties = object && partiesOf(object);
  if (object && parties && may(actor, permission, parties)) return object;
  const [noun = ''] = permission.split('.');
  const reading = `${noun}.read`;
  if (parties && isPermission(reading) && may(actor, reading, parties)) throw notAllowed(whoMay(permission));
  throw notFound(noun, id);
}

function idsBy(actor: Actor | null, relation: Exclude<Relation, 'any'>, roles: readonly Role[]): string[] {
  if (!actor) return [];
  const { of } = RELATIONS[relation];
  if (of === 'person') return roles.includes('person') ? [actor.userId] : [];
  return actor.memberships
    .filter((membership) => membership.organisationKind === of && roles.includes(roleOf(membership)))
    .map(({ organisationId }) => organisationId);
}

function rolesThatMay(permission: Permission): Role[] {
  return Object.values(grantsOf(permission)).flat();
}

/** The widest name of each kind of people that may do this. */
function whoMay(permission: Permission): string {
  const roles = rolesThatMay(permission);
  const narrow = roles.filter((role) => !roles.includes(role.replace('owner', 'member') as Role) || role.endsWith('member'));
  return [...new Set(narrow.map((role) => ROLE_NAMES[role]))].join(' and ');
}

function isPermission(name: string): name is Permission {
  return Object.hasOwn(PERMISSION_TABLE, name);
}

function intersects(held: ReadonlySet<Role>, wanted: readonly Role[]): boolean {
  return wanted.some((role) => held.has(role));
}
