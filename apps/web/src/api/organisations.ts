import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { meQuery } from './account.js';
import { answerOf, client, type Schemas } from './client.js';

export type Organisation = Schemas['OrganisationWithRights'];
export type MyOrganisation = Schemas['MyOrganisation'];
export type Member = Schemas['MemberResource'];
export type Joining = Schemas['JoiningResource'];
export type OpenInvitation = Schemas['MembershipInvitationResource'];
export type Kind = Organisation['organisationKind'];
export type Role = Member['role'];
export type OrganisationKey = Pick<Organisation, 'organisationKind' | 'organisationId'>;

const ORGANISATION = '/organisations/{organisationKind}/{organisationId}';

/** The key of everything that is read about one organisation. */
const keyOf = ({ organisationKind, organisationId }: OrganisationKey) => ['organisations', organisationKind, organisationId];

export const myOrganisationsQuery = queryOptions({
  queryKey: ['organisations', 'mine'],
  queryFn: async ({ signal }) => (await answerOf(client.GET('/me/organisations', { signal }))).items,
});

export function organisationQuery(path: OrganisationKey) {
  return queryOptions({
    queryKey: [...keyOf(path), 'itself'],
    queryFn: ({ signal }) => answerOf(client.GET(ORGANISATION, { params: { path }, signal })),
  });
}

export function membersQuery(path: OrganisationKey) {
  return queryOptions({
    queryKey: [...keyOf(path), 'members'],
    queryFn: async ({ signal }) => (await answerOf(client.GET(`${ORGANISATION}/members`, { params: { path }, signal }))).items,
  });
}

export function openInvitationsQuery(path: OrganisationKey) {
  return queryOptions({
    queryKey: [...keyOf(path), 'invitations'],
    queryFn: async ({ signal }) =>
      (await answerOf(client.GET(`${ORGANISATION}/invitations`, { params: { path }, signal }))).items,
  });
}

export async function invite(path: OrganisationKey, body: Schemas['NewMembershipInvitation']): Promise<OpenInvitation> {
  return answerOf(client.POST(`${ORGANISATION}/invitations`, { params: { path }, body }));
}

export async function withdrawInvitation(organisation: OrganisationKey, invitationId: string): Promise<void> {
  const path = { ...organisation, invitationId };
  await answerOf(client.DELETE(`${ORGANISATION}/invitations/{invitationId}`, { params: { path } }));
}

export async function changeRole(organisation: OrganisationKey, userId: string, role: Role): Promise<void> {
  const path = { ...organisation, userId };
  await answerOf(client.PATCH(`${ORGANISATION}/members/{userId}`, { params: { path }, body: { role } }));
}

export async function removeMember(organisation: OrganisationKey, userId: string): Promise<void> {
  await answerOf(client.DELETE(`${ORGANISATION}/members/{userId}`, { params: { path: { ...organisation, userId } } }));
}

export async function leave(queries: QueryClient, path: OrganisationKey): Promise<void> {
  await answerOf(client.POST(`${ORGANISATION}/departures`, { params: { path } }));
  await lookAgain(queries);
}

/** Acts for one organisation, or with null for all, and reads anew whatever depends on that. */
export async function actFor(queries: QueryClient, organisation: OrganisationKey | null): Promise<void> {
  if (organisation) await answerOf(client.PUT('/me/acting-organisation', { body: organisation }));
  else await answerOf(client.DELETE('/me/acting-organisation'));
  await lookAgain(queries);
}

/** What the link of an invitation to join leads to. @param token what stands behind `#` in it */
export function joiningQuery(token: string) {
  return queryOptions({
    queryKey: ['joining', token],
    queryFn: () => answerOf(client.POST('/membership-invitations/openings', { body: { token } })),
    retry: false,
    refetchOnWindowFocus: false,
  });
}

export async function join(queries: QueryClient, token: string): Promise<Joining> {
  const joined = await answerOf(client.POST('/membership-invitations/acceptances', { body: { token } }));
  await lookAgain(queries);
  return joined;
}

/** Who belongs where decides what there is: who one is first, since everything else is asked by it. */
async function lookAgain(queries: QueryClient): Promise<void> {
  queries.setQueryData(meQuery.queryKey, await answerOf(client.GET('/me')));
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'joining' });
}
