import type { JoiningKind, MessageTexts } from './message-text.js';
import { writtenOut } from './moment.js';

const HELPER = 'u namens de hub of het programma bedrijven helpt';
const CHECK =
  'Kijk eerst na of deze persoon echt bij het bedrijf werkt. Bel bijvoorbeeld het bedrijf. Daarna kunt u de persoon uitnodigen of nee zeggen.';

/** Dutch texts about requests to be let into a company, in plain language (B1). */
export const JOINING_TEXTS_NL: Pick<MessageTexts, JoiningKind> = {
  joining_requested: ({ respondBy }) => ({
    title: 'Iemand vraagt om hulp: het bedrijf is al aangemeld',
    blocks: ['Iemand wilde een bedrijf aanmelden, maar een ander heeft dat al gedaan. Deze persoon vraagt om toegang.', CHECK],
    turn: `U bent aan zet. Antwoord uiterlijk ${writtenOut(respondBy, 'nl')}.`,
    action: 'Bekijk de aanvraag',
    because: HELPER,
  }),

  joining_overdue: ({ joiningRequestIds: { length: count } }) => ({
    title:
      count === 1
        ? 'Een aanvraag om toegang tot een bedrijf wacht te lang'
        : `${count} aanvragen om toegang tot een bedrijf wachten te lang`,
    blocks: ['Niemand heeft op tijd geantwoord.', CHECK],
    turn: 'U bent aan zet. Zonder u wacht iemand voor niets.',
    action: count === 1 ? 'Bekijk de aanvraag' : 'Bekijk de aanvragen',
    because: 'u beheerder van het programma bent',
  }),

  joining_let_in: () => ({
    title: 'Een hub-adviseur heeft iemand uitgenodigd bij uw bedrijf',
    blocks: [
      'Iemand wilde uw bedrijf aanmelden, maar dat had u al gedaan. Een adviseur heeft nagekeken wie het is, en heeft deze persoon uitgenodigd.',
      'Klopt dit niet? Trek de uitnodiging in, of haal de persoon weg. Dat kan op de pagina van uw bedrijf.',
    ],
    turn: 'Kijk of u deze persoon kent. Klopt het? Dan hoeft u niets te doen.',
    action: 'Bekijk wie het is',
    because: 'u beheerder van uw bedrijf bent',
  }),

  joining_declined: ({ askedAt, kvkNumber }) => ({
    title: 'U krijgt geen toegang tot het bedrijf',
    blocks: [
      `U vroeg op ${writtenOut(askedAt, 'nl')} om toegang tot het bedrijf met KVK-nummer ${kvkNumber}. Wij konden niet vaststellen dat u daar werkt.`,
      'Werkt u er wel? Vraag een collega om u uit te nodigen.',
      'Was het nummer niet goed? Dan kunt u uw bedrijf aanmelden met het juiste nummer. Dat doet u met uw eerste uitdaging.',
    ],
    turn: 'U bent aan zet, als u verder wilt. Kijk of u het juiste nummer hebt ingevuld.',
    action: 'Bekijk mijn uitdagingen',
    because: 'u hebt gevraagd om toegang tot dit bedrijf',
  }),

  joining_delayed: ({ askedAt, kvkNumber }) => ({
    title: 'Uw vraag om toegang tot het bedrijf duurt langer',
    blocks: [
      `U vroeg op ${writtenOut(askedAt, 'nl')} om toegang tot het bedrijf met KVK-nummer ${kvkNumber}. Er is nog niet geantwoord. De beheerders van het programma weten dat u wacht.`,
      'Wilt u niet wachten? Vraag een collega om u uit te nodigen, of bel of mail de hub in uw regio.',
    ],
    turn: 'U hoeft niets te doen. Krijgt u toegang, dan komt er een mail met een uitnodiging.',
    action: 'Bekijk mijn uitdagingen',
    because: 'u hebt gevraagd om toegang tot dit bedrijf',
  }),
};
