import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';
import { wholeList } from './whole-list.js';

export type Fieldlab = Schemas['FieldlabResource'];
export type Offer = Schemas['OfferResource'];
export type Technology = Schemas['TechnologyResource'];
export type TechnologyGroup = Schemas['TechnologyGroupResource'];
export type Hub = Schemas['HubResource'];
export type Province = Schemas['Province'];
export type ServiceKind = Schemas['ServiceKind'];

/** Facts of the catalogue change by hand, so an hour makes no difference. */
const HOUR = 60 * 60_000;

/** Every fieldlab there is or was. */
export const allFieldlabsQuery = queryOptions({
  queryKey: ['fieldlabs'],
  staleTime: HOUR,
  queryFn: ({ signal }) => wholeList((query) => answerOf(client.GET('/fieldlabs', { params: { query }, signal }))),
});

/** All fieldlabs that are not over. */
export const fieldlabsQuery = queryOptions({
  ...allFieldlabsQuery,
  select: (fieldlabs: Fieldlab[]) => fieldlabs.filter(({ status }) => status !== 'ended'),
});

export const technologiesQuery = queryOptions({
  queryKey: ['technologies'],
  staleTime: HOUR,
  queryFn: ({ signal }) => answerOf(client.GET('/technologies', { signal })),
});

export const hubsQuery = queryOptions({
  queryKey: ['hubs'],
  staleTime: HOUR,
  queryFn: async ({ signal }) => (await answerOf(client.GET('/hubs', { signal }))).items,
});

export function fieldlabQuery(id: string) {
  return queryOptions({
    queryKey: ['fieldlabs', id],
    staleTime: HOUR,
    queryFn: ({ signal }) => answerOf(client.GET('/fieldlabs/{id}', { params: { path: { id } }, signal })),
  });
}

export function offersQuery(id: string) {
  return queryOptions({
    queryKey: ['fieldlabs', id, 'offers'],
    staleTime: HOUR,
    queryFn: async ({ signal }) =>
      (await answerOf(client.GET('/fieldlabs/{id}/offers', { params: { path: { id } }, signal }))).items,
  });
}

/** What is known of how a fieldlab answers and helps. */
export function figuresQuery(id: string) {
  return queryOptions({
    queryKey: ['fieldlabs', id, 'figures'],
    staleTime: HOUR,
    queryFn: ({ signal }) => answerOf(client.GET('/fieldlabs/{id}/figures', { params: { path: { id } }, signal })),
  });
}
