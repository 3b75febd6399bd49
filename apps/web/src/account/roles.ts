import type { Me } from '../api/account.js';
import { PAGES } from '../pages.js';

type Kind = Me['memberships'][number]['organisationKind'];

/** The organisations of a kind that a person belongs to. */
export function organisationsOf(me: Me, kind: Kind): string[] {
  return me.memberships.flatMap(({ organisationKind, organisationId }) => (organisationKind === kind ? [organisationId] : []));
}

/** Whether a person belongs to any organisation of a kind. */
export function isOf(me: Me, kind: Kind): boolean {
  return organisationsOf(me, kind).length > 0;
}

/** Whether a person owns an organisation: some things only owners do. */
export function isOwnerOf(me: Me, organisationId: string): boolean {
  return me.memberships.some((one) => one.organisationId === organisationId && one.role === 'owner');
}

/** The page under which a person finds what became of an introduction, without the language: the side they are on. */
export function introductionsOf(me: Me): (typeof PAGES)['projects' | 'challenges' | 'work']['path'] {
  if (isOf(me, 'fieldlab')) return PAGES.projects.path;
  return isOf(me, 'company') ? PAGES.challenges.path : PAGES.work.path;
}

/** The page where a person begins, without the language. */
export function homeOf(me: Me): (typeof PAGES)['work' | 'programme' | 'invitations' | 'challenges']['path'] {
  if (isOf(me, 'hub')) return PAGES.work.path;
  if (isOf(me, 'programme')) return PAGES.programme.path;
  return isOf(me, 'fieldlab') ? PAGES.invitations.path : PAGES.challenges.path;
}
