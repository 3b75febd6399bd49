import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';

export type Disclosure = Schemas['DisclosureResource'];
export type DisclosureChanges = Schemas['DisclosureChanges'];
export type DisclosedChallenge = Schemas['DisclosedChallengeResource'];
export type ChosenLevel = Schemas['ChosenLevel'];

/** @param version of the answers: others see something else when they change. */
export function disclosureQuery(challengeId: string, version: number) {
  return queryOptions({
    queryKey: ['challenges', challengeId, 'disclosure', version],
    queryFn: ({ signal }) =>
      answerOf(client.GET('/challenges/{id}/disclosure', { params: { path: { id: challengeId } }, signal })),
  });
}

export async function changeDisclosure(challengeId: string, changes: DisclosureChanges): Promise<Disclosure> {
  return answerOf(client.PATCH('/challenges/{id}/disclosure', { params: { path: { id: challengeId } }, body: changes }));
}
