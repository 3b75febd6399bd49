/** A calendar quarter, such as `2026-Q4`. Sorts as time goes by. */
export type Quarter = `${number}-Q${number}`;

/** The quarter that a calendar day (`YYYY-MM-DD`) lies in. */
export function quarterOf(day: string): Quarter {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return quarter(year, Math.ceil(month / 3));
}

/** Grows by one with each quarter. */
export function numberOf(current: Quarter): number {
  const [year, number] = parts(current);
  return 4 * year + number;
}

export function quarterAfter(current: Quarter): Quarter {
  const [year, number] = parts(current);
  return number === 4 ? quarter(year + 1, 1) : quarter(year, number + 1);
}

/** The first and the last calendar day, as `YYYY-MM-DD`. */
export function firstDayOf(current: Quarter): string {
  const [year, number] = parts(current);
  return new Date(Date.UTC(year, number * 3 - 3, 1)).toISOString().slice(0, 10);
}

export function lastDayOf(current: Quarter): string {
  const [year, number] = parts(current);
  return new Date(Date.UTC(year, number * 3, 0)).toISOString().slice(0, 10);
}

function quarter(year: number, number: number): Quarter {
  return `${year}-Q${number}`;
}

function parts(current: Quarter): [year: number, number: number] {
  return [Number(current.slice(0, 4)), Number(current.slice(6))];
}
