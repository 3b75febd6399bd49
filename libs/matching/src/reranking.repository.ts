import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Work } from '#libs/database';
import { Reranking } from './reranking.entity.js';

/** Statuses in which another ranking can still change what happens. */
export const OPEN_STATUSES = ['in_review', 'inviting'];

/** Challenges whose ids come after `after`, up to `until`. */
export interface Slice {
  after: string | null;
  until: string;
  count: number;
}

export type SliceCounts = Pick<Reranking, 'done' | 'changed' | 'failed'>;

@Injectable()
export class RerankingRepository {
  /** Returns false where one is open already. */
  async begin(work: Work, reranking: Reranking): Promise<boolean> {
    const inserted = await work
      .createQueryBuilder()
      .insert()
      .into(Reranking)
      .values(reranking)
      .orIgnore()
      .returning('id')
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }

  async newest(work: Work): Promise<Reranking | null> {
    return work.findOne(Reranking, { where: {}, order: { id: 'DESC' } });
  }

  async list(work: Work, { after, limit }: { after?: string | undefined; limit: number }): Promise<Reranking[]> {
    const query = work.createQueryBuilder(Reranking, 'reranking').orderBy('reranking.id', 'DESC').limit(limit);
    if (after) query.where('reranking.id < :after', { after });
    return query.getMany();
  }

  /** Counts a slice as done; the last one completes it. */
  async note(work: Work, id: string, { done, changed, failed }: SliceCounts, now: Date): Promise<Reranking> {
    await work.query(
      `UPDATE rerankings SET done = done + $2, changed = changed + $3, failed = failed + $4, slices_done = slices_done + 1,
         completed_at = CASE WHEN slices_done + 1 = slices THEN $5::timestamptz END
       WHERE id = $1`,
      [id, done, changed, failed, now],
    );
    return work.findOneByOrFail(Reranking, { id });
  }

  /** The one before it, if any. */
  async before(work: Work, id: string): Promise<Reranking | null> {
    return work.findOne(Reranking, { where: { id: LessThan(id) }, order: { id: 'DESC' } });
  }

  /** The open challenges in slices of `size`, in the order of their ids. */
  async slices(work: Work, size: number): Promise<Slice[]> {
    const rows = await work.query<{ until: string; count: number }[]>(
      `SELECT (array_agg(id ORDER BY id DESC))[1] AS until, count(*)::int AS count
       FROM (SELECT id, (row_number() OVER (ORDER BY id) - 1) / $2 AS slice FROM challenges WHERE status = ANY($1)) numbered
       GROUP BY slice ORDER BY slice`,
      [OPEN_STATUSES, size],
    );
    return rows.map((row, index) => ({ ...row, after: rows[index - 1]?.until ?? null }));
  }

  /** Ids of those challenges of a slice that are still open. */
  async openChallenges(work: Work, { after, until }: Pick<Slice, 'after' | 'until'>): Promise<string[]> {
    const rows = await work.query<{ id: string }[]>(
      'SELECT id FROM challenges WHERE status = ANY($1) AND ($2::uuid IS NULL OR id > $2) AND id <= $3 ORDER BY id',
      [OPEN_STATUSES, after, until],
    );
    return rows.map(({ id }) => id);
  }
}
