import type { ChallengeOutcome, ChallengeStatus } from '#libs/challenges';
import type { Province } from '#libs/taxonomy';

/** Steps of the way from a company's words to a finished project, in order. Who reached one reached all before it. */
export const PROGRAMME_STEPS = ['drafted', 'submitted', 'ranked', 'released', 'introduced', 'started', 'completed'] as const;
export type ProgrammeStep = (typeof PROGRAMME_STEPS)[number];

/** Whether a person has answered what a company submitted. */
export const PROGRAMME_ANSWERS = ['answered', 'waiting'] as const;
export type ProgrammeAnswer = (typeof PROGRAMME_ANSWERS)[number];

/** How the invitations of a fieldlab ended. */
export const PROGRAMME_INVITATIONS = ['open', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
export type ProgrammeInvitation = (typeof PROGRAMME_INVITATIONS)[number];

/** Which challenges count. */
export interface ProgrammeFilter {
  hubId?: string | undefined;
  /** First and last day of submission, or of drafting where nothing was submitted; Dutch calendar days, `YYYY-MM-DD`. */
  from?: string | undefined;
  until?: string | undefined;
}

/** Which of those are shown one by one; each figure names the choice behind it. */
export interface ProgrammeChoice extends ProgrammeFilter {
  reached?: ProgrammeStep | undefined;
  status?: ChallengeStatus | undefined;
  outcome?: ChallengeOutcome | undefined;
  province?: Province | undefined;
  technologyId?: string | undefined;
  answer?: ProgrammeAnswer | undefined;
  fieldlabId?: string | undefined;
  /** Together with a fieldlab, what became of its invitation. */
  invitation?: ProgrammeInvitation | undefined;
}
