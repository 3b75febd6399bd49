import { CHALLENGE_OUTCOMES, CHALLENGE_STATUSES, type ChallengeOutcome, type ChallengeStatus } from '#libs/challenges';
import {
  PROGRAMME_ANSWERS,
  PROGRAMME_INVITATIONS,
  PROGRAMME_STEPS,
  type ProgrammeAnswer,
  type ProgrammeChallenge,
  type ProgrammeInvitation,
  type ProgrammeStep,
} from '#libs/programme';
import { PROVINCES, type Province } from '#libs/taxonomy';
import { Choice, DateOnly, DateTime, ListOf, ListOfSlugs, Slug, Text, Uuid } from '../http/fields.js';
import { PageQuery, PageResource } from '../http/page.js';

/** The choice behind a figure. */
export class ProgrammeChallengesQuery extends PageQuery {
  @Slug({ description: 'Only challenges of this hub', optional: true })
  hubId?: string;

  @DateOnly({ description: 'First day of submission (of drafting where nothing was submitted), Dutch calendar', optional: true })
  from?: string;

  @DateOnly({ description: 'Last day of submission', optional: true })
  until?: string;

  @Choice(PROGRAMME_STEPS, { description: 'Only those that came so far', name: 'ProgrammeStep', optional: true })
  reached?: ProgrammeStep;

  @Choice(CHALLENGE_STATUSES, { description: 'Only those that stand there now', name: 'ChallengeStatus', optional: true })
  status?: ChallengeStatus;

  @Choice(CHALLENGE_OUTCOMES, { description: 'Only those that ended so', name: 'ChallengeOutcome', optional: true })
  outcome?: ChallengeOutcome;

  @Choice(PROVINCES, { description: 'Only of companies there', name: 'Province', optional: true })
  province?: Province;

  @Slug({ description: 'Only those that speak of this technology', optional: true })
  technologyId?: string;

  @Choice(PROGRAMME_ANSWERS, { description: 'Whether a person has answered', name: 'ProgrammeAnswer', optional: true })
  answer?: ProgrammeAnswer;

  @Slug({ description: 'Only those to which this fieldlab was invited', optional: true })
  fieldlabId?: string;

  @Choice(PROGRAMME_INVITATIONS, {
    description: 'With a fieldlab: what became of its invitation',
    name: 'ProgrammeInvitation',
    optional: true,
  })
  invitation?: ProgrammeInvitation;
}

export class ProgrammeChallengeResource {
  @Uuid({ description: 'Id of the challenge' })
  id: string;

  @Text({ description: 'What people call it', example: 'U-1024' })
  reference: string;

  @Text({ description: 'Name of the company; null where it has not agreed to be seen by its name', nullable: true })
  companyName: string | null;

  @Slug({ description: 'Hub that looks after it' })
  hubId: string;

  @Choice(PROVINCES, { description: 'Province of the company', name: 'Province' })
  province: Province;

  @Choice(CHALLENGE_STATUSES, { description: 'Where it stands', name: 'ChallengeStatus' })
  status: ChallengeStatus;

  @Choice(CHALLENGE_OUTCOMES, { description: 'How it ended', name: 'ChallengeOutcome', nullable: true })
  outcome: ChallengeOutcome | null;

  @ListOfSlugs({ description: 'Technologies that it speaks of, as the newest match run read it' })
  technologies: string[];

  @DateTime({ description: 'When it was drafted' })
  createdAt: string;

  @DateTime({ description: 'When it was first submitted', nullable: true })
  submittedAt: string | null;

  @DateTime({ description: 'When a person first answered', nullable: true })
  answeredAt: string | null;

  @DateTime({ description: 'When a fieldlab said yes', nullable: true })
  introducedAt: string | null;

  @DateTime({ description: 'When the project started', nullable: true })
  startedAt: string | null;

  @DateTime({ description: 'When it was closed', nullable: true })
  closedAt: string | null;
}

export class ProgrammeChallengePage extends PageResource {
  @ListOf(() => ProgrammeChallengeResource, { description: 'Newest first' })
  items: ProgrammeChallengeResource[];
}

export function programmeChallengeResource(challenge: ProgrammeChallenge): ProgrammeChallengeResource {
  const { createdAt, submittedAt, answeredAt, introducedAt, startedAt, closedAt, ...rest } = challenge;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    submittedAt: submittedAt?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    introducedAt: introducedAt?.toISOString() ?? null,
    startedAt: startedAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  };
}
