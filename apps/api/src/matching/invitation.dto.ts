import { CHALLENGE_STATUSES, type ChallengeStatus } from '#libs/challenges';
import {
  DECLINE_REASONS,
  INVITATION_STATUSES,
  type DeclineReason,
  type InvitationAnswer,
  type IntroductionDetails,
  type InvitationBrief,
  type InvitationStatus,
} from '#libs/matching';
import { DomainError } from '#libs/kernel';
import { Choice, DateTime, ListOf, Nested, Slug, Text, Uuid, WebAddress, Whole } from '../http/fields.js';
import { PageQuery, PageResource } from '../http/page.js';
import { disclosedChallengeResource, DisclosedChallengeResource } from '../challenges/disclosed-challenge.dto.js';
import { companyResource, CompanyResource } from '../companies/company.dto.js';
import { contactOfPerson, ContactResource } from './contact.dto.js';
import { reasonResource, ReasonResource } from './match.dto.js';

const ANSWERS = ['accept', 'decline'] as const;

export class NewAnswer {
  @Choice(ANSWERS, { description: 'Yes or no', name: 'Answer' })
  answer: (typeof ANSWERS)[number];

  @Choice(DECLINE_REASONS, { description: 'Why not; needed with decline', name: 'DeclineReason', optional: true })
  reason?: DeclineReason;

  @Text({ max: 500, description: 'A line for the company, with decline', nullable: true, optional: true })
  line?: string | null;
}

/** @throws DomainError `request.invalid` for a decline without its reason. */
export function answerOf({ answer, reason, line }: NewAnswer): InvitationAnswer {
  if (answer === 'accept') return { answer };
  if (reason) return { answer, reason, line: line ?? null };
  throw new DomainError({
    code: 'request.invalid',
    status: 400,
    title: 'Request is not valid',
    detail: 'One field is not right; see errors.',
    errors: [{ in: 'body', at: '/reason', code: 'required', detail: 'Say why you decline: choose one of the reasons.' }],
  });
}

export class InvitationResource {
  @Uuid({ description: 'Id of the invitation' })
  id: string;

  @Text({ description: 'The challenge’s name among people', example: 'U-1001' })
  reference: string;

  @Slug({ description: 'Fieldlab that is asked' })
  fieldlabId: string;

  @Slug({ description: 'Its offer that fits best', nullable: true })
  offerId: string | null;

  @Choice(INVITATION_STATUSES, { description: 'Where it stands', name: 'InvitationStatus' })
  status: InvitationStatus;

  @Whole({ min: 1, description: 'Which fieldlab in turn this is' })
  round: number;

  @DateTime({ description: 'When it was sent' })
  invitedAt: string;

  @DateTime({ description: 'Until when it can be answered' })
  respondBy: string;

  @DateTime({ description: 'When it was answered', nullable: true })
  answeredAt: string | null;

  @Choice(DECLINE_REASONS, { description: 'Why it was declined', name: 'DeclineReason', nullable: true })
  declineReason: DeclineReason | null;

  @Nested(() => DisclosedChallengeResource, { description: 'The challenge, as far as its company shows it to you now' })
  challenge: DisclosedChallengeResource;

  @ListOf(() => ReasonResource, { description: 'Why this company fits you' })
  reasons: ReasonResource[];
}

export class InvitationPageQuery extends PageQuery {
  @Choice(INVITATION_STATUSES, { description: 'Only invitations in this status', name: 'InvitationStatus', optional: true })
  status?: InvitationStatus;
}

export class InvitationPage extends PageResource {
  @ListOf(() => InvitationResource, { description: 'Newest first' })
  items: InvitationResource[];
}

export class IntroducedFieldlab {
  @Slug({ description: 'Id of the fieldlab' })
  id: string;

  @Text({ description: 'Name' })
  name: string;

  @Text({ description: 'Place' })
  city: string;

  @WebAddress({ description: 'Website', nullable: true })
  website: string | null;
}

export class IntroductionResource {
  @Uuid({ description: 'Id of the introduction' })
  id: string;

  @Uuid({ description: 'Challenge that it is about' })
  challengeId: string;

  @Text({ description: 'The challenge’s name among people', example: 'U-1001' })
  reference: string;

  @Choice(CHALLENGE_STATUSES, { description: 'Where the challenge stands', name: 'ChallengeStatus' })
  status: ChallengeStatus;

  @DateTime({ description: 'When both had said yes' })
  introducedAt: string;

  @Nested(() => CompanyResource, { description: 'The company' })
  company: CompanyResource;

  @ListOf(() => ContactResource, { description: 'Its people' })
  companyContacts: ContactResource[];

  @Nested(() => IntroducedFieldlab, { description: 'The fieldlab' })
  fieldlab: IntroducedFieldlab;

  @ListOf(() => ContactResource, { description: 'Its people' })
  fieldlabContacts: ContactResource[];
}

export class IntroductionPage extends PageResource {
  @ListOf(() => IntroductionResource, { description: 'Newest first' })
  items: IntroductionResource[];
}

export function invitationResource(brief: InvitationBrief): InvitationResource {
  const { invitation, reference, challenge, offerId, reasons } = brief;
  const { id, fieldlabId, status, round, invitedAt, respondBy, answeredAt, declineReason } = invitation;
  return {
    id,
    reference,
    fieldlabId,
    offerId,
    status,
    round,
    invitedAt: invitedAt.toISOString(),
    respondBy: respondBy.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    declineReason,
    challenge: disclosedChallengeResource(challenge),
    reasons: reasons.map(reasonResource),
  };
}

export function introductionResource(details: IntroductionDetails): IntroductionResource {
  const { introduction, reference, status, company, companyContacts, fieldlab, fieldlabContacts } = details;
  const { id, name, city, website } = fieldlab;
  return {
    id: introduction.id,
    challengeId: introduction.challengeId,
    reference,
    status,
    introducedAt: introduction.introducedAt.toISOString(),
    company: companyResource(company),
    companyContacts: companyContacts.map(contactOfPerson),
    fieldlab: { id, name, city, website },
    fieldlabContacts: fieldlabContacts.map(contactOfPerson),
  };
}
