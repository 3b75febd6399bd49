import type { FieldlabKind, MessageTexts } from './message-text.js';
import { writtenOut } from './moment.js';
import { CONCLUDED_EN, NOTHING_TO_DO_EN } from './words.en.js';

const ofFieldlab = (fieldlabName: string): string => `you are a contact of ${fieldlabName}`;

const by = (iso: string | undefined): string => (iso === undefined ? 'as soon as possible' : `by ${writtenOut(iso, 'en')}`);

/** English texts for the people of fieldlabs, in plain language. */
export const FIELDLAB_TEXTS_EN: Pick<MessageTexts, FieldlabKind> = {
  invitation_received: ({ reference, fieldlabName, offerTitleEn, respondBy, reasonsEn }) => ({
    title: `Invitation: can ${fieldlabName} help with challenge ${reference}?`,
    blocks: [
      `A company is looking for help and ${fieldlabName} is a good fit.${offerTitleEn === '' ? '' : ` It is about your offer "${offerTitleEn}".`}`,
      ...(reasonsEn.length === 0 ? [] : ['Why this challenge fits you:', reasonsEn]),
      'Read the challenge in Fieldmatch. If you say yes, you will see who the company is and how to reach it. If you cannot help, please give a short reason. We will then ask another fieldlab right away.',
    ],
    turn: `It is your turn. Please answer ${by(respondBy)}.`,
    action: 'Answer the invitation',
    because: ofFieldlab(fieldlabName),
  }),

  invitation_withdrawn: ({ reference, fieldlabName }) => ({
    title: `The invitation for challenge ${reference} no longer stands`,
    blocks: [
      `The invitation to ${fieldlabName} for challenge ${reference} no longer stands.`,
      'Thank you for being willing to look at it.',
    ],
    turn: 'You do not have to do anything any more.',
    action: 'View the invitation',
    because: ofFieldlab(fieldlabName),
  }),

  invitation_reminder: ({ reference, fieldlabName, respondBy }) => ({
    title: `Reminder: can ${fieldlabName} help with challenge ${reference}?`,
    blocks: [
      `A company is waiting for the answer of ${fieldlabName}.`,
      'A short yes or no is enough. If it is no, we ask another fieldlab right away.',
    ],
    turn: `It is your turn. Please answer ${by(respondBy)}.`,
    action: 'Answer the invitation',
    because: ofFieldlab(fieldlabName),
  }),

  invitation_expired: ({ reference, fieldlabName }) => ({
    title: `The invitation for challenge ${reference} has expired`,
    blocks: [
      `${fieldlabName} did not answer in time. We are now asking another fieldlab, so that the company does not have to wait.`,
    ],
    turn: 'You do not have to do anything any more.',
    action: 'View the invitation',
    because: ofFieldlab(fieldlabName),
  }),

  introduction_made_fieldlab: ({ reference, fieldlabName }) => ({
    title: `You can now meet the company of challenge ${reference}`,
    blocks: [
      `We are glad that ${fieldlabName} wants to help. The company knows that you have said yes.`,
      'Fieldmatch shows you who the company is and whom to contact.',
    ],
    turn: 'It is your turn. Please contact the company within a few days.',
    action: 'View the introduction',
    because: ofFieldlab(fieldlabName),
  }),

  introduction_called_off: ({ reference, fieldlabName }) => ({
    title: `Challenge ${reference} does not go on`,
    blocks: ['You had said yes. The challenge was closed after that. Thank you for wanting to help.'],
    turn: 'You do not have to do anything any more.',
    action: 'View the introduction',
    because: ofFieldlab(fieldlabName),
  }),

  project_closed: ({ reference, outcome }) => ({
    title: `Project ${reference} is ${CONCLUDED_EN[outcome]}`,
    blocks: [
      `The project of challenge ${reference} is closed. The outcome: ${CONCLUDED_EN[outcome]}.`,
      'Thank you for your work.',
    ],
    turn: NOTHING_TO_DO_EN,
    action: 'View the project',
    because: 'your fieldlab carried out this project',
  }),

  capacity_check: ({ fieldlabName, slots, answerBy }) => ({
    title: `Is the room at ${fieldlabName} still the same?`,
    blocks: [
      slots === null
        ? `You gave no number for ${fieldlabName}. So we send you every challenge that fits.`
        : `You told us for ${fieldlabName}: ${slots === 1 ? 'one challenge' : `${slots} challenges`} a quarter.`,
      'When we know how much room you have, we only ask you when you can really help.',
    ],
    turn: `It is your turn. One click is enough: still true, we are full, or we have room again. Please answer ${by(answerBy)}.`,
    action: 'Tell us about your room',
    because: ofFieldlab(fieldlabName),
  }),
};
