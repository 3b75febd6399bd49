import { DELIVERY_STATUSES, type DeliveryAttempt, type DeliveryReport, type DeliveryStatus } from '#libs/notifications';
import { Choice, DateTime, ListOf, Text, Uuid, Whole } from '../http/fields.js';
import { PageQuery, PageResource } from '../http/page.js';

const OUTCOMES = ['sent', 'refused', 'failed'] as const;

export class DeliveryPageQuery extends PageQuery {
  @Choice(DELIVERY_STATUSES, { description: 'Only mails in this status', name: 'DeliveryStatus', optional: true })
  status?: DeliveryStatus;
}

export class Bounce {
  @Text({
    min: 5,
    max: 9,
    pattern: /^5\.\d{1,3}\.\d{1,3}$/,
    description: 'Enhanced status code of the bounce (RFC 3463): a permanent one',
    example: '5.1.1',
  })
  code: string;
}

export class DeliveryResource {
  @Uuid({ description: 'Id of the delivery' })
  id: string;

  @Text({ description: 'Kind of the notification that the mail tells', example: 'invitation_received' })
  kind: string;

  @Uuid({ description: 'Challenge that it is about', nullable: true })
  challengeId: string | null;

  @Choice(DELIVERY_STATUSES, { description: 'Where it stands; a failed one was refused for good', name: 'DeliveryStatus' })
  status: DeliveryStatus;

  @Text({ description: 'Message-ID of the mail, the same at every try' })
  messageId: string;

  @Whole({ description: 'Tries so far' })
  attempts: number;

  @DateTime({ description: 'When it was asked for' })
  createdAt: string;

  @DateTime({ description: 'When the mail server took it', nullable: true })
  sentAt: string | null;
}

export class DeliveryPage extends PageResource {
  @ListOf(() => DeliveryResource, { description: 'Newest first' })
  items: DeliveryResource[];
}

export class DeliveryAttemptResource {
  @Whole({ min: 1, description: 'Which try' })
  number: number;

  @DateTime({ description: 'When it began' })
  startedAt: string;

  @DateTime({ description: 'When it ended; null while it is under way, or for ever where its worker died', nullable: true })
  endedAt: string | null;

  @Choice(OUTCOMES, { description: 'How it ended; `failed` is tried again', name: 'AttemptOutcome', nullable: true })
  outcome: (typeof OUTCOMES)[number] | null;

  @Text({ description: 'What the mail server answered, without addresses', nullable: true })
  answer: string | null;
}

export class DeliveryWithAttempts extends DeliveryResource {
  @ListOf(() => DeliveryAttemptResource, { description: 'Every try, first to last' })
  tries: DeliveryAttemptResource[];
}

export function deliveryResource({ createdAt, sentAt, ...delivery }: DeliveryReport): DeliveryResource {
  return { ...delivery, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null };
}

export function attemptResource({ number, startedAt, endedAt, outcome, answer }: DeliveryAttempt): DeliveryAttemptResource {
  return { number, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, outcome, answer };
}
