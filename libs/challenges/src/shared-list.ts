import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { withinReach, type Reach } from '#libs/accounts';
import type { Work } from '#libs/database';

/** A page of what somebody may see. */
export interface ReachFilter {
  reach: Reach;
  /** Only of this challenge. */
  challengeId?: string | undefined;
  /** Continue after this row. */
  after?: string | undefined;
  limit: number;
}

/** Rows that a company and a fieldlab share about a challenge, newest first. */
export async function listShared<Row extends ObjectLiteral & { companyId: string; fieldlabId: string; challengeId: string }>(
  work: Work,
  entity: EntityTarget<Row>,
  { reach, challengeId, after, limit }: ReachFilter,
): Promise<Row[]> {
  const query = work
    .createQueryBuilder(entity, 'shared')
    .innerJoin('challenges', 'challenge', 'challenge.id = shared.challengeId')
    .orderBy('shared.id', 'DESC')
    .limit(limit);
  if (challengeId) query.andWhere('shared.challengeId = :challengeId', { challengeId });
  if (after) query.andWhere('shared.id < :after', { after });
  const columns = { companyId: 'shared.companyId', fieldlabId: 'shared.fieldlabId', hubId: 'challenge.hub_id' };
  return withinReach(query, reach, columns).getMany();
}
