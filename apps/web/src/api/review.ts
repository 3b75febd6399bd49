import { queryOptions } from '@tanstack/react-query';
import type { Challenge, ListedChallenge, Release } from './challenges.js';
import { answerOf, client, newIdempotencyKey, type Schemas } from './client.js';
import { isNotFound } from './problem.js';
import { wholeList } from './whole-list.js';

export type Referral = Schemas['ReferralResource'];
export type FittingOffer = Schemas['FittingOfferResource'];
export type Curation = Schemas['CurationResource'];
export type Candidate = Schemas['CandidateResource'];
export type Removal = Schemas['RemovalResource'];
export type RemovalReason = Schemas['RemovalReason'];
export type CurationDecision = Schemas['CurationDecision'];
export type Contribution = Schemas['ContributionResource'];

/** What is over is looked at seldom: of these only the newest are read, everything else in full. */
const FINISHED_SHOWN = 100;

const OPEN: readonly Challenge['status'][] = ['draft', 'submitted', 'in_review', 'inviting', 'introduced', 'in_project'];

/** The challenges that the signed-in person may see: all that are under way, and the newest that are closed. */
export const workChallengesQuery = queryOptions({
  queryKey: ['challenges', 'work'],
  queryFn: async ({ signal }): Promise<ListedChallenge[]> => {
    const read = (status: Challenge['status'], most?: number) =>
      wholeList((page) => answerOf(client.GET('/challenges', { params: { query: { status, ...page } }, signal })), most);
    return (await Promise.all([...OPEN.map((status) => read(status)), read('closed', FINISHED_SHOWN)])).flat();
  },
});

/** New offers of the fieldlabs of the signed-in person's hubs, with the open challenges that they fit. */
export const fittingOffersQuery = queryOptions({
  queryKey: ['fitting-offers'],
  queryFn: async ({ signal }): Promise<FittingOffer[]> => (await answerOf(client.GET('/fitting-offers', { signal }))).items,
});

/** Referrals from and to the hubs of the signed-in person, newest first in each status: all open ones and the newest others. */
export const referralsQuery = queryOptions({
  queryKey: ['referrals'],
  queryFn: async ({ signal }): Promise<Referral[]> => {
    const read = (status: Referral['status'], most?: number) =>
      wholeList((page) => answerOf(client.GET('/referrals', { params: { query: { status, ...page } }, signal })), most);
    const ended = (['accepted', 'refused', 'expired'] as const).map((status) => read(status, FINISHED_SHOWN));
    return (await Promise.all([read('open'), ...ended])).flat();
  },
});

export function referralQuery(id: string) {
  return queryOptions({
    queryKey: ['referrals', id],
    queryFn: ({ signal }) => answerOf(client.GET('/referrals/{id}', { params: { path: { id } }, signal })),
  });
}

/** The newest match run with the decisions laid over it; null before the first run. */
export function curationQuery(id: string) {
  return queryOptions({
    queryKey: ['challenges', id, 'curation'],
    queryFn: async ({ signal }): Promise<Curation | null> => {
      try {
        return await answerOf(client.GET('/challenges/{id}/curation', { params: { path: { id } }, signal }));
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    },
  });
}

export async function decide(id: string, decision: CurationDecision): Promise<Curation> {
  return answerOf(client.PUT('/challenges/{id}/curation', { params: { path: { id } }, body: decision }));
}

export async function rankAgain(id: string): Promise<string> {
  return (await answerOf(client.POST('/challenges/{id}/match-runs', { params: { path: { id } } }))).matchRunId;
}

/** The mails that a release would send. They say what holds at this moment, so they are never kept. */
export function releasePreviewQuery(id: string, fieldlabIds: readonly string[]) {
  return queryOptions({
    queryKey: ['release-previews', id, fieldlabIds],
    gcTime: 0,
    staleTime: 0,
    queryFn: async ({ signal }) => {
      const body = { fieldlabIds: [...fieldlabIds] };
      return (await answerOf(client.POST('/challenges/{id}/release-previews', { params: { path: { id } }, body, signal }))).mails;
    },
  });
}

/** What holds these words among all that the hubs of the signed-in person look after. */
export function searchQuery(words: string) {
  return queryOptions({
    queryKey: ['search-results', words],
    enabled: words !== '',
    queryFn: ({ signal }) => answerOf(client.GET('/search-results', { params: { query: { words, limit: 30 } }, signal })),
  });
}

/** @param fieldlabIds one to three, in the order of invitation @param key names the attempt */
export async function release(id: string, fieldlabIds: string[], key: string): Promise<Release> {
  const params = { path: { id }, header: { 'Idempotency-Key': key } };
  return answerOf(client.POST('/challenges/{id}/releases', { params, body: { fieldlabIds } }));
}

export async function returnToCompany(id: string, question: string): Promise<Challenge> {
  return answerOf(client.POST('/challenges/{id}/returns', { params: { path: { id } }, body: { question } }));
}

/** Ends a challenge for want of a match. @param note why, in words that the company may read */
export async function closeChallenge(id: string, note: string): Promise<Challenge> {
  return answerOf(
    client.POST('/challenges/{id}/closures', { params: { path: { id } }, body: { note: note === '' ? null : note } }),
  );
}

export async function refer(id: string, hubId: string, note: string): Promise<Referral> {
  const params = { path: { id }, header: { 'Idempotency-Key': newIdempotencyKey() } };
  return answerOf(client.POST('/challenges/{id}/referrals', { params, body: { hubId, note } }));
}

/** @param reason why the hub refuses; null accepts */
export async function answerReferral(id: string, reason: string | null): Promise<Referral> {
  const body = reason === null ? ({ answer: 'accept' } as const) : ({ answer: 'refuse', reason } as const);
  return answerOf(client.POST('/referrals/{id}/answers', { params: { path: { id } }, body }));
}

export async function takeBackReferral(id: string): Promise<Referral> {
  return answerOf(client.POST('/referrals/{id}/withdrawals', { params: { path: { id } } }));
}
