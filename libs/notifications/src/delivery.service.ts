import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, SETTINGS_TOKEN, type Settings } from '#libs/kernel';
import { OutboxRepository, UnitOfWork, type Work } from '#libs/database';
import { deliveryInProgress, deliveryPostponed } from './delivery.errors.js';
import { DeliveryRepository, type Claim, type ClaimedDelivery } from './delivery.repository.js';
import { isAboutAppointment, meetingCalendar } from './meeting-calendar.js';
import { MailRefusedError, MailSender } from './mail-sender.js';
import { linkOf, unsubscribeUrlOf } from './notification-link.js';
import { notificationMail } from './notification-mail.js';
import type { NotificationParams } from './notification-params.js';
import { tidyLine } from './tidy.js';

/** How long the outcome of a send is tried to be recorded, in ms. Together with the send itself it stays within the claim. */
const RECORDING_TIME = 40_000;

/** Sends the mails of notifications. */
@Injectable()
export class DeliveryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: DeliveryRepository,
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
    const claimed = await this.deliveries.claim(this.unitOfWork.single, deliveryId);
    if (!claimed) return this.passOver(deliveryId, outboxId);
    try {
      await this.send(claimed);
    } catch (error) {
      return this.recordFailure(claimed, outboxId, error);
    }
    await this.record(() => this.deliveries.markSent(this.unitOfWork.single, claimed, outboxId, this.clock.now()));
  }

  /** Nothing to claim: it is done, which is then recorded, or in other hands. */
  private async passOver(id: string, outboxId: string): Promise<void> {
    const existing = await this.deliveries.find(this.unitOfWork.read, id);
    // Pending: its holder gave it back between the two looks.
    if (existing?.status === 'sending' || existing?.status === 'pending') throw deliveryInProgress(id);
    await this.outbox.markHandled(this.unitOfWork.single, outboxId);
  }

  private async send({ toName, toAddress, messageId, language, kind, params, userId }: ClaimedDelivery): Promise<void> {
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

  private async recordFailure(claim: Claim, outboxId: string, error: unknown): Promise<void> {
    const lastError = tidyLine(error instanceof Error ? error.message : String(error));
    const answer = withoutAddresses(lastError);
    if (error instanceof MailRefusedError) {
      await this.recordAll(async (work) => {
        await this.deliveries.markFailed(work, claim, lastError);
        await this.deliveries.endFailedAttempt(work, claim, 'refused', answer);
        await this.outbox.markHandled(work, outboxId);
      });
      return;
    }
    await this.recordAll(async (work) => {
      await this.deliveries.release(work, claim, lastError);
      await this.deliveries.endFailedAttempt(work, claim, 'failed', answer);
    });
    throw deliveryPostponed(claim.id, error);
  }

  private async recordAll(task: (work: Work) => Promise<void>): Promise<void> {
    await this.record(() => this.unitOfWork.run(task));
  }

  /**
   * Records what happened outside, and goes on trying when the database is away for a moment: what is not recorded is done again
   * once the claim has run out.
   */
  private async record(task: () => Promise<void>): Promise<void> {
    const end = performance.now() + RECORDING_TIME;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await task();
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
