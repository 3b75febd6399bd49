import { queryOptions } from '@tanstack/react-query';
import type { Me } from './account.js';
import { answerOf, client, type Schemas } from './client.js';
import { wholeList } from './whole-list.js';

export type JoiningRequest = Schemas['JoiningRequestResource'];
export type AskedJoining = Schemas['AskedJoiningResource'];
export type JoiningAnswer = Schemas['JoiningAnswer'];

/** What waits for the person who is signed in; only brokers and administrators may ask. */
export const joiningRequestsQuery = queryOptions({
  queryKey: ['joining-requests'],
  queryFn: ({ signal }) => wholeList((query) => answerOf(client.GET('/joining-requests', { signal, params: { query } }))),
});

/** How many wait, for a page that shows nobody of them. */
export const joiningCountQuery = queryOptions({
  queryKey: [...joiningRequestsQuery.queryKey, 'count'],
  queryFn: async ({ signal }) => (await answerOf(client.GET('/joining-requests/count', { signal }))).count,
});

/** Whether people who ask to be let into a company may be this person's to answer. */
export function mayLetIn(me: Me): boolean {
  return me.memberships.some(({ role }) => role === 'broker' || role === 'administrator');
}

/** @param key names the attempt */
export async function askToJoin(kvkNumber: string, key: string): Promise<AskedJoining> {
  return answerOf(client.POST('/joining-requests', { params: { header: { 'Idempotency-Key': key } }, body: { kvkNumber } }));
}

/** @param request as it was shown: it says as what the person would be let in */
export async function answerJoining({ id, role }: JoiningRequest, answer: JoiningAnswer): Promise<void> {
  await answerOf(client.POST('/joining-requests/{id}/answers', { params: { path: { id } }, body: { answer, role } }));
}
