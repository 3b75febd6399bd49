import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import type { Work } from '#libs/database';
import { Notification } from './notification.entity.js';

/** The mail of the day repeats what the screen has shown. */
const SHOWN = Not('daily_digest' as const);

@Injectable()
export class NotificationRepository {
  async add(work: Work, notifications: readonly Notification[]): Promise<void> {
    await work.insert(Notification, [...notifications]);
  }

  /** For one that must exist, such as a delivery's. */
  async get(work: Work, id: string): Promise<Notification> {
    return work.findOneByOrFail(Notification, { id });
  }

  /** A person's notifications, newest first; with `after` only those older than the one with that id. */
  async list(
    work: Work,
    userId: string,
    { after, limit, unreadOnly }: { after: string | undefined; limit: number; unreadOnly: boolean },
  ): Promise<Notification[]> {
    return work.find(Notification, {
      where: {
        userId,
        kind: SHOWN,
        ...(after === undefined ? {} : { id: LessThan(after) }),
        ...(unreadOnly ? { readAt: IsNull() } : {}),
      },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  async countUnread(work: Work, userId: string): Promise<number> {
    return work.countBy(Notification, { userId, kind: SHOWN, readAt: IsNull() });
  }

  /** Keeps the first moment of reading. @returns false when this person has no such notification */
  async markRead(work: Work, userId: string, id: string, at: Date): Promise<boolean> {
    await work.update(Notification, { id, userId, readAt: IsNull() }, { readAt: at });
    return work.existsBy(Notification, { id, userId });
  }
}
