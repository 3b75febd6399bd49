import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Work } from '#libs/database';

/** A page of what belongs to any of these organisations. */
export interface OrganisationFilter {
  companyIds: readonly string[];
  fieldlabIds: readonly string[];
  /** Hubs that curate the challenge. */
  hubIds: readonly string[];
  /** Continue after this row. */
  after?: string | undefined;
  limit: number;
}

/** Rows that a company and a fieldlab share about a challenge, newest first. */
export async function listForOrganisations<
  Row extends ObjectLiteral & { companyId: string; fieldlabId: string; challengeId: string },
>(work: Work, entity: EntityTarget<Row>, filter: OrganisationFilter): Promise<Row[]> {
  const query = work
    .createQueryBuilder(entity, 'shared')
    .innerJoin('challenges', 'challenge', 'challenge.id = shared.challengeId')
    .where(
      '(shared.companyId = ANY(:companyIds) OR shared.fieldlabId = ANY(:fieldlabIds) OR challenge.hub_id = ANY(:hubIds))',
      filter,
    )
    .orderBy('shared.id', 'DESC')
    .limit(filter.limit);
  if (filter.after) query.andWhere('shared.id < :after', { after: filter.after });
  return query.getMany();
}
