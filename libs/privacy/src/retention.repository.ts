import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import type { RetentionRule } from './retention-policy.js';

/** Counts and ends what is past its time. */
@Injectable()
export class RetentionRepository {
  async count(work: Work, rule: RetentionRule, before: Date): Promise<number> {
    const rows = await work.query<[{ count: string }]>(`SELECT count(*) FROM ${rule.table} WHERE ${pastTime(rule)}`, [before]);
    return Number(rows[0].count);
  }

  /** Ends at most this many; returns how many. */
  async end(work: Work, rule: RetentionRule, before: Date, most: number): Promise<number> {
    const { table, replaced } = rule;
    const past = `ctid IN (SELECT ctid FROM ${table} WHERE ${pastTime(rule)} LIMIT ${most} FOR UPDATE SKIP LOCKED)`;
    const values = Object.entries(replaced ?? {}).map(([column, value]) => `${column} = ${value}`);
    const statement = replaced ? `UPDATE ${table} SET ${values.join(', ')} WHERE ${past}` : `DELETE FROM ${table} WHERE ${past}`;
    const [, count] = await work.query<[unknown, number]>(statement, [before]);
    return count;
  }

  async countAudit(work: Work, before: Date): Promise<number> {
    const rows = await work.query<[{ count: string }]>('SELECT count(*) FROM audit_entries WHERE at < $1', [before]);
    return Number(rows[0].count);
  }

  async endAudit(work: Work, before: Date, most: number): Promise<number> {
    const rows = await work.query<[{ count: string }]>('SELECT forget_audit_entries($1, $2) AS count', [before, most]);
    return Number(rows[0].count);
  }
}

function pastTime({ since, where }: RetentionRule): string {
  return `${since} < $1${where ? ` AND ${where}` : ''}`;
}
