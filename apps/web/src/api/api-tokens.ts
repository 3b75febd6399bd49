import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';

export type TokenScope = Schemas['TokenScope'];

export const TOKEN_SCOPES = Object.keys({
  'challenges:read': true,
  'challenges:write': true,
  'projects:read': true,
  'catalogue:read': true,
  'catalogue:write': true,
} satisfies Record<TokenScope, true>) as TokenScope[];

export const apiTokensQuery = queryOptions({
  queryKey: ['api-tokens'],
  queryFn: async ({ signal }) => (await answerOf(client.GET('/api-tokens', { signal }))).items,
});

/** Makes a token; what comes back holds it, for this once. */
export async function makeApiToken(wanted: Schemas['NewApiTokenBody']): Promise<Schemas['MadeApiToken']> {
  return answerOf(client.POST('/api-tokens', { body: wanted }));
}

export async function revokeApiToken(id: string): Promise<void> {
  await answerOf(client.DELETE('/api-tokens/{id}', { params: { path: { id } } }));
}
