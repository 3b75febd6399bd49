import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';

export type Message = Schemas['NotificationResource'];
export type MessagePreferences = Schemas['MessagePreferencesResource'];
export type MessageKind = Schemas['OptionalMessageKind'];
export type MessageWay = Schemas['MessageWay'];

export const messagesQuery = queryOptions({
  queryKey: ['messages'],
  queryFn: async ({ signal }) =>
    (await answerOf(client.GET('/notifications', { params: { query: { limit: 50 } }, signal }))).items,
});

export const unreadQuery = queryOptions({
  queryKey: ['messages', 'unread'],
  queryFn: async ({ signal }) => (await answerOf(client.GET('/notifications/unread-count', { signal }))).count,
});

export async function markRead(id: string): Promise<void> {
  await answerOf(client.POST('/notifications/{id}/readings', { params: { path: { id } } }));
}

export const preferencesQuery = queryOptions({
  queryKey: ['message-preferences'],
  queryFn: ({ signal }) => answerOf(client.GET('/me/message-preferences', { signal })),
});

export async function changePreferences(changes: Partial<MessagePreferences>): Promise<MessagePreferences> {
  return answerOf(client.PATCH('/me/message-preferences', { body: changes }));
}
