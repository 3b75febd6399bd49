import type { JoiningKind, MessageTexts } from './message-text.js';
import { writtenOut } from './moment.js';

const HELPER = 'you help companies on behalf of the hub or the programme';
const CHECK =
  'First check that this person really works at the company. Call the company, for instance. Then you can invite the person or say no.';

/** English texts about requests to be let into a company, in plain language. */
export const JOINING_TEXTS_EN: Pick<MessageTexts, JoiningKind> = {
  joining_requested: ({ respondBy }) => ({
    title: 'Somebody asks for help: the company is registered already',
    blocks: ['Somebody wanted to register a company, but another person has done so. This person asks to be let in.', CHECK],
    turn: `It is your turn. Please answer by ${writtenOut(respondBy, 'en')}.`,
    action: 'View the request',
    because: HELPER,
  }),

  joining_overdue: ({ joiningRequestIds: { length: count } }) => ({
    title:
      count === 1
        ? 'A request to be let into a company waits too long'
        : `${count} requests to be let into a company wait too long`,
    blocks: ['Nobody has answered in time.', CHECK],
    turn: 'It is your turn. Without you somebody waits in vain.',
    action: count === 1 ? 'View the request' : 'View the requests',
    because: 'you are an administrator of the programme',
  }),

  joining_let_in: () => ({
    title: 'A broker has invited somebody to your company',
    blocks: [
      'Somebody wanted to register your company, but you had done so already. A broker has checked who it is, and has invited this person.',
      'Is this not right? Withdraw the invitation, or remove the person. You can do that on the page of your company.',
    ],
    turn: 'See whether you know this person. If it is right, you do not have to do anything.',
    action: 'See who it is',
    because: 'you are an owner of your company',
  }),

  joining_declined: ({ askedAt, kvkNumber }) => ({
    title: 'You are not let into the company',
    blocks: [
      `On ${writtenOut(askedAt, 'en')} you asked to be let into the company with KVK number ${kvkNumber}. We could not establish that you work there.`,
      'Do you work there? Ask a colleague to invite you.',
      'Was the number not right? Then you can register your company with the right number. You do that with your first challenge.',
    ],
    turn: 'It is your turn, if you want to go on. Check that you filled in the right number.',
    action: 'View my challenges',
    because: 'you asked to be let into this company',
  }),

  joining_delayed: ({ askedAt, kvkNumber }) => ({
    title: 'Your request to be let into the company takes longer',
    blocks: [
      `On ${writtenOut(askedAt, 'en')} you asked to be let into the company with KVK number ${kvkNumber}. Nobody has answered yet. The administrators of the programme know that you wait.`,
      'You would rather not wait? Ask a colleague to invite you, or call or mail the hub in your region.',
    ],
    turn: 'You do not have to do anything. If you are let in, a mail comes with an invitation.',
    action: 'View my challenges',
    because: 'you asked to be let into this company',
  }),
};
