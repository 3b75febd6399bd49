import type { MessageTexts, WaitingKind } from './message-text.js';
import { writtenOut } from './moment.js';
import type { NotificationParams } from './notification-params.js';

const OF_BROKER = 'you are a broker of the hub that looks after this challenge';

const ofFieldlab = (fieldlabName: string): string => `you are a contact of ${fieldlabName}`;

const yourTurn = (what: string, respondBy: string, then: string): string =>
  `It is your turn. Please ${what} by ${writtenOut(respondBy, 'en')}. After that ${then}.`;

const untilThen = (respondBy: string): string =>
  `It is your turn. If nothing happens, we will write to you again on ${writtenOut(respondBy, 'en')}.`;

const STUCK: Record<NotificationParams['challenge_stuck']['status'], (fieldlabName: string | null) => string> = {
  draft: () => 'You asked the company something. The company has not answered yet, not even after a reminder.',
  introduced: (name) =>
    `${name ?? 'The fieldlab'} and the company can meet. Yet nothing happens, not even after a reminder to the fieldlab.`,
  in_project: (name) =>
    `We have heard nothing of the project of ${name ?? 'the fieldlab'} for weeks, not even after a reminder to the fieldlab.`,
};

/** English texts about challenges that stand still, in plain language. */
export const WAITING_TEXTS_EN: Pick<MessageTexts, WaitingKind> = {
  review_reminder: ({ reference, respondBy }) => ({
    title: `Reminder: challenge ${reference} is waiting for your review`,
    blocks: [
      `A company is waiting for news of challenge ${reference}.`,
      'You can choose fieldlabs, ask the company something, hand the challenge over to another hub, or say honestly that there is no match.',
    ],
    turn: yourTurn('choose', respondBy, 'we will ask the administrators of the programme for help'),
    action: 'Review the challenge',
    because: OF_BROKER,
  }),

  question_reminder: ({ reference, respondBy }) => ({
    title: `Reminder: there is a question about your challenge ${reference}`,
    blocks: [
      'The broker has asked you something. With your answer we will go on right away.',
      'You find the question with your challenge. Complete your challenge and submit it again. Do you not want to go on? Then you can withdraw it.',
    ],
    turn: yourTurn('answer', respondBy, 'we will ask the broker to contact you'),
    action: 'Complete your challenge',
    because: `your company posted challenge ${reference}`,
  }),

  introduction_reminder: ({ reference, fieldlabName, respondBy }) => ({
    title: `Reminder: meet the company of challenge ${reference}`,
    blocks: [
      `${fieldlabName} has said yes and the company knows it. Since then nothing has happened in Fieldmatch.`,
      'Propose a moment to the company to talk to each other. Have you talked already? Then start the project, or let the broker know that it will not go ahead.',
    ],
    turn: yourTurn('do this', respondBy, 'we will ask the broker for help'),
    action: 'View the introduction',
    because: ofFieldlab(fieldlabName),
  }),

  project_reminder: ({ reference, fieldlabName, respondBy }) => ({
    title: `Reminder: how is project ${reference} going?`,
    blocks: [
      `We have heard nothing of the project of ${fieldlabName} with challenge ${reference} for a few weeks.`,
      'Is the project a stage further? Then tell us. Is it done, or will it not go ahead? Then close the project.',
    ],
    turn: yourTurn('do this', respondBy, 'we will ask the broker for help'),
    action: 'Go to the introduction and the project',
    because: ofFieldlab(fieldlabName),
  }),

  review_overdue: ({ reference, hubNameEn, respondBy }) => ({
    title: `Attention: nobody reviews challenge ${reference}`,
    blocks: [
      `Challenge ${reference} is waiting for a broker of ${hubNameEn}. Nothing happens, not even after a reminder.`,
      'Ask the hub what is the matter. Is nobody there now? Then invite another broker.',
    ],
    turn: untilThen(respondBy),
    action: 'See who works at the hub',
    because: 'you are an administrator of the programme',
  }),

  challenge_stuck: ({ reference, status, fieldlabName, respondBy }) => ({
    title: `Attention: challenge ${reference} stands still`,
    blocks: [
      STUCK[status](fieldlabName),
      `Call or write, and ask what is needed to go on. Will nothing come of it any more? Then you can close the ${status === 'in_project' ? 'project' : 'challenge'}.`,
    ],
    turn: untilThen(respondBy),
    action: 'Help this challenge on',
    because: OF_BROKER,
  }),
};
