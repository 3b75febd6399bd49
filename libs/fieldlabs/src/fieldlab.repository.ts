import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Work } from '#libs/database';
import type { Province, ServiceKind } from '#libs/taxonomy';
import { Fieldlab } from './fieldlab.entity.js';
import { Offer } from './offer.entity.js';

/** Which fieldlabs to list, in the order of their ids. */
export interface FieldlabFilter {
  hubId?: string | undefined;
  province?: Province | undefined;
  technology?: string | undefined;
  serviceKind?: ServiceKind | undefined;
  /** Words that must all appear in name, summary or offers. */
  query?: string | undefined;
  /** Continue after this fieldlab. */
  after?: string | undefined;
  limit: number;
}

const SEARCHED = `concat_ws(' ', fieldlab.name, fieldlab.city, fieldlab.summary_nl, fieldlab.summary_en,
  (SELECT string_agg(concat_ws(' ', title_nl, title_en, description_nl, description_en), ' ')
   FROM offers WHERE fieldlab_id = fieldlab.id AND withdrawn_at IS NULL))`;
const MOST_WORDS = 10;

/** Fieldlabs and their offers. */
@Injectable()
export class FieldlabRepository {
  async find(work: Work, id: string): Promise<Fieldlab | null> {
    return work.findOneBy(Fieldlab, { id });
  }

  async findMany(work: Work, ids: readonly string[]): Promise<Fieldlab[]> {
    return work.find(Fieldlab, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  async all(work: Work): Promise<Fieldlab[]> {
    return work.find(Fieldlab, { order: { id: 'ASC' } });
  }

  /** Offers that stand, of one fieldlab or of all. */
  async offers(work: Work, fieldlabId?: string): Promise<Offer[]> {
    return work.find(Offer, { where: { withdrawnAt: IsNull(), ...(fieldlabId && { fieldlabId }) }, order: { id: 'ASC' } });
  }

  /** Kinds of service that each of these fieldlabs offers, in the order of the alphabet; a fieldlab without offers is absent. */
  async serviceKinds(work: Work, fieldlabIds: readonly string[]): Promise<Map<string, ServiceKind[]>> {
    const rows = await work
      .createQueryBuilder(Offer, 'offer')
      .select('offer.fieldlabId', 'fieldlabId')
      .addSelect('array_agg(DISTINCT offer.kind ORDER BY offer.kind)', 'kinds')
      .where('offer.withdrawnAt IS NULL AND offer.fieldlabId = ANY(:fieldlabIds)', { fieldlabIds: [...fieldlabIds] })
      .groupBy('offer.fieldlabId')
      .getRawMany<{ fieldlabId: string; kinds: ServiceKind[] }>();
    return new Map(rows.map(({ fieldlabId, kinds }) => [fieldlabId, kinds]));
  }

  async list(work: Work, filter: FieldlabFilter): Promise<Fieldlab[]> {
    const { hubId, province, technology, serviceKind, query, after, limit } = filter;
    const select = work.createQueryBuilder(Fieldlab, 'fieldlab').orderBy('fieldlab.id').limit(limit);
    if (hubId) select.andWhere('fieldlab.hubId = :hubId', { hubId });
    if (province) select.andWhere('fieldlab.province = :province', { province });
    if (technology) select.andWhere(':technology = ANY(fieldlab.technologies)', { technology });
    if (after) select.andWhere('fieldlab.id > :after', { after });
    if (serviceKind) {
      select.andWhere(
        'EXISTS (SELECT 1 FROM offers WHERE fieldlab_id = fieldlab.id AND withdrawn_at IS NULL AND kind = :serviceKind)',
        { serviceKind },
      );
    }
    const words = query?.split(/\s+/).filter(Boolean).slice(0, MOST_WORDS) ?? [];
    for (const [index, word] of words.entries()) {
      select.andWhere(`${SEARCHED} ILIKE :word${index}`, { [`word${index}`]: `%${word.replace(/[\\%_]/g, '\\$&')}%` });
    }
    return select.getMany();
  }

  async confirm(work: Work, id: string, by: string, at: Date): Promise<void> {
    await work.update(Fieldlab, { id }, { confirmedAt: at, confirmedBy: by });
  }

  /** An offer of this fieldlab, also one that was taken back. */
  async offer(work: Work, fieldlabId: string, id: string): Promise<Offer | null> {
    return work.findOneBy(Offer, { id, fieldlabId });
  }

  async addOffer(work: Work, offer: Offer): Promise<void> {
    await work.insert(Offer, offer);
  }

  async updateOffer(work: Work, id: string, changes: Partial<Omit<Offer, 'id' | 'fieldlabId'>>): Promise<void> {
    await work.update(Offer, { id }, changes);
  }

  async update(work: Work, id: string, changes: Partial<Omit<Fieldlab, 'id'>>): Promise<void> {
    await work.update(Fieldlab, { id }, changes);
  }

  /** Locks the row until the transaction ends, so that what is counted within it stays true. */
  async lock(work: Work, id: string): Promise<void> {
    await work.findOne(Fieldlab, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }
}
