import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';

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

/** The challenges behind a figure, page by page. */
export function programmeChallengesQuery(choice: ProgrammeChoice) {
  return infiniteQueryOptions({
    queryKey: ['programme', 'challenges', choice],
    initialPageParam: null as string | null,
    queryFn: ({ signal, pageParam }) => {
      const query = { ...choice, limit: 50, ...(pageParam !== null && { cursor: pageParam }) };
      return answerOf(client.GET('/programme/challenges', { params: { query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
