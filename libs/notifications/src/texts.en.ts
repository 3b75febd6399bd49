import type { MessageTexts } from './message-text.js';
import { writtenOut } from './moment.js';
import type { DeclineReason, Outcome, ProjectStage } from './notification-params.js';
import { FIELDLAB_TEXTS_EN } from './texts-of-fieldlabs.en.js';
import { JOINING_TEXTS_EN } from './texts-of-joining.en.js';
import { MEETING_TEXTS_EN } from './texts-of-meetings.en.js';
import { REFERRAL_TEXTS_EN } from './texts-of-referrals.en.js';
import { WAITING_TEXTS_EN } from './texts-of-waiting.en.js';
import { CONCLUDED_EN, NOTHING_TO_DO_EN } from './words.en.js';

const OPEN_CHALLENGE = 'View your challenge';

const ofCompany = (reference: string): string => `your company posted challenge ${reference}`;
const OF_BROKER = 'you are a broker of the hub that looks after this challenge';

const by = (iso: string | undefined): string => (iso === undefined ? 'as soon as possible' : `by ${writtenOut(iso, 'en')}`);

const DECLINED: Record<DeclineReason, string> = {
  full: 'This fieldlab is fully booked right now, so it is not about your question.',
  not_our_technology: 'Your question needs another technology than this fieldlab has.',
  too_early: 'It is still too early for this fieldlab. It can help better once your plan is further along.',
  too_small: 'This fieldlab usually takes on larger questions. Another one suits you better.',
  too_large: 'Your question is larger than this fieldlab can handle.',
  region: 'This fieldlab does not work in your region.',
  conflict_of_interest: 'This fieldlab could not help you independently, so it properly leaves the question to another.',
  other: 'The fieldlab has a reason of its own.',
};

const STAGES: Record<ProjectStage, string> = {
  intake: 'intake',
  plan: 'plan',
  running: 'running',
  delivered: 'delivered',
  evaluated: 'evaluated',
};

const STAGE_TURNS: Record<ProjectStage, (fieldlabName: string) => string> = {
  intake: (name) => `It is the turn of ${name}, who will plan a first meeting with you.`,
  plan: (name) => `It is the turn of ${name}, who will make a plan together with you.`,
  running: (name) => `You and ${name} are working on it together.`,
  delivered: () => 'Look at what was delivered. Tell the fieldlab what you think of it: call or write.',
  evaluated: () => NOTHING_TO_DO_EN,
};

const CLOSED: Record<Outcome, { what: string; next: string }> = {
  completed: {
    what: 'The project is finished and your challenge is completed. Well done!',
    next: 'Do you have a new question? Just post a new challenge.',
  },
  no_match: {
    what: 'The challenge is closed: no fieldlab can help you further with it now. We are sorry about that too.',
    next: 'If there is an explanation, you find it with your challenge. You can always post a new challenge.',
  },
  referred: {
    what: 'Another hub can help you better with this challenge, so we have handed it over.',
    next: 'The other hub takes over from us. You do not have to fill in anything again.',
  },
  withdrawn: {
    what: 'The challenge has been withdrawn. We no longer send it to fieldlabs.',
    next: 'Would you like to go on later after all? Then post a new challenge.',
  },
  expired: {
    what: 'Nothing has happened with the challenge for a while, so we have closed it.',
    next: 'Is the question still open? Then post it again. You can use your earlier answers.',
  },
};

const UNREACHED: Record<'company' | 'fieldlab' | 'hub', (fieldlabName: string | null) => string> = {
  company: () => 'somebody at the company',
  fieldlab: (name) => (name === null ? 'somebody at a fieldlab' : `somebody at ${name}`),
  hub: () => 'a broker',
};

/** English texts, in plain language. */
export const TEXTS_EN: MessageTexts = {
  ...FIELDLAB_TEXTS_EN,
  ...MEETING_TEXTS_EN,
  ...JOINING_TEXTS_EN,
  ...REFERRAL_TEXTS_EN,
  ...WAITING_TEXTS_EN,

  challenge_received: ({ reference }) => ({
    title: `We have received your challenge ${reference}`,
    blocks: [
      'Thank you for your challenge. We are now looking for the fieldlabs that can help you best.',
      'A broker from your region reviews the outcome. After that you can see which fieldlabs we ask, and why.',
    ],
    turn: 'It is the broker’s turn. You do not have to do anything now. We will tell you as soon as there is news.',
    action: OPEN_CHALLENGE,
    because: ofCompany(reference),
  }),

  challenge_returned: ({ reference, question }) => ({
    title: `A question about your challenge ${reference}`,
    blocks: ['The broker has read your challenge and would like to know one more thing:', { quote: question }],
    turn: 'It is your turn. Complete your challenge and submit it again. We will then go on right away.',
    action: 'Complete your challenge',
    because: ofCompany(reference),
  }),

  shortlist_released: ({ reference, fieldlabs, respondBy }) => ({
    title:
      fieldlabs.length === 1
        ? `This fieldlab fits your challenge ${reference}`
        : `These ${fieldlabs.length} fieldlabs fit your challenge ${reference}`,
    blocks: [
      fieldlabs.length === 1
        ? 'Good news: we have found a fieldlab that fits your challenge. This is why:'
        : 'Good news: we have found fieldlabs that fit your challenge. We ask them in this order:',
      fieldlabs.map(({ name, reasonEn }) => (reasonEn === '' ? name : `${name}: ${reasonEn}`)),
      fieldlabs.length === 1
        ? 'If the fieldlab says yes, we bring you in touch with each other. If it says no, we keep looking.'
        : 'If a fieldlab says no, we ask the next one. If it says yes, we bring you in touch with each other.',
    ],
    turn:
      fieldlabs.length === 1
        ? `It is the fieldlab’s turn. It answers ${by(respondBy)}. You do not have to do anything now.`
        : `It is the fieldlabs’ turn. The first answer comes ${by(respondBy)}. You do not have to do anything now.`,
    action: fieldlabs.length === 1 ? 'View the fieldlab' : 'View the fieldlabs',
    because: ofCompany(reference),
  }),

  invitation_declined: ({ reference, fieldlabName, reason, line, nextFieldlabName, nextRespondBy }) => ({
    title:
      nextFieldlabName === null
        ? `We keep looking for your challenge ${reference}`
        : `We are asking another fieldlab for your challenge ${reference}`,
    blocks: [
      `${fieldlabName} cannot help you this time. ${DECLINED[reason]}`,
      ...(line === null || line === '' ? [] : ['The fieldlab adds:', { quote: line }]),
      nextFieldlabName === null
        ? 'A broker will now look personally for who can help you.'
        : `We have already put your challenge to ${nextFieldlabName}.`,
    ],
    turn: nextTurn(nextFieldlabName, nextRespondBy),
    action: OPEN_CHALLENGE,
    because: ofCompany(reference),
  }),

  invitation_unanswered: ({ reference, fieldlabName, nextFieldlabName, nextRespondBy }) => ({
    title:
      nextFieldlabName === null
        ? `We keep looking for your challenge ${reference}`
        : `We are asking another fieldlab for your challenge ${reference}`,
    blocks: [
      `${fieldlabName} did not answer in time. We do not let you wait for that.`,
      nextFieldlabName === null
        ? 'A broker will now look personally for who can help you.'
        : `We have already put your challenge to ${nextFieldlabName}.`,
    ],
    turn: nextTurn(nextFieldlabName, nextRespondBy),
    action: OPEN_CHALLENGE,
    because: ofCompany(reference),
  }),

  introduction_made_company: ({ reference, fieldlabName }) => ({
    title: `${fieldlabName} wants to help you with challenge ${reference}`,
    blocks: [
      `Good news: ${fieldlabName} has said yes. You can now get to know each other.`,
      'Fieldmatch shows you who your contact is. The fieldlab can now see your details too.',
    ],
    turn: `It is the turn of ${fieldlabName}, who will get in touch with you. You are welcome to call or write first.`,
    action: 'View the introduction',
    because: ofCompany(reference),
  }),

  project_started: ({ reference, fieldlabName, stage }) => ({
    title: `Your project with ${fieldlabName} has started (${reference})`,
    blocks: [`You and ${fieldlabName} are going to work together. The project begins with the stage "${STAGES[stage]}".`],
    turn: STAGE_TURNS[stage](fieldlabName),
    action: 'View your project',
    because: ofCompany(reference),
  }),

  project_stage_changed: ({ reference, fieldlabName, stage }) => ({
    title: `Your project ${reference} has reached the stage: ${STAGES[stage]}`,
    blocks: [`Your project with ${fieldlabName} is one step further. The stage is now "${STAGES[stage]}".`],
    turn: STAGE_TURNS[stage](fieldlabName),
    action: 'View your project',
    because: ofCompany(reference),
  }),

  challenge_closed: ({ reference, outcome }) => ({
    title: `Your challenge ${reference} is ${CONCLUDED_EN[outcome]}`,
    blocks: [CLOSED[outcome].what, CLOSED[outcome].next],
    turn: outcome === 'referred' ? 'It is the other hub’s turn. You do not have to do anything now.' : NOTHING_TO_DO_EN,
    action: OPEN_CHALLENGE,
    because: ofCompany(reference),
  }),

  challenge_to_review: ({ reference, candidates, province }) => ({
    title: `New challenge ${reference} from ${province} to review`,
    blocks: [toReview(candidates)],
    turn: 'It is your turn. The company is waiting for your review.',
    action: 'Review the challenge',
    because: OF_BROKER,
  }),

  shortlist_exhausted: ({ reference, declined }) => ({
    title: `Attention: challenge ${reference} needs you`,
    blocks: [
      `No fieldlab has said yes to challenge ${reference}. ${declined === 1 ? 'One fieldlab was' : `${declined} fieldlabs were`} asked and nobody is left on the list.`,
      'You can choose other fieldlabs, ask the company something, hand the challenge over to another hub, or say honestly that there is no match.',
    ],
    turn: 'It is your turn. Without you nothing happens and the company waits in vain.',
    action: 'Help this challenge on',
    because: OF_BROKER,
  }),

  invitation_unread: ({ reference, fieldlabName, respondBy }) => ({
    title: `Attention: challenge ${reference} lies at a fieldlab without an account`,
    blocks: [
      `${fieldlabName} has been invited for challenge ${reference}, but nobody there has an account yet. So no mail goes out and nobody can answer.`,
      `Invite somebody of the fieldlab. Without an answer ${by(respondBy)} the challenge goes to the next fieldlab.`,
    ],
    turn: 'It is your turn. Without you the company waits for this fieldlab in vain.',
    action: 'View the challenge',
    because: OF_BROKER,
  }),

  hub_without_brokers: ({ reference, hubNameEn }) => ({
    title: `Attention: challenge ${reference} waits at a hub without a broker`,
    blocks: [
      `Challenge ${reference} is waiting at ${hubNameEn}. There is no broker there, or mail to the broker does not arrive.`,
      'Invite a broker of this hub, or put the mail address right. The challenge is on the worklist of the hub.',
    ],
    turn: 'It is your turn. Without a broker nothing happens and the company waits in vain.',
    action: 'Invite a broker',
    because: 'you are an administrator of the programme',
  }),

  candidate_appeared: ({ reference, fieldlabName }) => ({
    title: `New candidate for challenge ${reference}: ${fieldlabName}`,
    blocks: [`What the fieldlabs offer has changed. ${fieldlabName} now fits challenge ${reference} well.`],
    turn: 'It is your turn: look at the new order before you invite fieldlabs.',
    action: 'View the candidates',
    because: OF_BROKER,
  }),

  offer_fits: ({ fieldlabName, offerTitleEn, count, references }) => ({
    title: `A new offer of ${fieldlabName} fits ${count === 1 ? 'one open challenge' : `${count} open challenges`}`,
    blocks: [`${fieldlabName} offers something new: ${offerTitleEn}. It fits best with:`, references],
    turn: 'See on your work list whether it takes one of these companies further.',
    action: 'See the new offer',
    because: OF_BROKER,
  }),

  mail_undeliverable: ({ reference, side, fieldlabName }) => ({
    title: `A message about challenge ${reference} did not arrive`,
    blocks: [
      `The mail server refuses a mail about challenge ${reference} to ${UNREACHED[side](fieldlabName)}. The address is probably wrong by now.`,
      'What the mail said is on the screen too, but perhaps nobody looks there now.',
    ],
    turn: 'It is your turn: call or write yourself, and have the mail address corrected.',
    action: 'View the challenge',
    because: OF_BROKER,
  }),

  daily_digest: ({ items }) => ({
    title: items.length === 1 ? 'Your overview: one message' : `Your overview: ${items.length} messages`,
    blocks: ['This has happened since your last overview:', items.map(({ titleEn }) => titleEn)],
    turn: NOTHING_TO_DO_EN,
    action: 'View your messages',
    because: 'you want these messages once a day',
  }),

  support_view_started: ({ expiresAt }) => ({
    title: 'An administrator is looking along with you',
    blocks: [
      `An administrator of the programme looks into your account to help you, until ${writtenOut(expiresAt, 'en')} at the latest.`,
      'The administrator sees what you see and cannot change anything. Every page that is looked at stands in your log.',
    ],
    turn: 'You do not have to do anything. Did you not ask for help? Let us know.',
    action: 'View who looked along',
    because: 'this is about your account',
  }),

  introduction_made_broker: ({ reference, fieldlabName }) => ({
    title: `Introduction for challenge ${reference}: ${fieldlabName} says yes`,
    blocks: [`${fieldlabName} has said yes to challenge ${reference}. The company and the fieldlab can now reach each other.`],
    turn: `It is the turn of ${fieldlabName}, who will contact the company. You do not have to do anything now.`,
    action: 'View the challenge',
    because: OF_BROKER,
  }),

  challenge_withdrawn: ({ reference }) => ({
    title: `Challenge ${reference} has been withdrawn`,
    blocks: [`The company has withdrawn challenge ${reference}. Open invitations to fieldlabs lapse by themselves.`],
    turn: 'You do not have to do anything.',
    action: 'View the challenge',
    because: OF_BROKER,
  }),
};

function toReview(candidates: number): string {
  if (candidates === 0) return 'No fieldlab was found that fits. Look at the challenge and tell the company what is possible.';
  return 'The fieldlabs are in order. Look at the order and the reasons, and choose at most three.';
}

/** Who has the ball after a fieldlab is out, and until when. */
function nextTurn(nextFieldlabName: string | null, nextRespondBy: string | undefined): string {
  return nextFieldlabName === null
    ? 'It is the broker’s turn. You do not have to do anything now.'
    : `It is the turn of ${nextFieldlabName}, who answers ${by(nextRespondBy)}. You do not have to do anything now.`;
}
