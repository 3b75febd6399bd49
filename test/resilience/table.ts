import type { Result } from './resilience.js';

/** The outcome as a Markdown table, for the terminal and the README alike. */
export function table({ findings, kills, disturbances, brokenMails, fell, faults, recoveries, restMs }: Result): string {
  const servers = Object.entries(disturbances).map(([what, count]) => [what, count] as const);
  const rows: readonly (readonly [string, string | number])[] = [
    ['`kill -9` of a worker with its relay', kills.worker],
    ['`kill -9` of the api', kills.api],
    ...servers,
    ['SMTP connections broken before the end of the mail', brokenMails.beforeEnd],
    ['SMTP connections broken after it, in place of the answer', brokenMails.afterEnd],
    ['processes that fell over by themselves', fell],
    ['challenges posted', findings.posted],
    ['match runs stored', findings.runs],
    ['invitations', findings.invitations],
    ['mails due', findings.due],
    ['mails delivered', findings.delivered],
    ['**lost**', findings.lost.length],
    ['**duplicated**', findings.duplicated.length],
    ['**stuck**', findings.stuck.length],
    ['**overbooked slots**', findings.overbooked.length],
    ['invitations with a wrong deadline', findings.wronglyDue.length],
    ['requests refused or unanswered without reason', faults.length],
    ['same `Message-ID` again: mail server broke off after the mail', findings.repeatedBroken],
    ['same `Message-ID` again: worker killed after the mail', findings.repeatedKilled],
    [
      'from a kill to serving again, p50 / p95 / most',
      [50, 95, 100].map((part) => seconds(percentile(recoveries, part))).join(' / '),
    ],
    ['from the last answer of a person to nothing waiting', seconds(restMs)],
  ];
  return ['| what | count |', '| --- | --- |', ...rows.map(([what, count]) => `| ${what} | ${count} |`)].join('\n');
}

/** Every single thing that should not be, for whoever looks for its cause. */
export function faultsOf({ findings, faults, fell }: Result): string[] {
  const { lost, duplicated, stuck, overbooked, wronglyDue } = findings;
  return [
    ...lost.map((what) => `LOST ${what}`),
    ...duplicated.map((what) => `DUPLICATED ${what}`),
    ...stuck.map((what) => `STUCK ${what}`),
    ...overbooked.map((what) => `OVERBOOKED ${what}`),
    ...wronglyDue.map((what) => `WRONGLY DUE ${what}`),
    ...faults.map((what) => `REFUSED ${what}`),
    ...(fell > 0 ? [`${fell} processes fell over by themselves`] : []),
  ];
}

function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor((part / 100) * sorted.length))] ?? 0;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
