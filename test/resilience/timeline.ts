/**
 * Where the clock stands while the system is disturbed. The first invitations are due on the far side of the end of summer time
 * (25 October 2026), the later ones on the far side of Christmas and New Year's Day.
 */
export const TIMELINE = {
  start: '2026-10-22T10:00:00+02:00',
  /** Tuesday, third working day: the reminders are due. */
  afterClockChange: '2026-10-27T09:05:00+01:00',
  christmasEve: '2026-12-24T15:00:00+01:00',
  /** Monday, fifth working day: half an hour before the end. */
  beforeDeadline: '2027-01-04T16:30:00+01:00',
} as const;

/** Longer than any response clock: five working days with a weekend. */
export const LONGER_THAN_A_ROUND_MS = 9 * 24 * 60 * 60 * 1_000;
