import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';
import { wholeList } from './whole-list.js';

export type Invitation = Schemas['InvitationResource'];
export type NewAnswer = Schemas['NewAnswer'];
export type DeclineReason = Schemas['DeclineReason'];
export type Capacity = Schemas['CapacityResource'];
export type CapacityWord = Schemas['CapacityWord'];
export type MailLink = Schemas['MailLinkResource'];

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: ({ signal }) => wholeList((query) => answerOf(client.GET('/invitations', { params: { query }, signal }))),
});

export function invitationQuery(id: string) {
  return queryOptions({
    queryKey: ['invitations', id],
    queryFn: ({ signal }) => answerOf(client.GET('/invitations/{id}', { params: { path: { id } }, signal })),
  });
}

export async function answerInvitation(id: string, answer: NewAnswer): Promise<Invitation> {
  return answerOf(client.POST('/invitations/{id}/answers', { params: { path: { id } }, body: answer }));
}

export function capacityQuery(fieldlabId: string) {
  return queryOptions({
    queryKey: ['capacity', fieldlabId],
    queryFn: ({ signal }) => answerOf(client.GET('/fieldlabs/{id}/capacity', { params: { path: { id: fieldlabId } }, signal })),
  });
}

export async function sayCapacity(fieldlabId: string, word: CapacityWord): Promise<Capacity> {
  const params = { path: { id: fieldlabId } };
  return answerOf(client.POST('/fieldlabs/{id}/capacity/confirmations', { params, body: { word } }));
}

/**
 * Changes how many challenges a fieldlab takes on, and leaves "full" as it was said.
 *
 * @param slots challenges a quarter, of any kind; null for as many as come
 */
export async function declareSlots({ fieldlabId, full, fullUntil }: Capacity, slots: number | null): Promise<Capacity> {
  const slotsPerQuarter = slots === null ? null : [{ serviceKind: null, slots }];
  const params = { path: { id: fieldlabId } };
  const body = { slotsPerQuarter, fullUntil: full ? fullUntil : null };
  return answerOf(client.PUT('/fieldlabs/{id}/capacity', { params, body }));
}

/** What a link from a mail is about. It is a question, although it is asked by POST to keep the token out of addresses. */
export function mailLinkQuery(token: string) {
  return queryOptions({
    queryKey: ['mail-link', token],
    queryFn: ({ signal }) => answerOf(client.POST('/mail-links/readings', { body: { token }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export async function answerByMailLink(token: string, answer: NewAnswer): Promise<Invitation> {
  return answerOf(client.POST('/mail-links/answers', { body: { token, ...answer } }));
}

export async function sayCapacityByMailLink(token: string, word: CapacityWord): Promise<Capacity> {
  return answerOf(client.POST('/mail-links/capacity-confirmations', { body: { token, word } }));
}

/** Ends the mails that a link came with. */
export async function stopByMailLink(token: string): Promise<void> {
  await answerOf(client.POST('/mail-links/unsubscriptions', { body: { token } }));
}
