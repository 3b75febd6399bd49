import type { Notification, NotificationText } from '#libs/notifications';
import { DateTime, Flag, ListOf, Text, Uuid, Whole } from '../http/fields.js';
import { PageQuery, PageResource } from '../http/page.js';

export class NotificationResource {
  @Uuid({ description: 'Id of the notification' })
  id: string;

  @Text({ description: 'Stable code of what happened', example: 'shortlist_released' })
  kind: string;

  @Text({ description: 'One line, in your language' })
  title: string;

  @Text({ description: 'In plain text; an empty line parts paragraphs' })
  body: string;

  @Text({ description: 'Where it leads, below the public address' })
  path: string;

  @DateTime({ description: 'When it happened' })
  createdAt: string;

  @DateTime({ description: 'When you read it', nullable: true })
  readAt: string | null;
}

export class NotificationPageQuery extends PageQuery {
  @Flag({ description: 'Only what you have not read', optional: true })
  unreadOnly?: boolean;
}

export class NotificationPage extends PageResource {
  @ListOf(() => NotificationResource, { description: 'Newest first' })
  items: NotificationResource[];
}

export class UnreadCount {
  @Whole({ min: 0, description: 'Notifications that you have not read' })
  count: number;
}

export function notificationResource(notification: Notification, { title, body, path }: NotificationText): NotificationResource {
  const { id, kind, createdAt, readAt } = notification;
  return { id, kind, title, body, path, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null };
}
