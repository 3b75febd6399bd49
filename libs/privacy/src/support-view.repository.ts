import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { violatedConstraint, type Work } from '#libs/database';
import { supportViewOpen } from './support-view.errors.js';
import { SupportView } from './support-view.entity.js';

@Injectable()
export class SupportViewRepository {
  /** @throws DomainError `support_view.open` when the session looks already. */
  async add(work: Work, view: SupportView): Promise<void> {
    await work.insert(SupportView, view).catch((error: unknown) => {
      throw violatedConstraint(error) === 'support_views_open_once' ? supportViewOpen() : error;
    });
  }

  async findOpen(work: Work, sessionId: string, now: Date): Promise<SupportView | null> {
    return work.findOneBy(SupportView, { sessionId, endedAt: IsNull(), expiresAt: MoreThan(now) });
  }

  /** Ends what ran out in this session, so that another can begin. */
  async endExpired(work: Work, sessionId: string, now: Date): Promise<void> {
    await work.query(
      'UPDATE support_views SET ended_at = expires_at WHERE session_id = $1 AND ended_at IS NULL AND expires_at <= $2',
      [sessionId, now],
    );
  }

  /** False when it is another administrator's or has ended. */
  async end(work: Work, id: string, administratorId: string, now: Date): Promise<boolean> {
    return (await work.update(SupportView, { id, administratorId, endedAt: IsNull() }, { endedAt: now })).affected === 1;
  }

  async ofPerson(
    work: Work,
    userId: string,
    { after, limit }: { after?: string | undefined; limit: number },
  ): Promise<SupportView[]> {
    const query = work
      .createQueryBuilder(SupportView, 'view')
      .where('view.userId = :userId', { userId })
      .orderBy('view.id', 'DESC')
      .limit(limit);
    if (after) query.andWhere('view.id < :after', { after });
    return query.getMany();
  }
}
