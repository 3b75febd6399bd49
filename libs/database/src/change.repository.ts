import { Injectable } from '@nestjs/common';
import type { AudienceKind, ChangeTopic } from './change.entity.js';
import type { Work } from './unit-of-work.js';

/** Channel on which the database announces changes; the migration's trigger uses the same name. */
export const CHANGES_CHANNEL = 'fieldmatch_changes';

/** How long changes are kept for who comes back, in ms. */
export const CHANGES_KEPT_MS = 24 * 60 * 60 * 1_000;

/** A place in the order of all changes: everything up to it has become final. Larger than any number of JavaScript's. */
export interface ChangePosition {
  transactionId: bigint;
  number: bigint;
}

export interface Audience {
  kind: AudienceKind;
  /** Empty for every hub. */
  id: string;
}

/** A change as it is told. */
export interface ToldChange {
  position: ChangePosition;
  audience: Audience;
  topic: ChangeTopic;
  subjectId: string;
}

interface ChangeRow {
  transaction_id: string;
  number: string;
  audience_kind: AudienceKind;
  audience_id: string;
  topic: ChangeTopic;
  subject_id: string;
}

/**
 * Reads changes in an order in which none is ever missed.
 *
 * Numbers are given out before transactions commit, so a change with a lower number may appear after one with a higher. Therefore
 * only transactions below the oldest one that still runs are read: what they did is final, and nothing can come before it any
 * more. A long transaction anywhere in the server delays what is told; it loses nothing.
 */
@Injectable()
export class ChangeRepository {
  /** The place up to which everything is final now. */
  async horizon(work: Work): Promise<ChangePosition> {
    const [row] = await work.query<[{ upto: string }]>(`SELECT ${HORIZON} AS upto`);
    return { transactionId: BigInt(row.upto), number: 0n };
  }

  /**
   * The next changes for anybody, at most `limit`.
   *
   * @returns `upto` where the next reading goes on, and whether changes are committed that cannot be told yet.
   */
  async after(
    work: Work,
    { transactionId, number }: ChangePosition,
    limit: number,
  ): Promise<{ changes: ToldChange[]; upto: ChangePosition; isHeldBack: boolean }> {
    const rows = await work.query<(Partial<ChangeRow> & { upto: string; held_back: boolean })[]>(
      `WITH horizon AS MATERIALIZED (
         SELECT ${HORIZON} AS upto, pg_snapshot_xmax(pg_current_snapshot())::text::bigint AS running)
       SELECT horizon.upto, change.*,
         EXISTS (SELECT FROM changes WHERE transaction_id >= horizon.upto AND transaction_id < horizon.running) AS held_back
       FROM horizon LEFT JOIN LATERAL (
         SELECT ${COLUMNS} FROM changes
         WHERE (transaction_id, number) > ($1, $2) AND transaction_id < horizon.upto
         ORDER BY transaction_id, number LIMIT $3) change ON true`,
      [String(transactionId), String(number), limit],
    );
    const changes = rows.flatMap((row) => (row.number === undefined || row.number === null ? [] : [told(row as ChangeRow)]));
    const last = changes.at(-1);
    const end = { transactionId: BigInt(rows[0]?.upto ?? transactionId), number: 0n };
    const isFull = changes.length === limit && last !== undefined;
    return { changes, upto: isFull ? last.position : end, isHeldBack: isFull || (rows[0]?.held_back ?? false) };
  }

  /** What was told to these audiences from `after` (without it) up to `upto` (with it), at most `limit`. */
  async between(
    work: Work,
    audiences: readonly Audience[],
    after: ChangePosition,
    upto: ChangePosition,
    limit: number,
  ): Promise<ToldChange[]> {
    const rows = await work.query<ChangeRow[]>(
      `SELECT ${COLUMNS} FROM changes
       JOIN unnest($1::text[], $2::text[]) AS own (kind, id) ON audience_kind = own.kind AND audience_id = own.id
       WHERE (transaction_id, number) > ($3, $4) AND (transaction_id, number) <= ($5, $6)
       ORDER BY transaction_id, number LIMIT $7`,
      [
        audiences.map(({ kind }) => kind),
        audiences.map(({ id }) => id),
        String(after.transactionId),
        String(after.number),
        String(upto.transactionId),
        String(upto.number),
        limit,
      ],
    );
    return rows.map(told);
  }
}

const HORIZON = 'pg_snapshot_xmin(pg_current_snapshot())::text::bigint';
const COLUMNS = 'transaction_id, number, audience_kind, audience_id, topic, subject_id';

function told({
  transaction_id,
  number,
  audience_kind: kind,
  audience_id: id,
  topic,
  subject_id: subjectId,
}: ChangeRow): ToldChange {
  return {
    position: { transactionId: BigInt(transaction_id), number: BigInt(number) },
    audience: { kind, id },
    topic,
    subjectId,
  };
}
