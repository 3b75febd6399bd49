/** What the audit trail says of a table. */
export interface AuditedTable {
  table: string;
  /** What people call a row. */
  noun: string;
  /** Columns that name a row. */
  key: readonly string[];
  /** Columns whose new values may be told: codes and ids, never words that somebody wrote. Of the others only the names. */
  told: readonly string[];
  /** Without deletions where these are only the tidying-up of what has run out. */
  when?: 'INSERT OR UPDATE OR DELETE' | 'INSERT OR UPDATE';
}

/** SQL that has a table write its own audit trail. */
export function auditTrigger({ table, noun, key, told, when = 'INSERT OR UPDATE OR DELETE' }: AuditedTable): string {
  const words = [noun, key.join(','), told.join(',')].map((word) => `'${word}'`).join(', ');
  return `CREATE TRIGGER ${table}_audit AFTER ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION write_audit_entry(${words});`;
}
