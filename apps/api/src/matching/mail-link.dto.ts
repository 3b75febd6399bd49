import { CAPACITY_WORDS, type CapacityWord } from '#libs/fieldlabs';
import { CapacityResource } from '../catalogue/capacity.dto.js';
import { Choice, DateOnly, Nested, Slug, Text } from '../http/fields.js';
import { InvitationResource, NewAnswer } from './invitation.dto.js';

export const PURPOSES = ['answer_invitation', 'confirm_capacity', 'stop_messages'] as const;
const TOKEN = { min: 1, max: 1_000, description: 'What stands behind # in the link of the mail' };

export class MailLink {
  @Text(TOKEN)
  token: string;
}

export class MailLinkResource {
  @Choice(PURPOSES, { description: 'What the link is for', name: 'MailLinkPurpose' })
  purpose: (typeof PURPOSES)[number];

  @Slug({ description: 'Fieldlab that it is about', nullable: true })
  fieldlabId: string | null;

  @Text({ description: 'Its name', nullable: true })
  fieldlabName: string | null;

  @Nested(() => InvitationResource, { description: 'The invitation to answer', nullable: true })
  invitation: InvitationResource | null;

  @Nested(() => CapacityResource, { description: 'What the fieldlab said of its room', nullable: true })
  capacity: CapacityResource | null;

  @Text({ description: 'Kind of message that it turns off, or `daily_digest`', nullable: true })
  messageKind: string | null;
}

export class MailLinkAnswer extends NewAnswer {
  @Text(TOKEN)
  token: string;
}

export class MailLinkCapacity {
  @Text(TOKEN)
  token: string;

  @Choice(CAPACITY_WORDS, { description: 'What holds now', name: 'CapacityWord' })
  word: CapacityWord;

  @DateOnly({ description: 'With `full`: last day without room; without it the last day of the quarter', optional: true })
  fullUntil?: string;
}
