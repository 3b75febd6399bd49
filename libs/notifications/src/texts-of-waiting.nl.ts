import type { MessageTexts, WaitingKind } from './message-text.js';
import { writtenOut } from './moment.js';
import type { NotificationParams } from './notification-params.js';

const OF_BROKER = 'u hub-adviseur bent van de hub die deze uitdaging begeleidt';

const ofFieldlab = (fieldlabName: string): string => `u contactpersoon bent van ${fieldlabName}`;

const yourTurn = (what: string, respondBy: string, then: string): string =>
  `U bent aan zet. ${what} uiterlijk ${writtenOut(respondBy, 'nl')}. Daarna ${then}.`;

const untilThen = (respondBy: string): string =>
  `U bent aan zet. Blijft het stil, dan sturen we u op ${writtenOut(respondBy, 'nl')} weer een bericht.`;

const STUCK: Record<NotificationParams['challenge_stuck']['status'], (fieldlabName: string | null) => string> = {
  draft: () => 'U hebt het bedrijf iets gevraagd. Het bedrijf heeft nog niet geantwoord, ook niet na een herinnering.',
  introduced: (name) =>
    `${name ?? 'Het fieldlab'} en het bedrijf kunnen kennismaken. Toch gebeurt er niets, ook niet na een herinnering aan het fieldlab.`,
  in_project: (name) =>
    `Van het project van ${name ?? 'het fieldlab'} horen we al weken niets, ook niet na een herinnering aan het fieldlab.`,
};

/** Dutch texts about challenges that stand still, in plain language (B1). */
export const WAITING_TEXTS_NL: Pick<MessageTexts, WaitingKind> = {
  review_reminder: ({ reference, respondBy }) => ({
    title: `Herinnering: uitdaging ${reference} wacht op uw beoordeling`,
    blocks: [
      `Een bedrijf wacht op nieuws over uitdaging ${reference}.`,
      'U kunt fieldlabs kiezen, het bedrijf iets vragen, de uitdaging aan een andere hub overdragen, of eerlijk zeggen dat er geen match is.',
    ],
    turn: yourTurn('Kies', respondBy, 'vragen we de beheerders van het programma om hulp'),
    action: 'Beoordeel de uitdaging',
    because: OF_BROKER,
  }),

  question_reminder: ({ reference, respondBy }) => ({
    title: `Herinnering: er is een vraag over uw uitdaging ${reference}`,
    blocks: [
      'De hub-adviseur heeft u iets gevraagd. Met uw antwoord zoeken we meteen verder.',
      'U vindt de vraag bij uw uitdaging. Vul uw uitdaging aan en verstuur haar opnieuw. Wilt u niet verder? Dan kunt u haar intrekken.',
    ],
    turn: yourTurn('Antwoord', respondBy, 'vragen we de hub-adviseur om contact met u op te nemen'),
    action: 'Vul uw uitdaging aan',
    because: `uw bedrijf uitdaging ${reference} heeft geplaatst`,
  }),

  introduction_reminder: ({ reference, fieldlabName, respondBy }) => ({
    title: `Herinnering: maak kennis met het bedrijf van uitdaging ${reference}`,
    blocks: [
      `${fieldlabName} heeft ja gezegd en het bedrijf weet dat. Daarna is er in Fieldmatch niets meer gebeurd.`,
      'Stel het bedrijf een moment voor om elkaar te spreken. Hebt u elkaar al gesproken? Start dan het project, of laat de hub-adviseur weten dat het niet doorgaat.',
    ],
    turn: yourTurn('Doe dit', respondBy, 'vragen we de hub-adviseur om hulp'),
    action: 'Bekijk de kennismaking',
    because: ofFieldlab(fieldlabName),
  }),

  project_reminder: ({ reference, fieldlabName, respondBy }) => ({
    title: `Herinnering: hoe staat het met project ${reference}?`,
    blocks: [
      `We horen al een paar weken niets over het project van ${fieldlabName} bij uitdaging ${reference}.`,
      'Is het project een stap verder? Geef dat dan door. Is het klaar, of gaat het niet door? Sluit het project dan.',
    ],
    turn: yourTurn('Doe dit', respondBy, 'vragen we de hub-adviseur om hulp'),
    action: 'Ga naar de kennismaking en het project',
    because: ofFieldlab(fieldlabName),
  }),

  review_overdue: ({ reference, hubNameNl, respondBy }) => ({
    title: `Let op: niemand beoordeelt uitdaging ${reference}`,
    blocks: [
      `Uitdaging ${reference} wacht op een hub-adviseur van ${hubNameNl}. Er gebeurt niets, ook niet na een herinnering.`,
      'Vraag bij de hub wat er aan de hand is. Is er nu niemand? Nodig dan een andere hub-adviseur uit.',
    ],
    turn: untilThen(respondBy),
    action: 'Bekijk wie er bij de hub werkt',
    because: 'u beheerder van het programma bent',
  }),

  challenge_stuck: ({ reference, status, fieldlabName, respondBy }) => ({
    title: `Let op: uitdaging ${reference} staat stil`,
    blocks: [
      STUCK[status](fieldlabName),
      `Bel of mail, en vraag wat er nodig is om verder te gaan. Komt er niets meer van? Dan kunt u ${status === 'in_project' ? 'het project' : 'de uitdaging'} sluiten.`,
    ],
    turn: untilThen(respondBy),
    action: 'Help deze uitdaging verder',
    because: OF_BROKER,
  }),
};
