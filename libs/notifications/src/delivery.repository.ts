import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { Delivery } from './delivery.entity.js';

/** How long a claim holds off others, in seconds. A worker must have sent and recorded within it. */
const CLAIM_SECONDS = 120;

@Injectable()
export class DeliveryRepository {
  async add(work: Work, deliveries: readonly Delivery[]): Promise<void> {
    await work.insert(Delivery, [...deliveries]);
  }

  async find(work: Work, id: string): Promise<Delivery | null> {
    return work.findOneBy(Delivery, { id });
  }

  /**
   * Takes a delivery that is pending, or whose claim has run out, for the caller alone. Claims are timed by the database's clock:
   * those of several machines may differ by more than a claim lasts.
   *
   * @returns the delivery as claimed, or null when there is nothing to claim.
   */
  async claim(work: Work, id: string): Promise<Delivery | null> {
    const [, count] = await work.query<[unknown, number]>(
      `UPDATE deliveries SET status = 'sending', claimed_at = now(), attempts = attempts + 1
       WHERE id = $1 AND (status = 'pending' OR (status = 'sending' AND claimed_at < now() - make_interval(secs => $2)))`,
      [id, CLAIM_SECONDS],
    );
    return count === 1 ? this.find(work, id) : null;
  }

  /** Gives a claim back, unless another worker has taken it over. */
  async release(work: Work, claimed: Delivery, lastError: string): Promise<void> {
    await work.query(
      `UPDATE deliveries SET status = 'pending', claimed_at = NULL, last_error = $3
       WHERE id = $1 AND status = 'sending' AND attempts = $2`,
      [claimed.id, claimed.attempts, lastError],
    );
  }

  /** Whoever holds the claim now: the mail is out, so nobody may send it again. */
  async markSent(work: Work, id: string, at: Date): Promise<void> {
    await work.query(`UPDATE deliveries SET status = 'sent', sent_at = $2 WHERE id = $1 AND status <> 'sent'`, [id, at]);
  }

  /** Unless another worker has taken the claim over. */
  async markFailed(work: Work, claimed: Delivery, lastError: string): Promise<void> {
    await work.query(
      `UPDATE deliveries SET status = 'failed', last_error = $3 WHERE id = $1 AND status = 'sending' AND attempts = $2`,
      [claimed.id, claimed.attempts, lastError],
    );
  }
}
