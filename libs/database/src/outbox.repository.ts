import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { OutboxMessage } from './outbox-message.entity.js';
import type { Work } from './unit-of-work.js';

/** A job as it is put into the outbox: where it goes and what it carries. */
export interface OutboxJob {
  queue: string;
  job: string;
  payload: object;
}

/** Channel on which the database announces new rows; the migration's trigger uses the same name. */
export const OUTBOX_CHANNEL = 'fieldmatch_outbox';

/**
 * Marks the outbox row $1 as handled at $2, unless it was before. A handler whose whole effect is one statement takes this in as a
 * part of it.
 */
export const MARK_HANDLED = 'UPDATE outbox SET handled_at = $2 WHERE id = $1 AND handled_at IS NULL';

/** Nothing is carried to a queue that somebody paused. */
const NOT_PAUSED = 'NOT EXISTS (SELECT 1 FROM queue_pauses pause WHERE pause.queue = message.queue)';

@Injectable()
export class OutboxRepository {
  constructor(private readonly clock: Clock) {}

  /** Adds jobs to the transaction of their cause. They reach the queue only if it commits. */
  async put(work: Work, jobs: readonly OutboxJob[]): Promise<void> {
    if (jobs.length === 0) return;
    const createdAt = this.clock.now();
    await work.insert(
      OutboxMessage,
      jobs.map((job) => ({ id: newId(), ...job, createdAt, relayedAt: null, handledAt: null })),
    );
  }

  /**
   * Marks the oldest rows that wait for the relay as relayed, which must have come true when the transaction ends; rows that another
   * relay holds are passed over.
   *
   * @returns them in the order in which they were made: of several requests for the same, the queue keeps the last.
   */
  async takeUnrelayed(work: Work, limit: number): Promise<OutboxMessage[]> {
    const [taken] = await work.query<[OutboxMessage[], number]>(
      `WITH waiting AS MATERIALIZED (
         SELECT id FROM outbox message WHERE relayed_at IS NULL AND ${NOT_PAUSED}
         ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       UPDATE outbox SET relayed_at = $2 FROM waiting WHERE outbox.id = waiting.id
       RETURNING outbox.id, queue, job, payload, created_at AS "createdAt", relayed_at AS "relayedAt", handled_at AS "handledAt"`,
      [limit, this.clock.now()],
    );
    return taken.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  /** Locks rows that were relayed before `before` and that no handler has finished. */
  async takeUnhandled(work: Work, before: Date, limit: number): Promise<OutboxMessage[]> {
    return work
      .createQueryBuilder(OutboxMessage, 'message')
      .where('message.handledAt IS NULL AND message.relayedAt < :before', { before })
      .andWhere(NOT_PAUSED)
      .orderBy('message.relayedAt')
      .limit(limit)
      .setLock('pessimistic_write')
      .setOnLocked('skip_locked')
      .getMany();
  }

  async markRelayed(work: Work, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await work.query('UPDATE outbox SET relayed_at = $2 WHERE id = ANY($1::uuid[])', [ids, this.clock.now()]);
  }

  /**
   * Called by a handler inside the transaction of its effect, or after an effect outside that may come twice. Whoever handles the same row at the same time waits for the end of it.
   *
   * @returns whether this call marked it: false for a row that was handled before.
   */
  async markHandled(work: Work, id: string): Promise<boolean> {
    const [, count] = await work.query<[unknown, number]>(MARK_HANDLED, [id, this.clock.now()]);
    return count > 0;
  }

  /** As {@link markHandled} for several. @returns the ids that this call marked. */
  async markEachHandled(work: Work, ids: readonly string[]): Promise<Set<string>> {
    const [marked] = await work.query<[{ id: string }[], number]>(
      'UPDATE outbox SET handled_at = $2 WHERE id = ANY($1::uuid[]) AND handled_at IS NULL RETURNING id',
      [ids, this.clock.now()],
    );
    return new Set(marked.map(({ id }) => id));
  }
}
