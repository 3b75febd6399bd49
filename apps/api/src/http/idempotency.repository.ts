import { Injectable } from '@nestjs/common';
import { Clock, newId } from '#libs/kernel';
import { UnitOfWork, type Work } from '#libs/database';
import { IdempotencyRecord } from './idempotency-record.entity.js';
import type { IdempotentRequest } from './idempotency-key.js';

/** How long a request may run before another with its key takes it for dead, in ms. */
const TAKE_OVER_MS = 60_000;
const KEEP_MS = 24 * 60 * 60 * 1_000;
/** Records past their day that one new record removes, so that they go faster than they come. */
const FORGET_AT_ONCE = 20;

/** One try at a request. The moment it began tells it from the try that takes its key over. */
export interface Attempt {
  actor: string;
  key: string;
  createdAt: Date;
  /** The id for what the request creates, the same in a try that takes over. */
  creationId: string;
}

@Injectable()
export class IdempotencyRepository {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Takes the key. Without `earlier` this attempt has it now, else the request of that record has it. */
  async begin({ actor, key, requestHash }: IdempotentRequest): Promise<{ attempt: Attempt; earlier: IdempotencyRecord | null }> {
    const createdAt = this.clock.now();
    const [dead, old] = [TAKE_OVER_MS, KEEP_MS].map((age) => new Date(createdAt.getTime() - age)) as [Date, Date];
    return this.unitOfWork.run(async (work) => {
      await forget(work, old);
      const takenOver = await this.takeOver(work, { actor, key, requestHash }, { createdAt, dead, old });
      if (takenOver) return { attempt: takenOver, earlier: null };
      await work.query(
        `DELETE FROM idempotency_keys
         WHERE actor = $1 AND key = $2 AND ((status IS NULL AND created_at < $3) OR created_at < $4)`,
        [actor, key, dead, old],
      );
      const attempt = { actor, key, createdAt, creationId: newId() };
      for (;;) {
        const inserted = await work.query<unknown[]>(
          `INSERT INTO idempotency_keys (actor, key, request_hash, created_at, creation_id) VALUES ($1, $2, $3, $4, $5)
           ON CONFLICT DO NOTHING RETURNING actor`,
          [actor, key, requestHash, createdAt, attempt.creationId],
        );
        if (inserted.length === 1) return { attempt, earlier: null };
        // Null when the other request failed and freed the key between the two statements: then it can be had.
        const earlier = await work.findOneBy(IdempotencyRecord, { actor, key });
        if (earlier) return { attempt, earlier };
      }
    });
  }

  /** The same request again after its process died: it goes on under the id that may have been created already. */
  private async takeOver(
    work: Work,
    { actor, key, requestHash }: IdempotentRequest,
    { createdAt, dead, old }: { createdAt: Date; dead: Date; old: Date },
  ): Promise<Attempt | null> {
    const [rows] = await work.query<[{ creation_id: string }[], number]>(
      `UPDATE idempotency_keys SET created_at = $4
       WHERE actor = $1 AND key = $2 AND request_hash = $3 AND status IS NULL AND created_at < $5 AND created_at >= $6
       RETURNING creation_id`,
      [actor, key, requestHash, createdAt, dead, old],
    );
    return rows[0] ? { actor, key, createdAt, creationId: rows[0].creation_id } : null;
  }

  /** Keeps the answer, unless another attempt has taken the key over. */
  async finish(attempt: Attempt, status: number, body: object | null): Promise<void> {
    await this.unitOfWork.single.update(IdempotencyRecord, { ...attempt }, { status, body });
  }

  /** A request that failed leaves nothing behind, so it may be repeated with its key. */
  async release(attempt: Attempt): Promise<void> {
    await this.unitOfWork.single.delete(IdempotencyRecord, { ...attempt });
  }
}

/** Leaves out what another transaction is removing, so that none waits for another. */
async function forget(work: Work, before: Date): Promise<void> {
  await work.query(
    `DELETE FROM idempotency_keys WHERE (actor, key) IN (
       SELECT actor, key FROM idempotency_keys WHERE created_at < $1
       ORDER BY created_at LIMIT ${FORGET_AT_ONCE} FOR UPDATE SKIP LOCKED)`,
    [before],
  );
}
