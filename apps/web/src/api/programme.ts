import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';
import { wholeList, type PageQuery } from './whole-list.js';

export type ProgrammeFigures = Schemas['ProgrammeFiguresResource'];
export type ProgrammeChallenge = Schemas['ProgrammeChallengeResource'];
export type ProgrammeStep = Schemas['ProgrammeStep'];
export type ProgrammeAnswer = Schemas['ProgrammeAnswer'];
export type ProgrammeInvitation = Schemas['ProgrammeInvitation'];
export type ChallengeStatus = Schemas['ChallengeStatus'];
export type ChallengeOutcome = Schemas['ChallengeOutcome'];

/** Which challenges count. Days are `YYYY-MM-DD`. */
export interface ProgrammeFilter {
  hubId?: string;
  from?: string;
  until?: string;
}

/** Which of them are shown one by one. */
export interface ProgrammeChoice extends ProgrammeFilter {
  reached?: ProgrammeStep;
  status?: ChallengeStatus;
  outcome?: ChallengeOutcome;
  province?: Schemas['Province'];
  technologyId?: string;
  answer?: ProgrammeAnswer;
  fieldlabId?: string;
  invitation?: ProgrammeInvitation;
}

export function programmeFiguresQuery(filter: ProgrammeFilter) {
  return queryOptions({
    queryKey: ['programme', 'figures', filter],
    queryFn: ({ signal }) => answerOf(client.GET('/programme/figures', { params: { query: filter }, signal })),
  });
}

function programmeChallenges(choice: ProgrammeChoice, page: PageQuery, signal?: AbortSignal) {
  return answerOf(client.GET('/programme/challenges', { params: { query: { ...choice, ...page } }, ...(signal && { signal }) }));
}

/** All challenges behind a figure at once, to take along. */
export async function allProgrammeChallenges(choice: ProgrammeChoice): Promise<ProgrammeChallenge[]> {
  return wholeList((page) => programmeChallenges(choice, page));
}

/** The challenges behind a figure, page by page. */
export function programmeChallengesQuery(choice: ProgrammeChoice) {
  return infiniteQueryOptions({
    queryKey: ['programme', 'challenges', choice],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam: cursor }) =>
      programmeChallenges(choice, { limit: 50, ...(cursor !== null && { cursor }) }, signal),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
