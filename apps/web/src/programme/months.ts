import type { ProgrammeFigures } from '../api/programme.js';

/** How many companies were helped by the end of a month. */
export interface MonthTotal {
  /** `YYYY-MM`. */
  month: string;
  started: number;
  completed: number;
}

/** The sums until the end of every month from the first one on, those in which nothing happened too. */
export function totalsByMonth(companies: ProgrammeFigures['companies']): MonthTotal[] {
  const byMonth = new Map(companies.map((one) => [one.month, one]));
  const [first] = companies;
  const last = companies.at(-1);
  if (!first || !last) return [];
  const totals: MonthTotal[] = [];
  for (let month = first.month; month <= last.month; month = monthAfter(month)) {
    const before = totals.at(-1);
    const { started = 0, completed = 0 } = byMonth.get(month) ?? {};
    totals.push({ month, started: (before?.started ?? 0) + started, completed: (before?.completed ?? 0) + completed });
  }
  return totals;
}

export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
