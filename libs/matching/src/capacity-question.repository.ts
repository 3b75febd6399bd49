import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { firstDayOf, type Quarter } from '#libs/kernel';
import { CapacityQuestion } from './capacity-question.entity.js';

@Injectable()
export class CapacityQuestionRepository {
  /**
   * Ids of fieldlabs that were not asked in this quarter and have reason to be: what they said is from before it, or they were
   * invited before it and never said anything.
   */
  async due(work: Work, quarter: Quarter, limit: number): Promise<string[]> {
    const rows = await work.query<{ id: string }[]>(
      `SELECT fieldlab.id FROM fieldlabs fieldlab
       LEFT JOIN capacities capacity ON capacity.fieldlab_id = fieldlab.id
       WHERE fieldlab.status <> 'ended'
         AND NOT EXISTS (SELECT 1 FROM capacity_questions WHERE fieldlab_id = fieldlab.id AND quarter = $1)
         AND (capacity.confirmed_at < $2::date OR capacity.fieldlab_id IS NULL
           AND EXISTS (SELECT 1 FROM invitations WHERE fieldlab_id = fieldlab.id AND invited_at < $2::date))
       ORDER BY fieldlab.id LIMIT $3`,
      [quarter, firstDayOf(quarter), limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Returns false where it was asked already. */
  async add(work: Work, question: CapacityQuestion): Promise<boolean> {
    const inserted = await work
      .createQueryBuilder()
      .insert()
      .into(CapacityQuestion)
      .values(question)
      .orIgnore()
      .returning('fieldlab_id')
      .execute();
    return (inserted.raw as unknown[]).length > 0;
  }
}
