import type { AuditEntry } from '../api/audit.js';

/** What one request or job did: its entries belong together. */
export interface Act {
  key: string;
  first: AuditEntry;
  /** What was done to which kinds of things, each once, in order. */
  deeds: { kind: AuditEntry['kind']; subjectKind: string; status: string | null }[];
}

/** Entries that follow each other and come from one request or job, as one act. @param entries newest first */
export function actsOf(entries: readonly AuditEntry[]): Act[] {
  const acts: Act[] = [];
  for (const entry of entries) {
    const last = acts.at(-1);
    const act =
      last && entry.actId !== null && last.first.actId === entry.actId ? last : { key: entry.id, first: entry, deeds: [] };
    if (act !== last) acts.push(act);
    const { kind, subjectKind, facts } = entry;
    const status = typeof facts['status'] === 'string' ? facts['status'] : null;
    const isKnown = act.deeds.some((deed) => deed.kind === kind && deed.subjectKind === subjectKind && deed.status === status);
    if (!isKnown) act.deeds.unshift({ kind, subjectKind, status });
  }
  return acts;
}
