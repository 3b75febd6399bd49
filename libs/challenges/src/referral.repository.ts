import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { withinReach } from '#libs/accounts';
import type { Work } from '#libs/database';
import { Referral } from './referral.entity.js';
import type { ReferralStatus } from './referral.lifecycle.js';
import { REFERRAL_PARTIES } from './referral-parties.js';
import type { ReachFilter } from './shared-list.js';

@Injectable()
export class ReferralRepository {
  async add(work: Work, referral: Referral): Promise<void> {
    await work.insert(Referral, referral);
  }

  async find(work: Work, id: string): Promise<Referral | null> {
    return work.findOneBy(Referral, { id });
  }

  /** The referral that the challenge waits for: at most one. */
  async findOpen(work: Work, challengeId: string): Promise<Referral | null> {
    return work.findOneBy(Referral, { challengeId, status: 'open' });
  }

  async update(work: Work, id: string, changes: Partial<Omit<Referral, 'id'>>): Promise<void> {
    await work.update(Referral, { id }, changes);
  }

  /** Referrals that somebody may see, newest first. */
  async list(work: Work, filter: ReachFilter & { status?: ReferralStatus | undefined }): Promise<Referral[]> {
    const query = work.createQueryBuilder(Referral, 'referral').orderBy('referral.id', 'DESC').limit(filter.limit);
    if (filter.status) query.andWhere('referral.status = :status', { status: filter.status });
    if (filter.after) query.andWhere('referral.id < :after', { after: filter.after });
    return withinReach(query, filter.reach, REFERRAL_PARTIES).getMany();
  }

  /** Open referrals whose time to answer has run out, longest ago first. */
  async expired(work: Work, now: Date, limit: number): Promise<Referral[]> {
    const where = { status: 'open', respondBy: LessThanOrEqual(now) } as const;
    return work.find(Referral, { where, order: { respondBy: 'ASC' }, take: limit });
  }

  /** Open referrals that should be reminded of, longest due first. */
  async toRemind(work: Work, now: Date, limit: number): Promise<Referral[]> {
    const where = { status: 'open', remindedAt: IsNull(), remindAt: LessThanOrEqual(now) } as const;
    return work.find(Referral, { where, order: { remindAt: 'ASC' }, take: limit });
  }
}
