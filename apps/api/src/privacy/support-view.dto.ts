import { SUPPORT_VIEW_MS, type NamedSupportView } from '#libs/privacy';
import { DateTime, EmailAddress, Flag, ListOf, Text, Uuid } from '../http/fields.js';
import { PageResource } from '../http/page.js';

export class NewSupportView {
  @EmailAddress({ description: 'Address of the person who asked for help', example: 'anna@example.nl' })
  email: string;

  @Text({
    min: 10,
    max: 500,
    description: 'Why; the person reads it',
    example: 'U belde dat u uw uitdaging niet terugvindt.',
  })
  reason: string;
}

export class SupportViewResource {
  @Uuid({ description: 'Id of the support view' })
  id: string;

  @Text({ description: 'Who looks; null when no longer known', nullable: true })
  administratorName: string | null;

  @Text({ description: 'Through whose eyes', nullable: true })
  personName: string | null;

  @Text({ description: 'Why' })
  reason: string;

  @DateTime({ description: 'When it began' })
  startedAt: string;

  @DateTime({ description: `When it ends by itself, ${SUPPORT_VIEW_MS / 60_000} minutes later` })
  expiresAt: string;

  @DateTime({ description: 'When the administrator ended it', nullable: true })
  endedAt: string | null;

  @Flag({ description: 'Whether this very session looks' })
  isHere: boolean;
}

export class SupportViewPage extends PageResource {
  @ListOf(() => SupportViewResource, { description: 'The last first' })
  items: SupportViewResource[];
}

/** @param sessionId of who asks. */
export function supportViewResource(
  { view, administratorName, personName }: NamedSupportView,
  sessionId: string,
): SupportViewResource {
  const { id, reason, startedAt, expiresAt, endedAt } = view;
  return {
    id,
    administratorName,
    personName,
    reason,
    startedAt: startedAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    isHere: view.sessionId === sessionId,
  };
}
