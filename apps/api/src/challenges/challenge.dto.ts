import {
  BUDGETS,
  CHALLENGE_OUTCOMES,
  CHALLENGE_STATUSES,
  MOST_CHARACTERS,
  type Budget,
  type ChallengeContent,
  type ChallengeOutcome,
  type ChallengeStatus,
  type ChallengeVersion,
  type ChallengeWithContent,
} from '#libs/challenges';
import type { InvitationProgress } from '#libs/matching';
import { SERVICE_KINDS, type ServiceKind } from '#libs/taxonomy';
import { Choice, DateOnly, DateTime, ListOf, Nested, Slug, Text, Uuid, Whole } from '../http/fields.js';
import { PageQuery, PageResource } from '../http/page.js';

const most = { max: MOST_CHARACTERS, multiline: true };
const makes = { ...most, description: 'What do you make?', example: 'Stalen trappen en hekwerken, enkelstuks en kleine series' };
const problem = {
  ...most,
  description: `What goes wrong, or could be better? The four answers together have at most ${MOST_CHARACTERS} characters`,
  example: 'Het lassen van kleine series kost te veel tijd en goede lassers zijn niet te vinden.',
};
const tried = { ...most, description: 'What have you tried?', example: 'Een lascobot bekeken op een beurs' };
const success = { ...most, description: 'What would success look like?', example: 'Een serie van tien in een halve dag' };
const deadline = { description: 'By when?', example: '2027-06-30', nullable: true };
const budget = { description: 'With what budget, in euro?', name: 'Budget', nullable: true };
const serviceKind = {
  description: 'Kind of service asked for; null leaves it to the match',
  name: 'ServiceKind',
  nullable: true,
};

/** The five plain questions; what is left out is asked again later. */
export class ChallengeAnswers {
  @Text({ ...makes, optional: true })
  makes?: string;

  @Text({ ...problem, optional: true })
  problem?: string;

  @Text({ ...tried, optional: true })
  tried?: string;

  @Text({ ...success, optional: true })
  success?: string;

  @DateOnly({ ...deadline, optional: true })
  deadline?: string | null;

  @Choice(BUDGETS, { ...budget, optional: true })
  budget?: Budget | null;

  @Choice(SERVICE_KINDS, { ...serviceKind, optional: true })
  serviceKind?: ServiceKind | null;
}

export class NewChallenge extends ChallengeAnswers {
  @Uuid({ description: 'Company that posts it' })
  companyId: string;
}

export class ChallengeReturn {
  @Text({ min: 1, max: 2_000, multiline: true, description: 'What the company is asked', example: 'Om welke machines gaat het?' })
  question: string;
}

export class ChallengeClosure {
  @Text({
    max: 2_000,
    multiline: true,
    description: 'Why, in words that the other side may read',
    nullable: true,
    optional: true,
  })
  note?: string | null;
}

export class ChallengeContentResource {
  @Text(makes)
  makes: string;

  @Text(problem)
  problem: string;

  @Text(tried)
  tried: string;

  @Text(success)
  success: string;

  @DateOnly(deadline)
  deadline: string | null;

  @Choice(BUDGETS, budget)
  budget: Budget | null;

  @Choice(SERVICE_KINDS, serviceKind)
  serviceKind: ServiceKind | null;
}

export class ChallengeResource extends ChallengeContentResource {
  @Uuid({ description: 'Id of the challenge' })
  id: string;

  @Text({ description: 'What people call it', example: 'U-1001' })
  reference: string;

  @Uuid({ description: 'Company that posted it' })
  companyId: string;

  @Text({ description: 'Hub that curates it' })
  hubId: string;

  @Choice(CHALLENGE_STATUSES, { description: 'Where it stands', name: 'ChallengeStatus' })
  status: ChallengeStatus;

  @Whole({ min: 1, description: 'Newest version of the content' })
  version: number;

  @Text({ description: 'What the broker asked when returning it', nullable: true })
  question: string | null;

  @Choice(CHALLENGE_OUTCOMES, { description: 'How it ended', name: 'ChallengeOutcome', nullable: true })
  outcome: ChallengeOutcome | null;

  @Text({ description: 'What was said at the end', nullable: true })
  closingNote: string | null;

  @DateTime({ description: 'When it was drafted' })
  createdAt: string;

  @DateTime({ description: 'When anything about it last changed' })
  updatedAt: string;

  @DateTime({ description: 'When it was first submitted', nullable: true })
  submittedAt: string | null;

  @DateTime({ description: 'When it was closed', nullable: true })
  closedAt: string | null;
}

export class OpenInvitationResource {
  @Slug({ description: 'Fieldlab that is asked' })
  fieldlabId: string;

  @Text({ description: 'Its name' })
  fieldlabName: string;

  @Whole({ min: 1, description: 'Which fieldlab in turn this is' })
  round: number;

  @DateTime({ description: 'Until when it may answer' })
  respondBy: string;
}

export class ListedChallengeResource extends ChallengeResource {
  @Nested(() => OpenInvitationResource, { description: 'The open invitation whose answer is due first', nullable: true })
  openInvitation: OpenInvitationResource | null;

  @Whole({ min: 0, description: 'How many fieldlabs said no or let the time pass' })
  askedInVain: number;
}

export class ChallengePageQuery extends PageQuery {
  @Choice(CHALLENGE_STATUSES, { description: 'Only challenges in this status', name: 'ChallengeStatus', optional: true })
  status?: ChallengeStatus;
}

export class ChallengePage extends PageResource {
  @ListOf(() => ListedChallengeResource, { description: 'Newest first' })
  items: ListedChallengeResource[];
}

export class SubmissionResource {
  @Uuid({ description: 'Challenge that was submitted' })
  challengeId: string;

  @Whole({ min: 1, description: 'Version that was submitted' })
  challengeVersion: number;

  @Uuid({ description: 'Id under which the match run appears, usually within a second' })
  matchRunId: string;
}

export class ChallengeVersionResource extends ChallengeContentResource {
  @Whole({ min: 1, description: 'Version' })
  version: number;

  @DateTime({ description: 'When it was written' })
  createdAt: string;
}

export class ChallengeVersionList {
  @ListOf(() => ChallengeVersionResource, { description: 'Oldest first' })
  items: ChallengeVersionResource[];
}

export function contentResource(content: ChallengeContent): ChallengeContentResource {
  const { makes, problem, tried, success, deadline, budget, serviceKind } = content;
  return { makes, problem, tried, success, deadline, budget, serviceKind };
}

export function challengeResource({ challenge, content }: ChallengeWithContent): ChallengeResource {
  const { id, reference, companyId, hubId, status, version, question, outcome, closingNote } = challenge;
  return {
    ...contentResource(content),
    id,
    reference,
    companyId,
    hubId,
    status,
    version,
    question,
    outcome,
    closingNote,
    createdAt: challenge.createdAt.toISOString(),
    updatedAt: challenge.updatedAt.toISOString(),
    submittedAt: challenge.submittedAt?.toISOString() ?? null,
    closedAt: challenge.closedAt?.toISOString() ?? null,
  };
}

export function listedChallengeResource(
  found: ChallengeWithContent,
  { open, askedInVain }: InvitationProgress,
): ListedChallengeResource {
  const openInvitation = open && {
    fieldlabId: open.fieldlabId,
    fieldlabName: open.fieldlabName,
    round: open.round,
    respondBy: open.respondBy.toISOString(),
  };
  return { ...challengeResource(found), openInvitation, askedInVain };
}

export function versionResource(version: ChallengeVersion): ChallengeVersionResource {
  return { ...contentResource(version), version: version.version, createdAt: version.createdAt.toISOString() };
}
