import type { MessageTexts, ReferralKind } from './message-text.js';
import { writtenOut } from './moment.js';

const OF_ASKED_HUB = 'you are a broker of the hub that was asked to take this challenge over';
const OF_ASKING_HUB = 'you are a broker of the hub that wanted to hand this challenge over';

/** English texts about the hand-over of a challenge from hub to hub, in plain language. */
export const REFERRAL_TEXTS_EN: Pick<MessageTexts, ReferralKind> = {
  challenge_handed_over: ({ reference, hubNameEn }) => ({
    title: `${hubNameEn} helps you on with challenge ${reference}`,
    blocks: [
      `${hubNameEn} can help you better with this challenge and is glad to take it over.`,
      `You do not have to fill in anything again. Do you have a question? The brokers of ${hubNameEn} are your contact from now on. You find them with your challenge.`,
    ],
    turn: `It is the turn of ${hubNameEn}. You do not have to do anything now. We will tell you as soon as there is news.`,
    action: 'View your challenge',
    because: `your company posted challenge ${reference}`,
  }),

  referral_received: ({ reference, hubNameEn, respondBy }) => ({
    title: `Can your hub take over challenge ${reference}?`,
    blocks: [
      `${hubNameEn} thinks that your hub can help the company of challenge ${reference} better.`,
      'Read in Fieldmatch what the company asks and why you are asked. If you say yes, we make a new match run right away. If you say no, please give a short reason.',
    ],
    turn: `It is your turn. Please answer by ${writtenOut(respondBy, 'en')}.`,
    action: 'View the request',
    because: OF_ASKED_HUB,
  }),

  referral_reminder: ({ reference, hubNameEn, respondBy }) => ({
    title: `Reminder: can your hub take over challenge ${reference}?`,
    blocks: [`${hubNameEn} is waiting for your answer, and so is the company.`, 'A short yes or no is enough.'],
    turn: `It is your turn. Please answer by ${writtenOut(respondBy, 'en')}.`,
    action: 'View the request',
    because: OF_ASKED_HUB,
  }),

  referral_lapsed: ({ reference, hubNameEn }) => ({
    title: `The request to take over challenge ${reference} no longer stands`,
    blocks: [`The challenge stays with ${hubNameEn}. Thank you for being willing to look at it.`],
    turn: 'You do not have to do anything any more.',
    action: 'View the request',
    because: OF_ASKED_HUB,
  }),

  referral_accepted: ({ reference, hubNameEn }) => ({
    title: `${hubNameEn} takes over challenge ${reference}`,
    blocks: [`${hubNameEn} looks after the company from now on. The company knows.`, 'You can still see how it ends.'],
    turn: `It is the turn of ${hubNameEn}. You do not have to do anything any more.`,
    action: 'See how it goes',
    because: OF_ASKING_HUB,
  }),

  referral_refused: ({ reference, hubNameEn, reason }) => ({
    title: `${hubNameEn} does not take over challenge ${reference}`,
    blocks: [
      `${hubNameEn} cannot take over challenge ${reference}.`,
      ...(reason === null || reason === '' ? [] : ['The reason:', { quote: reason }]),
      'The challenge is still with your hub. You can choose fieldlabs, ask the company something, or ask another hub.',
    ],
    turn: 'It is your turn. The company is waiting for your review.',
    action: 'View the answer',
    because: OF_ASKING_HUB,
  }),

  referral_expired: ({ reference, hubNameEn }) => ({
    title: `Attention: challenge ${reference} needs you`,
    blocks: [
      `${hubNameEn} did not answer in time to your request to take over challenge ${reference}.`,
      'The challenge is still with your hub. You can choose fieldlabs, ask the company something, or ask another hub.',
    ],
    turn: 'It is your turn. Without you nothing happens and the company waits in vain.',
    action: 'View the request',
    because: OF_ASKING_HUB,
  }),
};
