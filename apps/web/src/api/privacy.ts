import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { meQuery } from './account.js';
import { answerOf, client, type Schemas } from './client.js';

export type SupportView = Schemas['SupportViewResource'];

/** Where one's own data are downloaded. */
export const PERSONAL_DATA_PATH = '/v1/me/personal-data';

/** Has one's data erased and forgets what was read. */
export async function eraseMe(queries: QueryClient, email: string): Promise<void> {
  await answerOf(client.POST('/me/erasures', { body: { email } }));
  queries.clear();
  queries.setQueryData(meQuery.queryKey, null);
}

/** Who looked through one's eyes, the last first. */
export const supportViewsQuery = queryOptions({
  queryKey: ['support-views'],
  queryFn: async ({ signal }) => (await answerOf(client.GET('/me/support-views', { signal }))).items,
});

/** Begins to look through a person's eyes; from then on everything is read as that person. */
export async function startSupportView(queries: QueryClient, email: string, reason: string): Promise<void> {
  await answerOf(client.POST('/support-views', { body: { email, reason } }));
  await queries.resetQueries();
}

export async function endSupportView(queries: QueryClient, id: string): Promise<void> {
  await answerOf(client.DELETE('/support-views/{id}', { params: { path: { id } } }));
  await queries.resetQueries();
}

/** What a company agreed to, and the version of the text that holds now. */
export function consentsQuery(companyId: string) {
  return queryOptions({
    queryKey: ['consents', companyId],
    queryFn: ({ signal }) => answerOf(client.GET('/companies/{id}/consents', { params: { path: { id: companyId } }, signal })),
  });
}

export async function giveConsent(companyId: string, textVersion: number): Promise<void> {
  const body = { purpose: 'programme_partners' as const, textVersion };
  await answerOf(client.POST('/companies/{id}/consents', { params: { path: { id: companyId } }, body }));
}

export async function withdrawConsent(companyId: string, consentId: string): Promise<void> {
  await answerOf(client.DELETE('/companies/{id}/consents/{consentId}', { params: { path: { id: companyId, consentId } } }));
}
