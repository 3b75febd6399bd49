import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock, notFound } from '#libs/kernel';
import type { DeliveryAttempt } from './delivery-attempt.entity.js';
import type { Delivery, DeliveryStatus } from './delivery.entity.js';
import { deliveryNotSent } from './delivery.errors.js';
import { DeliveryRepository } from './delivery.repository.js';
import type { NotificationKind } from './notification-params.js';

/** A mail on its way, without its address and its words: what support may see. */
export interface DeliveryReport extends Pick<Delivery, 'id' | 'status' | 'messageId' | 'attempts' | 'sentAt' | 'createdAt'> {
  kind: NotificationKind;
  challengeId: string | null;
}

/** A mail that was refused for good, or for a day now, and that nobody was told about yet. */
export interface UndeliverableMail {
  id: string;
  kind: NotificationKind;
  /** Who does not get it. */
  userId: string;
  challengeId: string | null;
  /** Fieldlab that its reader was written to about, if any. */
  fieldlabName: string | null;
}

/** How long a mail server may put us off before somebody is told; it is asked on and on all the same. */
const PATIENCE_MS = 24 * 60 * 60_000;

/** What became of the mails, for those who look after the system. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: DeliveryRepository,
    private readonly clock: Clock,
  ) {}

  /** Newest first. */
  async page(filter: {
    status?: DeliveryStatus | undefined;
    after?: string | undefined;
    limit: number;
  }): Promise<DeliveryReport[]> {
    return this.deliveries.reports(this.unitOfWork.read, filter);
  }

  async undeliverable(limit: number): Promise<UndeliverableMail[]> {
    const since = new Date(this.clock.now().getTime() - PATIENCE_MS);
    return this.deliveries.undeliverable(this.unitOfWork.read, since, limit);
  }

  /** Returns false where somebody else did it before. */
  async markReported(work: Work, id: string): Promise<boolean> {
    return this.deliveries.markReported(work, id, this.clock.now());
  }

  /**
   * Notes that a mail came back after the mail server had taken it: from then on it counts as refused for good, and the brokers of
   * its challenge are told. Noting it again changes nothing.
   *
   * @param code enhanced status code of the bounce (RFC 3463), such as `5.1.1`.
   * @throws DomainError `delivery.not_found`, or `delivery.not_sent` (409).
   */
  async bounce(id: string, code: string): Promise<DeliveryReport> {
    const bounced = await this.unitOfWork.run((work) => this.deliveries.markBounced(work, id, `bounced: ${code}`));
    const { report } = await this.get(id);
    if (!bounced && report.status !== 'failed') throw deliveryNotSent(id);
    return report;
  }

  /** One with every try. @throws DomainError `delivery.not_found` */
  async get(id: string): Promise<{ report: DeliveryReport; attempts: DeliveryAttempt[] }> {
    const [report] = await this.deliveries.reports(this.unitOfWork.read, { id, limit: 1 });
    if (!report) throw notFound('delivery', id);
    return { report, attempts: await this.deliveries.attempts(this.unitOfWork.read, id) };
  }
}
