import type { MessageTexts, ReferralKind } from './message-text.js';
import { writtenOut } from './moment.js';

const OF_ASKED_HUB = 'u hub-adviseur bent van de hub die is gevraagd deze uitdaging over te nemen';
const OF_ASKING_HUB = 'u hub-adviseur bent van de hub die deze uitdaging wilde overdragen';

/** Dutch texts about the hand-over of a challenge from hub to hub, in plain language (B1). */
export const REFERRAL_TEXTS_NL: Pick<MessageTexts, ReferralKind> = {
  challenge_handed_over: ({ reference, hubNameNl }) => ({
    title: `${hubNameNl} helpt u verder met uitdaging ${reference}`,
    blocks: [
      `${hubNameNl} kan u met deze uitdaging beter helpen en neemt haar graag over.`,
      `U hoeft niets opnieuw in te vullen. Hebt u een vraag? De hub-adviseurs van ${hubNameNl} zijn vanaf nu uw contact. U vindt hen bij uw uitdaging.`,
    ],
    turn: `${hubNameNl} is aan zet. U hoeft nu niets te doen. U krijgt bericht zodra er nieuws is.`,
    action: 'Bekijk uw uitdaging',
    because: `uw bedrijf uitdaging ${reference} heeft geplaatst`,
  }),

  referral_received: ({ reference, hubNameNl, respondBy }) => ({
    title: `Kan uw hub uitdaging ${reference} overnemen?`,
    blocks: [
      `${hubNameNl} denkt dat uw hub het bedrijf van uitdaging ${reference} beter kan helpen.`,
      'Lees in Fieldmatch wat het bedrijf vraagt en waarom u gevraagd wordt. Zegt u ja? Dan maken we meteen een nieuwe matchronde. Zegt u nee? Geef dan kort de reden.',
    ],
    turn: `U bent aan zet. Antwoord uiterlijk ${writtenOut(respondBy, 'nl')}.`,
    action: 'Bekijk het verzoek',
    because: OF_ASKED_HUB,
  }),

  referral_reminder: ({ reference, hubNameNl, respondBy }) => ({
    title: `Herinnering: kan uw hub uitdaging ${reference} overnemen?`,
    blocks: [`${hubNameNl} wacht op uw antwoord, en het bedrijf ook.`, 'Een kort ja of nee is genoeg.'],
    turn: `U bent aan zet. Antwoord uiterlijk ${writtenOut(respondBy, 'nl')}.`,
    action: 'Bekijk het verzoek',
    because: OF_ASKED_HUB,
  }),

  referral_lapsed: ({ reference, hubNameNl }) => ({
    title: `Het verzoek om uitdaging ${reference} over te nemen is vervallen`,
    blocks: [`De uitdaging blijft bij ${hubNameNl}. Dank dat u ernaar wilde kijken.`],
    turn: 'U hoeft niets meer te doen.',
    action: 'Bekijk het verzoek',
    because: OF_ASKED_HUB,
  }),

  referral_accepted: ({ reference, hubNameNl }) => ({
    title: `${hubNameNl} neemt uitdaging ${reference} over`,
    blocks: [`${hubNameNl} begeleidt het bedrijf vanaf nu. Het bedrijf weet dat.`, 'U kunt blijven zien hoe het afloopt.'],
    turn: `${hubNameNl} is aan zet. U hoeft niets meer te doen.`,
    action: 'Bekijk hoe het gaat',
    because: OF_ASKING_HUB,
  }),

  referral_refused: ({ reference, hubNameNl, reason }) => ({
    title: `${hubNameNl} neemt uitdaging ${reference} niet over`,
    blocks: [
      `${hubNameNl} kan uitdaging ${reference} niet overnemen.`,
      ...(reason === null || reason === '' ? [] : ['De reden:', { quote: reason }]),
      'De uitdaging is nog steeds bij uw hub. U kunt fieldlabs kiezen, het bedrijf iets vragen of een andere hub vragen.',
    ],
    turn: 'U bent aan zet. Het bedrijf wacht op uw beoordeling.',
    action: 'Bekijk het antwoord',
    because: OF_ASKING_HUB,
  }),

  referral_expired: ({ reference, hubNameNl }) => ({
    title: `Let op: uitdaging ${reference} heeft u nodig`,
    blocks: [
      `${hubNameNl} heeft niet op tijd geantwoord op uw verzoek om uitdaging ${reference} over te nemen.`,
      'De uitdaging is nog steeds bij uw hub. U kunt fieldlabs kiezen, het bedrijf iets vragen of een andere hub vragen.',
    ],
    turn: 'U bent aan zet. Zonder u gebeurt er niets en wacht het bedrijf voor niets.',
    action: 'Bekijk het verzoek',
    because: OF_ASKING_HUB,
  }),
};
