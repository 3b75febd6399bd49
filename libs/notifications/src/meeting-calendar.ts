import ical, { ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Language } from '#libs/taxonomy';
import type { NotificationKind, NotificationParams } from './notification-params.js';

/** A calendar object that goes with a mail (RFC 5546). */
export interface CalendarPart {
  method: 'request' | 'cancel';
  /** RFC 5545. */
  content: string;
}

interface Reader {
  name: string;
  address: string;
  language: Language;
}

type MeetingKind = 'meeting_agreed' | 'meeting_cancelled';

/** Whether a mail of this kind brings an appointment into the calendar, or takes it out. */
export function isAboutAppointment(kind: NotificationKind): kind is MeetingKind {
  return kind === 'meeting_agreed' || kind === 'meeting_cancelled';
}

/**
 * The appointment for the reader's calendar. Its UID is the meeting's for ever and its SEQUENCE grows, so that a later one moves or
 * removes the earlier; the same mail sent twice is the same to the byte. It names the challenge and the fieldlab and no person but
 * the reader.
 *
 * @param organizer address that the mail comes from.
 * @returns null where no appointment was ever agreed.
 */
export function meetingCalendar(
  kind: MeetingKind,
  params: NotificationParams[MeetingKind],
  reader: Reader,
  { organizer, url }: { organizer: string; url: string },
): CalendarPart | null {
  if (params.startsAt === null) return null;
  const isCancelled = kind === 'meeting_cancelled';
  const start = new Date(params.startsAt);
  const calendar = ical({
    prodId: { company: 'Fieldmatch', product: 'Fieldmatch', language: reader.language.toUpperCase() },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: `${params.meetingId}@${organizer.slice(organizer.lastIndexOf('@') + 1)}`,
    sequence: params.sequence,
    stamp: new Date(params.changedAt),
    start,
    end: new Date(start.getTime() + params.minutes * 60_000),
    summary:
      reader.language === 'nl'
        ? `Gesprek ${params.reference}: ${params.fieldlabName}`
        : `Meeting ${params.reference}: ${params.fieldlabName}`,
    location: params.place,
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: 'Fieldmatch', email: organizer },
    attendees: [{ name: reader.name, email: reader.address, status: ICalAttendeeStatus.ACCEPTED, rsvp: false }],
  });
  return { method: isCancelled ? 'cancel' : 'request', content: calendar.toString() };
}
