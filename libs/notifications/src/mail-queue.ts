import { Injectable } from '@nestjs/common';
import { OutboxRepository, type Work } from '#libs/database';
import { Clock, newId } from '#libs/kernel';
import { job } from '#libs/queue';
import type { Delivery } from './delivery.entity.js';
import { DeliveryRepository } from './delivery.repository.js';
import type { HeldMessage } from './held-message.entity.js';
import { MailSender } from './mail-sender.js';

/** Whom a mail goes to, and which notification it tells. */
export type Addressed = Pick<HeldMessage, 'notificationId' | 'toAddress' | 'toName' | 'language'>;

/** Puts mails on their way: the delivery and the request for it commit together. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly outbox: OutboxRepository,
    private readonly sender: MailSender,
    private readonly clock: Clock,
  ) {}

  async put(work: Work, mails: readonly Addressed[]): Promise<void> {
    if (mails.length === 0) return;
    const deliveries = mails.map((mail) => this.compose(mail));
    await this.deliveries.add(work, deliveries);
    await this.outbox.put(
      work,
      deliveries.map(({ id }) => job('deliver-mail', { version: 1, deliveryId: id })),
    );
  }

  private compose({ notificationId, toAddress, toName, language }: Addressed): Delivery {
    const id = newId();
    return {
      id,
      notificationId,
      channel: 'email',
      toAddress,
      toName,
      language,
      status: 'pending',
      messageId: this.sender.messageIdOf(id),
      attempts: 0,
      claimedAt: null,
      sentAt: null,
      lastError: null,
      reportedAt: null,
      createdAt: this.clock.now(),
    };
  }
}
