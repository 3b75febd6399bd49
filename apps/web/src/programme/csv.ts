const MINUTE_MS = 60_000;

export type Cell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula, be it written in wide letters. */
const FORMULA = /^[\s\u00a0]*[=+\-@|%\t\r＝＋－＠]/u;

/**
 * A table as spreadsheets in the Netherlands open it: semicolons between, a mark of UTF-8 in front (RFC 4180 otherwise). A text that
 * a spreadsheet would calculate gets an apostrophe in front, so that it stays a text.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
}

function cellOf(cell: Cell): string {
  if (cell === null) return '';
  // A decimal comma, as the same spreadsheets expect it.
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const DUTCH_DAY = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/Amsterdam' });

/** The Dutch day of an instant, `YYYY-MM-DD`, which spreadsheets take for a day in every language. */
export function dayCell(at: string | null): Cell {
  return at === null ? null : DUTCH_DAY.format(new Date(at));
}

/** Hands a table to the person as a file. */
export function saveCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const url = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file only after this: to let go of it at once would let some save nothing.
  setTimeout(() => URL.revokeObjectURL(url), MINUTE_MS);
}
