import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { PERSONAL_DATA, type PersonalTable } from './personal-data.js';

/** A membership of somebody in one of the organisations that a person belongs to. */
export interface Colleague {
  userId: string;
  organisationKind: string;
  organisationId: string;
  role: string;
}

/** Reads and erases what the tables hold of a person, as {@link PERSONAL_DATA} says. */
@Injectable()
export class PersonalDataRepository {
  /** The rows of every table, by its name. */
  async read(work: Work, userId: string): Promise<Map<string, Record<string, unknown>[]>> {
    const found = new Map<string, Record<string, unknown>[]>();
    for (const [table, policy] of Object.entries(PERSONAL_DATA)) {
      const parts: Record<string, unknown>[][] = [];
      for (const statement of exportOf(table, policy)) parts.push(await work.query(statement, [userId]));
      found.set(table, parts.flat());
    }
    return found;
  }

  async erase(work: Work, userId: string): Promise<void> {
    for (const [table, policy] of Object.entries(PERSONAL_DATA)) {
      const statement = erasureOf(table, policy);
      if (statement) await work.query(statement, [userId]);
    }
  }

  /** Locks the memberships of the person's organisations, so that the last two who lead one cannot both go. False if erased. */
  async lock(work: Work, userId: string): Promise<{ isThere: boolean; colleagues: Colleague[] }> {
    const user = await work.query<unknown[]>('SELECT 1 FROM users WHERE id = $1 AND erased_at IS NULL FOR UPDATE', [userId]);
    const colleagues = await work.query<Colleague[]>(
      `SELECT user_id AS "userId", organisation_kind AS "organisationKind", organisation_id AS "organisationId", role
       FROM memberships
       WHERE (organisation_kind, organisation_id) IN (SELECT organisation_kind, organisation_id FROM memberships WHERE user_id = $1)
       ORDER BY id FOR UPDATE`,
      [userId],
    );
    return { isThere: user.length === 1, colleagues };
  }

  /** Those of these companies that have a challenge which was handed in once and is not closed, also while it is back with them. */
  async withOpenChallenges(work: Work, companyIds: readonly string[]): Promise<Set<string>> {
    const rows = await work.query<{ id: string }[]>(
      `SELECT DISTINCT company_id AS id FROM challenges
       WHERE company_id = ANY ($1::uuid[]) AND submitted_at IS NOT NULL AND status <> 'closed'`,
      [companyIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}

/** What is told row by row, and then what is counted. */
function exportOf(table: string, { whose, exported, partly, counted }: PersonalTable): string[] {
  const values = exported.map((column) =>
    partly?.exported.includes(column) ? `CASE WHEN ${partly.where} THEN ${column} END AS ${column}` : column,
  );
  const rows = `SELECT ${values.join(', ')} FROM ${table} WHERE ${whose}`;
  if (!counted) return [`${rows} ORDER BY 1`];
  const by = Object.entries(counted.by).map(([name, value]) => `${value} AS ${name}`);
  const places = by.map((_, index) => index + 1).join(', ');
  const counts = `SELECT ${by.join(', ')}, count(*)::int AS count FROM ${table} WHERE ${whose} AND ${counted.where}`;
  return [`${rows} AND ${counted.where} IS NOT TRUE ORDER BY 1`, `${counts} GROUP BY ${places} ORDER BY ${places}`];
}

/** Null for what stays as it is. */
function erasureOf(table: string, { whose, erasure }: PersonalTable): string | null {
  if (erasure === 'deleted') return `DELETE FROM ${table} WHERE ${whose}`;
  if ('kept' in erasure) return null;
  const values = Object.entries(erasure.replaced).map(([column, value]) => `${column} = ${value}`);
  return `UPDATE ${table} SET ${values.join(', ')} WHERE ${whose}${erasure.where ? ` AND ${erasure.where}` : ''}`;
}
