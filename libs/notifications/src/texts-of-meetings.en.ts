import type { MeetingKind, MessageTexts } from './message-text.js';
import { writtenOut } from './moment.js';

/** English texts about meetings, in plain language. */
export const MEETING_TEXTS_EN: Pick<MessageTexts, MeetingKind> = {
  meeting_proposed: ({ reference, fieldlabName, slots, minutes, place }) => ({
    title: `When do we talk? Meeting for ${reference}`,
    blocks: [
      `There are three proposals for the meeting of the company and ${fieldlabName}, for ${minutes} minutes:`,
      slots.map((slot) => writtenOut(slot, 'en')),
      `Where: ${place}`,
    ],
    turn: 'It is your turn: choose the moment that suits you, or propose others.',
    action: 'Choose a moment',
    because: `you are a contact of the introduction for challenge ${reference}`,
  }),

  meeting_agreed: ({ reference, fieldlabName, startsAt, minutes, place }) => ({
    title: `The meeting for ${reference} is planned`,
    blocks: [
      `The company and ${fieldlabName} talk on ${startsAt === null ? 'the agreed moment' : writtenOut(startsAt, 'en')}, for ${minutes} minutes.`,
      `Where: ${place}`,
      'The appointment comes with this mail as a calendar file.',
    ],
    turn: 'Does it not suit you after all? Then propose another moment in time.',
    action: 'View the introduction',
    because: `you are a contact of the introduction for challenge ${reference}`,
  }),

  meeting_cancelled: ({ reference, fieldlabName }) => ({
    title: `The meeting for ${reference} is cancelled`,
    blocks: [`The meeting of the company and ${fieldlabName} is cancelled. If it is in your calendar, this mail takes it out.`],
    turn: 'Do you still want to talk? Then propose new moments.',
    action: 'View the introduction',
    because: `you are a contact of the introduction for challenge ${reference}`,
  }),
};
