import { DomainError } from '#libs/kernel';

export function meetingSlotsWrong(): DomainError {
  return new DomainError({
    code: 'meeting.slots_wrong',
    status: 400,
    title: 'Moments are not right',
    detail: 'Propose three different moments that are still to come, and not more than 120 days ahead.',
  });
}

export function meetingNotOpen(status: string): DomainError {
  return new DomainError({
    code: 'meeting.not_open',
    status: 409,
    title: 'Nothing to choose',
    detail: `The meeting is '${status}', or your own side proposed the moments. Propose others, or wait for the other side.`,
  });
}

export function meetingSlotUnknown(): DomainError {
  return new DomainError({
    code: 'meeting.slot_unknown',
    status: 409,
    title: 'Not one of the moments',
    detail: 'This moment is not among those that were proposed, or it is over. Read the meeting again.',
  });
}

export function meetingOver(): DomainError {
  return new DomainError({
    code: 'meeting.over',
    status: 409,
    title: 'No meeting any more',
    detail: 'The challenge of this introduction is closed, so no meeting can be planned.',
  });
}
