import { MEETING_STATUSES, type Meeting, type MeetingSide, type MeetingStatus } from '#libs/challenges';
import { Choice, DateTime, ListOf, Nested, Text, Uuid, Whole } from '../http/fields.js';

const SIDES = ['company', 'fieldlab'] as const;
const MINUTES = { min: 15, max: 480, description: 'How long it takes, in minutes' };

export class MeetingSlot {
  @DateTime({ description: 'When it begins' })
  startsAt: string;
}

export class NewMeetingProposal {
  @ListOf(() => MeetingSlot, { min: 3, max: 3, description: 'Three different moments to come' })
  slots: MeetingSlot[];

  @Whole(MINUTES)
  minutes: number;

  @Text({ min: 1, max: 500, description: 'An address or a link' })
  place: string;
}

export class MeetingResource {
  @Uuid({ description: 'Id of the meeting, which calendars know it by' })
  id: string;

  @Choice(MEETING_STATUSES, { description: 'Where it stands', name: 'MeetingStatus' })
  status: MeetingStatus;

  @Choice(SIDES, { description: 'Who proposed the moments; the other side chooses', name: 'MeetingSide' })
  proposedBy: MeetingSide;

  @ListOf(() => MeetingSlot, { description: 'The moments to choose from, earliest first' })
  slots: MeetingSlot[];

  @Whole(MINUTES)
  minutes: number;

  @Text({ description: 'Where' })
  place: string;

  @DateTime({ description: 'The moment that was agreed; it stands while another is being looked for', nullable: true })
  startsAt: string | null;

  @Whole({ description: 'Grows with every change that calendars are told of' })
  sequence: number;
}

export class MeetingOfIntroduction {
  @Nested(() => MeetingResource, { description: 'Null while nobody has proposed anything', nullable: true })
  meeting: MeetingResource | null;
}

export function meetingResource(meeting: Meeting): MeetingResource {
  const { id, status, proposedBy, slots, minutes, place, startsAt, sequence } = meeting;
  return {
    id,
    status,
    proposedBy,
    slots: slots.map((slot) => ({ startsAt: slot.toISOString() })),
    minutes,
    place,
    startsAt: startsAt?.toISOString() ?? null,
    sequence,
  };
}
