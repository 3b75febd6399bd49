import {
  DECLINE_REASONS,
  INVITATION_STATUSES,
  type DeclineReason,
  type InvitationStatus,
  type ReleaseWithShortlist,
} from '#libs/matching';
import { SIDES, type Side } from '#libs/notifications';
import { LANGUAGES, type Language } from '#libs/taxonomy';
import { Choice, DateTime, Flag, ListOf, ListOfSlugs, Nested, Slug, Text, Uuid, Whole } from '../http/fields.js';
import { reasonResource, ReasonResource } from './match.dto.js';

export class AnswerResource {
  @Choice(DECLINE_REASONS, { description: 'Why it was declined', name: 'DeclineReason', nullable: true })
  declineReason: DeclineReason | null;

  @Text({ description: 'What the fieldlab added', nullable: true })
  declineLine: string | null;

  @DateTime({ description: 'When it was answered', nullable: true })
  answeredAt: string | null;
}

export class ShortlistEntryResource {
  @Whole({ min: 1, max: 3, description: 'Order of invitation' })
  position: number;

  @Slug({ description: 'Fieldlab' })
  fieldlabId: string;

  @Text({ description: 'Its name' })
  fieldlabName: string;

  @ListOf(() => ReasonResource, { description: 'Why it fits' })
  reasons: ReasonResource[];

  @Choice(INVITATION_STATUSES, { description: 'Its invitation; null before its turn', name: 'InvitationStatus', nullable: true })
  invitationStatus: InvitationStatus | null;

  @DateTime({ description: 'Until when it may answer', nullable: true })
  respondBy: string | null;

  @Nested(() => AnswerResource, { description: 'What it answered', nullable: true })
  answer: AnswerResource | null;
}

export class NewRelease {
  @ListOfSlugs({
    min: 1,
    max: 3,
    optional: true,
    description: 'One to three candidates in the order of invitation; without it the first three of the curated list',
  })
  fieldlabIds?: string[];
}

export class ReleaseResource {
  @Uuid({ description: 'Id of the release' })
  id: string;

  @Uuid({ description: 'Match run that it is based on' })
  matchRunId: string;

  @DateTime({ description: 'When it was released' })
  releasedAt: string;

  @Flag({ description: 'Released by the hub’s policy instead of a broker' })
  automatic: boolean;

  @ListOf(() => ShortlistEntryResource, { description: 'The shortlist' })
  shortlist: ShortlistEntryResource[];
}

export class ReleaseList {
  @ListOf(() => ReleaseResource, { description: 'Newest first' })
  items: ReleaseResource[];
}

export class MailPreviewResource {
  @Choice(SIDES, { description: 'Whose people get it', name: 'Side', nullable: true })
  side: Side | null;

  @Text({ description: 'Name of the reader' })
  toName: string;

  @Choice(LANGUAGES, { description: 'Language that the reader chose', name: 'Language' })
  language: Language;

  @Text({ description: 'Subject' })
  subject: string;

  @Text({ description: 'The plain text part; what lets its reader act without signing in is left out', multiline: true })
  text: string;
}

export class ReleasePreview {
  @ListOf(() => MailPreviewResource, { description: 'In the order in which they would be sent' })
  mails: MailPreviewResource[];
}

export function releaseResource({ release, shortlist }: ReleaseWithShortlist): ReleaseResource {
  return {
    id: release.id,
    matchRunId: release.matchRunId,
    releasedAt: release.releasedAt.toISOString(),
    automatic: release.releasedBy === null,
    shortlist: shortlist.map(entryResource),
  };
}

function entryResource(entry: ReleaseWithShortlist['shortlist'][number]): ShortlistEntryResource {
  const { position, fieldlabId, fieldlabName, match, invitation } = entry;
  const answered = invitation?.answeredAt && {
    declineReason: invitation.declineReason,
    declineLine: invitation.declineLine,
    answeredAt: invitation.answeredAt.toISOString(),
  };
  return {
    position,
    fieldlabId,
    fieldlabName,
    reasons: (match?.explanation.reasonsForCompany ?? []).map(reasonResource),
    invitationStatus: invitation?.status ?? null,
    respondBy: invitation?.respondBy.toISOString() ?? null,
    answer: answered ?? null,
  };
}
