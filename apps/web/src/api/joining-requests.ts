import { queryOptions } from '@tanstack/react-query';
import type { Me } from './account.js';
import { answerOf, client, type Schemas } from './client.js';

export type JoiningRequest = Schemas['JoiningRequestResource'];
export type AskedJoining = Schemas['AskedJoiningResource'];
export type JoiningAnswer = Schemas['JoiningAnswer'];

/** What waits for the person who is signed in; only brokers and administrators may ask. */
export const joiningRequestsQuery = queryOptions({
  queryKey: ['joining-requests'],
  queryFn: async ({ signal }) => (await answerOf(client.GET('/joining-requests', { signal }))).items,
});

/** Whether people who ask to be let into a company may be this person's to answer. */
export function mayLetIn(me: Me): boolean {
  return me.memberships.some(({ role }) => role === 'broker' || role === 'administrator');
}

/** @param key names the attempt */
export async function askToJoin(kvkNumber: string, key: string): Promise<AskedJoining> {
  return answerOf(client.POST('/joining-requests', { params: { header: { 'Idempotency-Key': key } }, body: { kvkNumber } }));
}

export async function answerJoining(id: string, answer: JoiningAnswer): Promise<void> {
  await answerOf(client.POST('/joining-requests/{id}/answers', { params: { path: { id } }, body: { answer } }));
}
