import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { Reranking } from './reranking.entity.js';

/** Statuses in which another ranking can still change what happens. */
const OPEN = ['in_review', 'inviting'];

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

  /** Takes the open one in hand until `until`; null where there is none or another worker has it. */
  async claim(work: Work, now: Date, until: Date): Promise<Reranking | null> {
    const [rows] = await work.query<[{ id: string }[], number]>(
      `UPDATE rerankings SET claimed_until = $2
       WHERE completed_at IS NULL AND (claimed_until IS NULL OR claimed_until < $1) RETURNING id`,
      [now, until],
    );
    const id = rows[0]?.id;
    return id === undefined ? null : work.findOneBy(Reranking, { id });
  }

  async update(work: Work, id: string, changes: Partial<Omit<Reranking, 'id'>>): Promise<void> {
    await work.update(Reranking, { id }, changes);
  }

  async countOpenChallenges(work: Work): Promise<number> {
    const [row] = await work.query<{ count: number }[]>('SELECT count(*)::int AS count FROM challenges WHERE status = ANY($1)', [
      OPEN,
    ]);
    return row?.count ?? 0;
  }

  /** Ids of open challenges in their order, from the one after `after` on. */
  async openChallenges(work: Work, after: string | null, limit: number): Promise<string[]> {
    const rows = await work.query<{ id: string }[]>(
      `SELECT id FROM challenges WHERE status = ANY($1) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [OPEN, after, limit],
    );
    return rows.map(({ id }) => id);
  }
}
