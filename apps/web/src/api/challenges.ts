import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, newIdempotencyKey, type Schemas } from './client.js';
import { wholeList } from './whole-list.js';

export type Challenge = Schemas['ChallengeResource'];
/** As it stands in a list: with how far its invitations are. */
export type ListedChallenge = Schemas['ListedChallengeResource'];
export type OpenInvitation = Schemas['OpenInvitationResource'];
export type Answers = Schemas['ChallengeAnswers'];
export type Budget = Schemas['Budget'];
export type Release = Schemas['ReleaseResource'];
export type ShortlistEntry = Schemas['ShortlistEntryResource'];
export type Company = Schemas['CompanyResource'];
export type NewCompany = Schemas['NewCompany'];
export type StaffSize = Schemas['StaffSize'];
export type Introduction = Schemas['IntroductionResource'];

export const challengesQuery = queryOptions({
  queryKey: ['challenges'],
  queryFn: ({ signal }) => wholeList((query) => answerOf(client.GET('/challenges', { params: { query }, signal }))),
});

export function challengeQuery(id: string) {
  return queryOptions({
    queryKey: ['challenges', id],
    queryFn: ({ signal }) => answerOf(client.GET('/challenges/{id}', { params: { path: { id } }, signal })),
  });
}

export function releasesQuery(id: string) {
  return queryOptions({
    queryKey: ['challenges', id, 'releases'],
    queryFn: async ({ signal }) =>
      (await answerOf(client.GET('/challenges/{id}/releases', { params: { path: { id } }, signal }))).items,
  });
}

export const introductionsQuery = queryOptions({
  queryKey: ['introductions'],
  queryFn: ({ signal }) => wholeList((query) => answerOf(client.GET('/introductions', { params: { query }, signal }))),
});

export function introductionQuery(id: string) {
  return queryOptions({
    queryKey: ['introductions', id],
    queryFn: ({ signal }) => answerOf(client.GET('/introductions/{id}', { params: { path: { id } }, signal })),
  });
}

export const companiesQuery = queryOptions({
  queryKey: ['companies'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }) => (await answerOf(client.GET('/companies', { signal }))).items,
});

/** Registers the company of the person who is signed in. @param key names the attempt */
export async function registerCompany(company: NewCompany, key: string): Promise<Company> {
  return answerOf(client.POST('/companies', { params: { header: { 'Idempotency-Key': key } }, body: company }));
}

/** @param key names the attempt, so that sending it again drafts nothing twice. */
export async function draftChallenge(companyId: string, answers: Answers, key: string): Promise<Challenge> {
  return answerOf(
    client.POST('/challenges', { params: { header: { 'Idempotency-Key': key } }, body: { companyId, ...answers } }),
  );
}

export async function saveAnswers(id: string, answers: Answers): Promise<Challenge> {
  return answerOf(client.PATCH('/challenges/{id}', { params: { path: { id } }, body: answers }));
}

export async function submitChallenge(id: string): Promise<void> {
  const header = { 'Idempotency-Key': newIdempotencyKey() };
  await answerOf(client.POST('/challenges/{id}/submissions', { params: { path: { id }, header } }));
}

export async function withdrawChallenge(id: string): Promise<Challenge> {
  return answerOf(client.POST('/challenges/{id}/closures', { params: { path: { id } }, body: {} }));
}
