import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { OutboxRepository, UnitOfWork, type Work } from '#libs/database';
import type { Delivery } from './delivery.entity.js';
import { deliveryInProgress, deliveryPostponed } from './delivery.errors.js';
import { DeliveryRepository } from './delivery.repository.js';
import { isAboutAppointment, meetingCalendar } from './meeting-calendar.js';
import { MailRefusedError, MailSender } from './mail-sender.js';
import { linkOf, unsubscribeUrlOf } from './notification-link.js';
import { notificationMail } from './notification-mail.js';
import type { NotificationParams } from './notification-params.js';
import type { Notification } from './notification.entity.js';
import { NotificationRepository } from './notification.repository.js';
import { tidyLine } from './tidy.js';

/** How long the outcome of a send is tried to be recorded, in ms. Together with the send itself it stays within the claim. */
const RECORDING_TIME = 40_000;

/** Sends the mails of notifications. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: DeliveryRepository,
    private readonly notifications: NotificationRepository,
    private readonly outbox: OutboxRepository,
    private readonly sender: MailSender,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /**
   * Sends one mail and marks its outbox row handled. It may be called any number of times and by several workers at once: whoever
   * has the claim sends, everybody else learns that it is done or being done.
   *
   * One delivery becomes two mails only where SMTP cannot tell (RFC 1047): the connection breaks after the message was transmitted
   * and before the answer arrived; or the process dies, or loses its database for most of a minute, between that answer and the
   * record of it. The second mail then has the same Message-ID, by which mail programs recognise it.
   *
   * A refusal for good ends the delivery as `failed`, which counts as handled: trying again would not help.
   *
   * @param outboxId row that asked for it; handled together with the delivery.
   * @throws DomainError `delivery.in_progress` while another worker holds it, `delivery.postponed` after a passing failure; the
   *   queue tries again after either.
   */
  async deliver(deliveryId: string, outboxId: string): Promise<void> {
    const claimed = await this.claim(deliveryId, outboxId);
    if (!claimed) return;
    try {
      await this.send(claimed.delivery, claimed.notification);
    } catch (error) {
      return this.recordFailure(claimed.delivery, outboxId, error);
    }
    await this.record(async (work) => {
      await this.deliveries.markSent(work, deliveryId, this.clock.now());
      await this.deliveries.endAttempt(work, claimed.delivery, 'sent', null);
      await this.outbox.markHandled(work, outboxId);
    });
  }

  /** @returns null when nothing is left to do, which is then recorded */
  private async claim(id: string, outboxId: string): Promise<{ delivery: Delivery; notification: Notification } | null> {
    return this.unitOfWork.run(async (work) => {
      const delivery = await this.deliveries.claim(work, id);
      if (delivery) return { delivery, notification: await this.notifications.get(work, delivery.notificationId) };
      const existing = await this.deliveries.find(work, id);
      // Pending: its holder gave it back between the two looks.
      if (existing?.status === 'sending' || existing?.status === 'pending') throw deliveryInProgress(id);
      await this.outbox.markHandled(work, outboxId);
      return null;
    });
  }

  private async send(
    { toName, toAddress, messageId, language }: Delivery,
    { kind, params, userId }: Notification,
  ): Promise<void> {
    const link = linkOf(kind, params, userId, this.settings);
    const content = notificationMail(kind, params, { name: toName, language }, link);
    const unsubscribeUrl = unsubscribeUrlOf(kind, userId, this.clock.now(), this.settings);
    const about = { organizer: this.sender.address, url: link.url };
    const reader = { name: toName, address: toAddress, language };
    const calendar = isAboutAppointment(kind)
      ? meetingCalendar(kind, params as NotificationParams[typeof kind], reader, about)
      : null;
    const to = { name: toName, address: toAddress };
    await this.sender.send({ to, messageId, language, content, unsubscribeUrl, calendar });
  }

  private async recordFailure(delivery: Delivery, outboxId: string, error: unknown): Promise<void> {
    const lastError = tidyLine(error instanceof Error ? error.message : String(error));
    const answer = withoutAddresses(lastError);
    if (error instanceof MailRefusedError) {
      await this.record(async (work) => {
        await this.deliveries.markFailed(work, delivery, lastError);
        await this.deliveries.endAttempt(work, delivery, 'refused', answer);
        await this.outbox.markHandled(work, outboxId);
      });
      return;
    }
    await this.record(async (work) => {
      await this.deliveries.release(work, delivery, lastError);
      await this.deliveries.endAttempt(work, delivery, 'failed', answer);
    });
    throw deliveryPostponed(delivery.id, error);
  }

  /**
   * Records what happened outside, and goes on trying when the database is away for a moment: what is not recorded is done again
   * once the claim has run out.
   */
  private async record(task: (work: Work) => Promise<void>): Promise<void> {
    const end = performance.now() + RECORDING_TIME;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.unitOfWork.run(task);
      } catch (error) {
        if (performance.now() > end) throw error;
        await pause(Math.min(100 * 2 ** attempt, 5_000));
      }
    }
  }
}

/** An answer of a mail server often repeats the address. */
function withoutAddresses(answer: string): string {
  return answer.replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, '…@…');
}
