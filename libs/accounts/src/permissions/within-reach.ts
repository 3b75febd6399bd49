import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { Reach } from './permissions.js';
import { PARTIES, type Party } from './relation.js';

/** Where a table holds the ids of the parties of its rows: a column, or a column and a condition without which that side sees nothing. */
export type PartyColumns = Partial<Record<Party, string | readonly [column: string, condition: string]>>;

/** Narrows a list to the rows that a permission reaches: the rule of `may`, asked of all rows at once. */
export function withinReach<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  reach: Reach,
  columns: PartyColumns,
): SelectQueryBuilder<Row> {
  if (reach.any) return query;
  const conditions = PARTIES.filter((party) => columns[party] !== undefined && reach[party].length > 0).map((party) => {
    const [column, condition] = [columns[party] ?? []].flat();
    return `(${column} = ANY(:reach_${party})${condition ? ` AND ${condition}` : ''})`;
  });
  const ids = Object.fromEntries(PARTIES.map((party) => [`reach_${party}`, reach[party]]));
  return query.andWhere(conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'FALSE', ids);
}
