import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan } from 'typeorm';
import { MARK_HANDLED, type Work } from '#libs/database';
import type { DeliveryReport, UndeliverableMail } from './deliveries.service.js';
import { DeliveryAttempt, type AttemptOutcome } from './delivery-attempt.entity.js';
import { Delivery, type DeliveryStatus } from './delivery.entity.js';
import { Notification } from './notification.entity.js';

/** How long a claim holds off others, in seconds. A worker must have sent and recorded within it. */
const CLAIM_SECONDS = 120;

/** One try to send a delivery: its number tells it from those before and after. */
export type Claim = Pick<Delivery, 'id' | 'attempts'>;

/** A delivery in the hands of one worker, with what its mail is about. */
export type ClaimedDelivery = Claim &
  Pick<Delivery, 'toName' | 'toAddress' | 'messageId' | 'language'> &
  Pick<Notification, 'kind' | 'params' | 'userId'>;

@Injectable()
export class DeliveryRepository {
  async add(work: Work, deliveries: readonly Delivery[]): Promise<void> {
    await work.insert(Delivery, [...deliveries]);
  }

  /** Mails about a challenge whose notification is younger than the id `after`, oldest first, each with that notification. */
  async aboutChallenge(
    work: Work,
    challengeId: string,
    after: string,
  ): Promise<{ delivery: Delivery; notification: Notification }[]> {
    const notifications = await work.find(Notification, { where: { challengeId, id: MoreThan(after) }, order: { id: 'ASC' } });
    const deliveries = await work.findBy(Delivery, { notificationId: In(notifications.map(({ id }) => id)) });
    return notifications.flatMap((notification) => {
      const delivery = deliveries.find(({ notificationId }) => notificationId === notification.id);
      return delivery ? [{ delivery, notification }] : [];
    });
  }

  async find(work: Work, id: string): Promise<Delivery | null> {
    return work.findOneBy(Delivery, { id });
  }

  /**
   * Takes a delivery that is pending, or whose claim has run out, for the caller alone, and writes down that a try begins. Claims are
   * timed by the database's clock: those of several machines may differ by more than a claim lasts.
   *
   * @returns the delivery as claimed with what it says, or null when there is nothing to claim.
   */
  async claim(work: Work, id: string): Promise<ClaimedDelivery | null> {
    const [claimed] = await work.query<ClaimedDelivery[]>(
      `WITH claimed AS (
         UPDATE deliveries SET status = 'sending', claimed_at = now(), attempts = attempts + 1
         WHERE id = $1 AND (status = 'pending' OR (status = 'sending' AND claimed_at < now() - make_interval(secs => $2)))
         RETURNING *),
       begun AS (
         INSERT INTO delivery_attempts (delivery_id, number, started_at) SELECT id, attempts, now() FROM claimed)
       SELECT claimed.id, attempts, to_name AS "toName", to_address AS "toAddress", message_id AS "messageId", language,
         notification.kind, notification.params, notification.user_id AS "userId"
       FROM claimed JOIN notifications notification ON notification.id = notification_id`,
      [id, CLAIM_SECONDS],
    );
    return claimed ?? null;
  }

  /** Writes down how a try failed, timed by the database's clock as its beginning was. */
  async endFailedAttempt(
    work: Work,
    { id, attempts }: Claim,
    outcome: Exclude<AttemptOutcome, 'sent'>,
    answer: string | null,
  ): Promise<void> {
    await work.query(
      'UPDATE delivery_attempts SET ended_at = now(), outcome = $3, answer = $4 WHERE delivery_id = $1 AND number = $2',
      [id, attempts, outcome, answer],
    );
  }

  /** The tries of a delivery, first to last. */
  async attempts(work: Work, deliveryId: string): Promise<DeliveryAttempt[]> {
    return work.find(DeliveryAttempt, { where: { deliveryId }, order: { number: 'ASC' } });
  }

  /** What support may see, newest first. */
  async reports(
    work: Work,
    filter: { id?: string; status?: DeliveryStatus | undefined; after?: string | undefined; limit: number },
  ): Promise<DeliveryReport[]> {
    return work.query<DeliveryReport[]>(
      `SELECT delivery.id, delivery.status, delivery.message_id AS "messageId", delivery.attempts, delivery.sent_at AS "sentAt",
              delivery.created_at AS "createdAt", notification.kind, notification.challenge_id AS "challengeId"
       FROM deliveries delivery JOIN notifications notification ON notification.id = delivery.notification_id
       WHERE ($1::uuid IS NULL OR delivery.id = $1) AND ($2::text IS NULL OR delivery.status = $2)
         AND ($3::uuid IS NULL OR delivery.id < $3)
       ORDER BY delivery.id DESC LIMIT $4`,
      [filter.id ?? null, filter.status ?? null, filter.after ?? null, filter.limit],
    );
  }

  /** Gives a claim back, unless another worker has taken it over. */
  async release(work: Work, claimed: Claim, lastError: string): Promise<void> {
    await work.query(
      `UPDATE deliveries SET status = 'pending', claimed_at = NULL, last_error = $3
       WHERE id = $1 AND status = 'sending' AND attempts = $2`,
      [claimed.id, claimed.attempts, lastError],
    );
  }

  /** @param since a mail that was to go before counts too, if it was tried in vain after another had gone: it is not the mail server */
  async undeliverable(work: Work, since: Date, limit: number): Promise<UndeliverableMail[]> {
    return work.query<UndeliverableMail[]>(
      `SELECT delivery.id, notification.kind, notification.user_id AS "userId", notification.challenge_id AS "challengeId",
              notification.params->>'fieldlabName' AS "fieldlabName"
       FROM deliveries delivery JOIN notifications notification ON notification.id = delivery.notification_id
       WHERE delivery.status <> 'sent' AND delivery.reported_at IS NULL
         AND (delivery.status = 'failed' OR delivery.created_at < $1 AND EXISTS (
           SELECT FROM delivery_attempts tried WHERE tried.delivery_id = delivery.id AND tried.outcome = 'failed'
             AND tried.ended_at > (SELECT min(sent_at) FROM deliveries WHERE sent_at > $1)))
       ORDER BY delivery.id LIMIT $2`,
      [since, limit],
    );
  }

  async markReported(work: Work, id: string, at: Date): Promise<boolean> {
    const { affected } = await work.update(Delivery, { id, reportedAt: IsNull() }, { reportedAt: at });
    return affected === 1;
  }

  /**
   * Whoever holds the claim now: the mail is out, so nobody may send it again. Ends the try and marks the outbox row handled with it,
   * in one statement.
   */
  async markSent(work: Work, { id, attempts }: Claim, outboxId: string, at: Date): Promise<void> {
    await work.query(
      `WITH handled AS (${MARK_HANDLED}),
       ended AS (
         UPDATE delivery_attempts SET ended_at = now(), outcome = 'sent' WHERE delivery_id = $3 AND number = $4)
       UPDATE deliveries SET status = 'sent', sent_at = $2 WHERE id = $3 AND status <> 'sent'`,
      [outboxId, at, id, attempts],
    );
  }

  /** A mail that the mail server took and that came back. Returns false where it is not sent. */
  async markBounced(work: Work, id: string, lastError: string): Promise<boolean> {
    const [, count] = await work.query<[unknown, number]>(
      `UPDATE deliveries SET status = 'failed', sent_at = NULL, last_error = $2 WHERE id = $1 AND status = 'sent'`,
      [id, lastError],
    );
    return count > 0;
  }

  /** Unless another worker has taken the claim over. */
  async markFailed(work: Work, claimed: Claim, lastError: string): Promise<void> {
    await work.query(
      `UPDATE deliveries SET status = 'failed', last_error = $3 WHERE id = $1 AND status = 'sending' AND attempts = $2`,
      [claimed.id, claimed.attempts, lastError],
    );
  }
}
