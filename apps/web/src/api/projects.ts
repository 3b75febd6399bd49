import { queryOptions } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';
import { wholeList } from './whole-list.js';

export type Project = Schemas['ProjectResource'];
export type ProjectStage = Schemas['ProjectStage'];
export type ProjectOutcome = Schemas['ProjectOutcome'];

export const projectsQuery = queryOptions({
  queryKey: ['projects'],
  queryFn: ({ signal }) => wholeList((query) => answerOf(client.GET('/projects', { params: { query }, signal }))),
});

export function projectQuery(id: string) {
  return queryOptions({
    queryKey: ['projects', id],
    queryFn: ({ signal }) => answerOf(client.GET('/projects/{id}', { params: { path: { id } }, signal })),
  });
}

/** The project of a challenge; null while there is none. */
export function projectOfChallengeQuery(challengeId: string) {
  return queryOptions({
    queryKey: ['projects', { challengeId }],
    queryFn: async ({ signal }): Promise<Project | null> =>
      (await answerOf(client.GET('/projects', { params: { query: { challengeId, limit: 1 } }, signal }))).items[0] ?? null,
  });
}

/** @param key names the attempt, so that sending it again starts nothing twice. */
export async function startProject(introductionId: string, key: string): Promise<Project> {
  return answerOf(client.POST('/projects', { params: { header: { 'Idempotency-Key': key } }, body: { introductionId } }));
}

export async function enterStage(id: string, stage: ProjectStage, note: string | null): Promise<Project> {
  return answerOf(client.POST('/projects/{id}/stages', { params: { path: { id } }, body: { stage, note } }));
}

export async function closeProject(id: string, outcome: ProjectOutcome, note: string | null): Promise<Project> {
  return answerOf(client.POST('/projects/{id}/closures', { params: { path: { id } }, body: { outcome, note } }));
}
