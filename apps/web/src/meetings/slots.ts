/** A moment as it is typed: a day and a time, both in Dutch time. */
export interface Slot {
  /** `YYYY-MM-DD` */
  date: string;
  /** `HH:MM` */
  time: string;
}

const ZONE = 'Europe/Amsterdam';
const FURTHEST_DAYS = 120;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The instant of a moment in Dutch time, wherever the browser is; null where something is missing or no such day exists. */
export function instantOf({ date, time }: Slot): Date | null {
  const asUtc = new Date(`${date}T${time}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time) || Number.isNaN(asUtc.getTime())) return null;
  // Twice, since the first guess may lie on the other side of a change between summer and winter time.
  const guess = new Date(asUtc.getTime() - offsetAt(asUtc));
  return new Date(asUtc.getTime() - offsetAt(guess));
}

/** Three working days ahead, each at another hour: something to begin with. */
export function suggestedSlots(now: Date): Slot[] {
  const slots: Slot[] = [];
  for (let ahead = 4; slots.length < 3; ahead += 1) {
    const day = new Date(now.getTime() + ahead * DAY_MS);
    const isWeekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    if (!isWeekend) slots.push({ date: day.toISOString().slice(0, 10), time: ['09:30', '13:30', '15:00'][slots.length] ?? '' });
  }
  return slots;
}

/** The instants of three different moments to come; null where they are not. */
export function proposableOf(slots: readonly Slot[], now: Date): Date[] | null {
  const instants = slots.map(instantOf);
  const isRight = instants.every(
    (instant) => instant !== null && instant > now && instant.getTime() <= now.getTime() + FURTHEST_DAYS * DAY_MS,
  );
  const different = new Set(instants.map((instant) => instant?.getTime()));
  return isRight && different.size === slots.length ? instants.flatMap((instant) => instant ?? []) : null;
}

/** How far Dutch time is ahead of UTC, in ms. */
function offsetAt(instant: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  const local = new Date(`${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:00Z`);
  return local.getTime() - Math.floor(instant.getTime() / 60_000) * 60_000;
}
