import { meetingNotOpen, meetingSlotUnknown, meetingSlotsWrong } from './meeting.errors.js';

export const MEETING_STATUSES = ['proposed', 'agreed', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export type MeetingSide = 'company' | 'fieldlab';

/** How many moments a proposal has. */
export const SLOTS = 3;
const DAY_MS = 24 * 60 * 60 * 1_000;
/** How far ahead one may plan. */
const FURTHEST_MS = 120 * DAY_MS;

/** What matters for whether something may be done. */
interface State {
  status: MeetingStatus;
  proposedBy: MeetingSide;
  slots: readonly Date[];
}

/**
 * The moments of a proposal, earliest first.
 *
 * @throws DomainError `meeting.slots_wrong` (400) unless they are three different ones, to come, and within 120 days.
 */
export function checkedSlots(slots: readonly Date[], now: Date): Date[] {
  const moments = new Set(slots.map((slot) => slot.getTime()));
  const isRight = [...moments].every((moment) => moment > now.getTime() && moment <= now.getTime() + FURTHEST_MS);
  if (moments.size !== SLOTS || !isRight) throw meetingSlotsWrong();
  return [...moments].toSorted((one, other) => one - other).map((moment) => new Date(moment));
}

/**
 * Whether a side may choose this moment: the other side proposed it, and it is still to come.
 *
 * @throws DomainError `meeting.not_open` or `meeting.slot_unknown` (409).
 */
export function assertChoosable({ status, proposedBy, slots }: State, side: MeetingSide, startsAt: Date, now: Date): void {
  if (status !== 'proposed' || proposedBy === side) throw meetingNotOpen(status);
  const isProposed = slots.some((slot) => slot.getTime() === startsAt.getTime());
  if (!isProposed || startsAt <= now) throw meetingSlotUnknown();
}
