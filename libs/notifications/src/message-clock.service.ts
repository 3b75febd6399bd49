import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock, eachAlone, newId } from '#libs/kernel';
import type { HeldMessage } from './held-message.entity.js';
import { HeldMessageRepository } from './held-message.repository.js';
import { MailQueue } from './mail-queue.js';
import type { Notification } from './notification.entity.js';
import { NotificationRepository } from './notification.repository.js';
import { textOf } from './texts.js';

const MOST_PER_ROUND = 100;

/**
 * Sends what waited for its time: by itself what came outside working time, together what a person wants once a day. The due times
 * lie in the database; what is due is taken away and put on its way in one transaction, so it goes once however many look.
 */
@Injectable()
export class MessageClockService {
  private readonly logger = new Logger('Clock');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly held: HeldMessageRepository,
    private readonly notifications: NotificationRepository,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  /** Returns how many mails were put on their way. */
  async tick(): Promise<number> {
    const now = this.clock.now();
    let sent = 0;
    const sendTo = async (userId: string): Promise<boolean> => {
      sent += await this.unitOfWork.run((work) => this.send(work, userId, now));
      return true;
    };
    const due = await this.held.duePeople(this.unitOfWork.read, now, MOST_PER_ROUND);
    await eachAlone(due, sendTo, { logger: this.logger, nameOf: (userId) => `Mail to person ${userId}` });
    return sent;
  }

  private async send(work: Work, userId: string, now: Date): Promise<number> {
    const due = await this.held.take(work, userId, now);
    const alone = due.filter(({ isBundled }) => !isBundled);
    const bundled = due.filter(({ isBundled }) => isBundled);
    await this.mails.put(work, alone);
    if (bundled.length > 0) await this.sendDigest(work, userId, bundled);
    return alone.length + (bundled.length > 0 ? 1 : 0);
  }

  /** The digest is a notification of its own, which the screen leaves out: it says nothing new. */
  private async sendDigest(work: Work, userId: string, bundled: readonly HeldMessage[]): Promise<void> {
    const items = [];
    for (const { notificationId } of bundled) {
      const { kind, params } = await this.notifications.get(work, notificationId);
      items.push({ titleNl: textOf(kind, params, 'nl').title, titleEn: textOf(kind, params, 'en').title });
    }
    const now = this.clock.now();
    const digest: Notification = {
      id: newId(),
      userId,
      kind: 'daily_digest',
      params: { items },
      challengeId: null,
      createdAt: now,
      readAt: now,
    };
    await this.notifications.add(work, [digest]);
    // The address of the newest: people change theirs.
    const { toAddress, toName, language } = bundled.at(-1) as HeldMessage;
    await this.mails.put(work, [{ notificationId: digest.id, toAddress, toName, language }]);
  }
}
