/** Where the programme runs: calendar days, working days and quarters are counted here. */
export const ZONE = 'Europe/Amsterdam';

/** Making one costs some seventy times what using it does. */
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });

/** The calendar day in Amsterdam at `moment`, as `YYYY-MM-DD`. */
export function localDate(moment: Date): string {
  return DAY.format(moment);
}

/** The calendar day after `day`; both as `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + 1);
  return noon.toISOString().slice(0, 10);
}
