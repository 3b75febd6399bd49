import Holidays from 'date-holidays';

const ZONE = 'Europe/Amsterdam';
const HOUR_OF_CLOSE = 17;
const HOUR_OF_OPENING = 9;

const holidaysOfYear = new Map<string, ReadonlySet<string>>();

/**
 * The end (17:00 in Amsterdam) of the `workingDays`-th working day after the day of `start`. Saturdays, Sundays and Dutch public
 * holidays do not count; both changes of the clock are honoured, since days are counted on the calendar.
 *
 * @param workingDays 1 or more.
 */
export function endOfWorkingDay(start: Date, workingDays: number): Date {
  return atLocalHour(workingDayAfter(start, workingDays), HOUR_OF_CLOSE);
}

/** The beginning (09:00 in Amsterdam) of the same day as {@link endOfWorkingDay}. */
export function morningOfWorkingDay(start: Date, workingDays: number): Date {
  return atLocalHour(workingDayAfter(start, workingDays), HOUR_OF_OPENING);
}

function workingDayAfter(start: Date, workingDays: number): string {
  let day = localDate(start);
  for (let counted = 0; counted < workingDays;) {
    day = nextDay(day);
    if (isWorkingDay(day)) counted += 1;
  }
  return day;
}

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(day.slice(0, 4)).has(day);
}

/** Dutch public holidays of a year, as `YYYY-MM-DD`; worked out once per year and process. */
function publicHolidays(year: string): ReadonlySet<string> {
  const known = holidaysOfYear.get(year);
  if (known) return known;
  const days = new Holidays('NL', { types: ['public'] }).getHolidays(Number(year)).map((holiday) => holiday.date.slice(0, 10));
  const holidays = new Set(days);
  holidaysOfYear.set(year, holidays);
  return holidays;
}

function localDate(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' }).format(moment);
}

function nextDay(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + 1);
  return noon.toISOString().slice(0, 10);
}

/** The moment at which Amsterdam's clocks show `hour` on `day`; the hour must not be one that a clock change skips. */
function atLocalHour(day: string, hour: number): Date {
  const guess = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const shown = Number(new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' }).format(guess));
  return new Date(guess.getTime() - (shown - hour) * 3_600_000);
}
