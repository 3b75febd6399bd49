import Holidays from 'date-holidays';
import { dayAfter, localDate, ZONE } from './local-date.js';

const HOUR_OF_CLOSE = 17;
const HOUR_OF_OPENING = 9;
const HOUR_OF_DIGEST = 8;

const HOUR = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' });

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

/** Whether `moment` lies between 09:00 and 17:00 in Amsterdam on a working day. */
export function isWorkingTime(moment: Date): boolean {
  const day = localDate(moment);
  const [opens, closes] = [atLocalHour(day, HOUR_OF_OPENING), atLocalHour(day, HOUR_OF_CLOSE)];
  return isWorkingDay(day) && moment >= opens && moment < closes;
}

/** `moment` itself when it lies in working time, else the beginning of the working time that comes next. */
export function nextWorkingTime(moment: Date): Date {
  if (isWorkingTime(moment)) return moment;
  const today = localDate(moment);
  const opens = atLocalHour(today, HOUR_OF_OPENING);
  return isWorkingDay(today) && moment < opens ? opens : morningOfWorkingDay(moment, 1);
}

/** When the mail of the day goes that `moment` is in time for: 08:00 in Amsterdam on a working day. */
export function nextDigestTime(moment: Date): Date {
  const today = localDate(moment);
  const digest = atLocalHour(today, HOUR_OF_DIGEST);
  return isWorkingDay(today) && moment < digest ? digest : atLocalHour(workingDayAfter(moment, 1), HOUR_OF_DIGEST);
}

function workingDayAfter(start: Date, workingDays: number): string {
  let day = localDate(start);
  for (let counted = 0; counted < workingDays;) {
    day = dayAfter(day);
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

/** The moment at which Amsterdam's clocks show `hour` on `day`; the hour must not be one that a clock change skips. */
function atLocalHour(day: string, hour: number): Date {
  const guess = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const shown = Number(HOUR.format(guess));
  return new Date(guess.getTime() - (shown - hour) * 3_600_000);
}
