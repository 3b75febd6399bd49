import type { MessageTexts } from './message-text.js';
import { writtenOut } from './moment.js';
import type { DeclineReason, Outcome, ProjectStage } from './notification-params.js';
import { FIELDLAB_TEXTS_NL } from './texts-of-fieldlabs.nl.js';
import { JOINING_TEXTS_NL } from './texts-of-joining.nl.js';
import { MEETING_TEXTS_NL } from './texts-of-meetings.nl.js';
import { REFERRAL_TEXTS_NL } from './texts-of-referrals.nl.js';
import { WAITING_TEXTS_NL } from './texts-of-waiting.nl.js';
import { CONCLUDED_NL, NOTHING_TO_DO_NL } from './words.nl.js';

const OPEN_CHALLENGE = 'Bekijk uw uitdaging';

const ofCompany = (reference: string): string => `uw bedrijf uitdaging ${reference} heeft geplaatst`;
const OF_BROKER = 'u hub-adviseur bent van de hub die deze uitdaging begeleidt';

const by = (iso: string | undefined): string => (iso === undefined ? 'zo snel mogelijk' : `uiterlijk ${writtenOut(iso, 'nl')}`);

const DECLINED: Record<DeclineReason, string> = {
  full: 'Dit fieldlab zit nu vol. Het ligt dus niet aan uw vraag.',
  not_our_technology: 'Voor uw vraag is een andere techniek nodig dan dit fieldlab in huis heeft.',
  too_early: 'Voor dit fieldlab is het nog te vroeg. Het kan beter helpen als uw plan wat verder is.',
  too_small: 'Dit fieldlab pakt meestal grotere vragen op. Een ander fieldlab past beter bij u.',
  too_large: 'Uw vraag is groter dan dit fieldlab aankan.',
  region: 'Dit fieldlab werkt niet in uw regio.',
  conflict_of_interest: 'Dit fieldlab kan u niet onafhankelijk helpen. Daarom laat het de vraag netjes aan een ander.',
  other: 'Het fieldlab heeft hiervoor een eigen reden.',
};

const STAGES: Record<ProjectStage, string> = {
  intake: 'intake',
  plan: 'plan van aanpak',
  running: 'uitvoering',
  delivered: 'opgeleverd',
  evaluated: 'geëvalueerd',
};

const STAGE_TURNS: Record<ProjectStage, (fieldlabName: string) => string> = {
  intake: (name) => `${name} is aan zet en plant met u een eerste gesprek.`,
  plan: (name) => `${name} is aan zet en maakt samen met u een plan van aanpak.`,
  running: (name) => `U en ${name} zijn samen aan zet: het werk is begonnen.`,
  delivered: () => 'Bekijk wat er is opgeleverd. Vertel het fieldlab wat u ervan vindt: bel of mail.',
  evaluated: () => NOTHING_TO_DO_NL,
};

const CLOSED: Record<Outcome, { what: string; next: string }> = {
  completed: {
    what: 'Het project is klaar en uw uitdaging is afgerond. Mooi dat het gelukt is!',
    next: 'Hebt u een nieuwe vraag? Dan plaatst u gewoon een nieuwe uitdaging.',
  },
  no_match: {
    what: 'De uitdaging is gesloten: er is geen fieldlab dat u hiermee nu verder kan helpen. Dat vinden wij ook jammer.',
    next: 'Is er een toelichting? Dan leest u die bij uw uitdaging. U kunt altijd een nieuwe uitdaging plaatsen.',
  },
  referred: {
    what: 'Een andere hub kan u met deze uitdaging beter helpen. We hebben de uitdaging daarom overgedragen.',
    next: 'De andere hub neemt het van ons over. U hoeft niets opnieuw in te vullen.',
  },
  withdrawn: {
    what: 'De uitdaging is ingetrokken. We sturen haar niet meer naar fieldlabs.',
    next: 'Wilt u later toch verder? Plaats dan een nieuwe uitdaging.',
  },
  expired: {
    what: 'Er is een tijd niets met de uitdaging gebeurd. Daarom hebben we haar gesloten.',
    next: 'Speelt de vraag nog? Plaats haar dan opnieuw. U kunt uw eerdere antwoorden gebruiken.',
  },
};

const UNREACHED: Record<'company' | 'fieldlab' | 'hub', (fieldlabName: string | null) => string> = {
  company: () => 'iemand van het bedrijf',
  fieldlab: (name) => (name === null ? 'iemand van een fieldlab' : `iemand van ${name}`),
  hub: () => 'een hub-adviseur',
};

/** Dutch texts, in plain language (B1). */
export const TEXTS_NL: MessageTexts = {
  ...FIELDLAB_TEXTS_NL,
  ...MEETING_TEXTS_NL,
  ...JOINING_TEXTS_NL,
  ...REFERRAL_TEXTS_NL,
  ...WAITING_TEXTS_NL,

  challenge_received: ({ reference }) => ({
    title: `Uw uitdaging ${reference} is binnen`,
    blocks: [
      'Bedankt voor uw uitdaging. We zoeken nu welke fieldlabs u het beste kunnen helpen.',
      'Een hub-adviseur uit uw regio bekijkt de uitkomst. Daarna ziet u welke fieldlabs we vragen, en waarom.',
    ],
    turn: 'De hub-adviseur is aan zet. U hoeft nu niets te doen. U krijgt bericht zodra er nieuws is.',
    action: OPEN_CHALLENGE,
    because: ofCompany(reference),
  }),

  challenge_returned: ({ reference, question }) => ({
    title: `Een vraag over uw uitdaging ${reference}`,
    blocks: ['De hub-adviseur heeft uw uitdaging gelezen en wil graag nog iets weten:', { quote: question }],
    turn: 'U bent aan zet. Vul uw uitdaging aan en verstuur haar opnieuw. Daarna zoeken we meteen verder.',
    action: 'Vul uw uitdaging aan',
    because: ofCompany(reference),
  }),

  shortlist_released: ({ reference, fieldlabs, respondBy }) => ({
    title:
      fieldlabs.length === 1
        ? `Dit fieldlab past bij uw uitdaging ${reference}`
        : `Deze ${fieldlabs.length} fieldlabs passen bij uw uitdaging ${reference}`,
    blocks: [
      fieldlabs.length === 1
        ? 'Goed nieuws: we hebben een fieldlab gevonden dat bij uw uitdaging past. Dit is waarom:'
        : 'Goed nieuws: we hebben fieldlabs gevonden die bij uw uitdaging passen. We vragen ze in deze volgorde:',
      fieldlabs.map(({ name, reasonNl }) => (reasonNl === '' ? name : `${name}: ${reasonNl}`)),
      fieldlabs.length === 1
        ? 'Zegt het fieldlab ja? Dan brengen we u met elkaar in contact. Zegt het nee? Dan zoeken we verder.'
        : 'Zegt een fieldlab nee? Dan vragen we het volgende. Zegt het ja? Dan brengen we u met elkaar in contact.',
    ],
    turn:
      fieldlabs.length === 1
        ? `Het fieldlab is aan zet en antwoordt ${by(respondBy)}. U hoeft nu niets te doen.`
        : `De fieldlabs zijn aan zet. Het eerste antwoord komt ${by(respondBy)}. U hoeft nu niets te doen.`,
    action: fieldlabs.length === 1 ? 'Bekijk het fieldlab' : 'Bekijk de fieldlabs',
    because: ofCompany(reference),
  }),

  invitation_declined: ({ reference, fieldlabName, reason, line, nextFieldlabName, nextRespondBy }) => ({
    title:
      nextFieldlabName === null
        ? `We zoeken verder voor uw uitdaging ${reference}`
        : `We vragen een volgend fieldlab voor uw uitdaging ${reference}`,
    blocks: [
      `${fieldlabName} kan u deze keer niet helpen. ${DECLINED[reason]}`,
      ...(line === null || line === '' ? [] : ['Het fieldlab schrijft erbij:', { quote: line }]),
      nextFieldlabName === null
        ? 'Een hub-adviseur kijkt nu persoonlijk wie u wel kan helpen.'
        : `We hebben uw uitdaging al voorgelegd aan ${nextFieldlabName}.`,
    ],
    turn: nextTurn(nextFieldlabName, nextRespondBy),
    action: OPEN_CHALLENGE,
    because: ofCompany(reference),
  }),

  invitation_unanswered: ({ reference, fieldlabName, nextFieldlabName, nextRespondBy }) => ({
    title:
      nextFieldlabName === null
        ? `We zoeken verder voor uw uitdaging ${reference}`
        : `We vragen een volgend fieldlab voor uw uitdaging ${reference}`,
    blocks: [
      `${fieldlabName} heeft niet op tijd geantwoord. Daar laten we u niet op wachten.`,
      nextFieldlabName === null
        ? 'Een hub-adviseur kijkt nu persoonlijk wie u wel kan helpen.'
        : `We hebben uw uitdaging al voorgelegd aan ${nextFieldlabName}.`,
    ],
    turn: nextTurn(nextFieldlabName, nextRespondBy),
    action: OPEN_CHALLENGE,
    because: ofCompany(reference),
  }),

  introduction_made_company: ({ reference, fieldlabName }) => ({
    title: `${fieldlabName} wil u helpen met uitdaging ${reference}`,
    blocks: [
      `Goed nieuws: ${fieldlabName} heeft ja gezegd. U kunt nu kennismaken.`,
      'In Fieldmatch ziet u met wie u contact hebt. Het fieldlab ziet nu ook uw gegevens.',
    ],
    turn: `${fieldlabName} is aan zet en neemt contact met u op. U mag natuurlijk ook zelf bellen of mailen.`,
    action: 'Bekijk de kennismaking',
    because: ofCompany(reference),
  }),

  project_started: ({ reference, fieldlabName, stage }) => ({
    title: `Uw project met ${fieldlabName} is gestart (${reference})`,
    blocks: [`U en ${fieldlabName} gaan samen aan de slag. Het project begint met de stap "${STAGES[stage]}".`],
    turn: STAGE_TURNS[stage](fieldlabName),
    action: 'Bekijk uw project',
    because: ofCompany(reference),
  }),

  project_stage_changed: ({ reference, fieldlabName, stage }) => ({
    title: `Uw project ${reference} is nu bij de stap: ${STAGES[stage]}`,
    blocks: [`Uw project met ${fieldlabName} is een stap verder. De stap is nu "${STAGES[stage]}".`],
    turn: STAGE_TURNS[stage](fieldlabName),
    action: 'Bekijk uw project',
    because: ofCompany(reference),
  }),

  challenge_closed: ({ reference, outcome }) => ({
    title: `Uw uitdaging ${reference} is ${CONCLUDED_NL[outcome]}`,
    blocks: [CLOSED[outcome].what, CLOSED[outcome].next],
    turn: outcome === 'referred' ? 'De andere hub is aan zet. U hoeft nu niets te doen.' : NOTHING_TO_DO_NL,
    action: OPEN_CHALLENGE,
    because: ofCompany(reference),
  }),

  challenge_to_review: ({ reference, candidates, province }) => ({
    title: `Nieuwe uitdaging ${reference} uit ${province} om te beoordelen`,
    blocks: [toReview(candidates)],
    turn: 'U bent aan zet. Het bedrijf wacht op uw beoordeling.',
    action: 'Beoordeel de uitdaging',
    because: OF_BROKER,
  }),

  shortlist_exhausted: ({ reference, declined }) => ({
    title: `Let op: uitdaging ${reference} heeft u nodig`,
    blocks: [
      `Geen fieldlab heeft ja gezegd op uitdaging ${reference}. ${declined === 1 ? 'Eén fieldlab is' : `${declined} fieldlabs zijn`} gevraagd en er staat niemand meer op de lijst.`,
      'U kunt andere fieldlabs kiezen, het bedrijf iets vragen, de uitdaging aan een andere hub overdragen, of eerlijk zeggen dat er geen match is.',
    ],
    turn: 'U bent aan zet. Zonder u gebeurt er niets en wacht het bedrijf voor niets.',
    action: 'Help deze uitdaging verder',
    because: OF_BROKER,
  }),

  invitation_unread: ({ reference, fieldlabName, respondBy }) => ({
    title: `Let op: uitdaging ${reference} ligt bij een fieldlab zonder account`,
    blocks: [
      `${fieldlabName} is uitgenodigd voor uitdaging ${reference}, maar daar heeft nog niemand een account. Er gaat dus geen mail uit en niemand kan antwoorden.`,
      `Nodig iemand van het fieldlab uit. Komt er ${by(respondBy)} geen antwoord, dan gaat de uitdaging naar het volgende fieldlab.`,
    ],
    turn: 'U bent aan zet. Zonder u wacht het bedrijf voor niets op dit fieldlab.',
    action: 'Bekijk de uitdaging',
    because: OF_BROKER,
  }),

  hub_without_brokers: ({ reference, hubNameNl }) => ({
    title: `Let op: uitdaging ${reference} wacht bij een hub zonder adviseur`,
    blocks: [
      `Bij ${hubNameNl} wacht uitdaging ${reference}. Daar is geen hub-adviseur, of mail aan de adviseur komt niet aan.`,
      'Nodig een adviseur van deze hub uit, of herstel het mailadres. De uitdaging staat op de werklijst van de hub.',
    ],
    turn: 'U bent aan zet. Zonder adviseur gebeurt er niets en wacht het bedrijf voor niets.',
    action: 'Nodig een adviseur uit',
    because: 'u beheerder van het programma bent',
  }),

  candidate_appeared: ({ reference, fieldlabName }) => ({
    title: `Nieuwe kandidaat voor uitdaging ${reference}: ${fieldlabName}`,
    blocks: [`Het aanbod van de fieldlabs is veranderd. ${fieldlabName} past nu goed bij uitdaging ${reference}.`],
    turn: 'U bent aan zet: bekijk de nieuwe volgorde voordat u fieldlabs uitnodigt.',
    action: 'Bekijk de kandidaten',
    because: OF_BROKER,
  }),

  offer_fits: ({ fieldlabName, offerTitleNl, count, references }) => ({
    title: `Nieuw aanbod van ${fieldlabName} past bij ${count === 1 ? 'één open uitdaging' : `${count} open uitdagingen`}`,
    blocks: [`${fieldlabName} biedt iets nieuws: ${offerTitleNl}. Het past het best bij:`, references],
    turn: 'Kijk op uw werklijst of u een van deze bedrijven hiermee verder helpt.',
    action: 'Bekijk het nieuwe aanbod',
    because: OF_BROKER,
  }),

  mail_undeliverable: ({ reference, side, fieldlabName }) => ({
    title: `Een bericht over uitdaging ${reference} kwam niet aan`,
    blocks: [
      `De mailserver weigert een mail over uitdaging ${reference} aan ${UNREACHED[side](fieldlabName)}. Het adres klopt waarschijnlijk niet meer.`,
      'Wat er in de mail stond, staat ook op het scherm, maar misschien kijkt daar nu niemand.',
    ],
    turn: 'U bent aan zet: bel of mail zelf, en laat het mailadres verbeteren.',
    action: 'Bekijk de uitdaging',
    because: OF_BROKER,
  }),

  daily_digest: ({ items }) => ({
    title: items.length === 1 ? 'Uw overzicht: één bericht' : `Uw overzicht: ${items.length} berichten`,
    blocks: ['Dit is er gebeurd sinds uw vorige overzicht:', items.map(({ titleNl }) => titleNl)],
    turn: NOTHING_TO_DO_NL,
    action: 'Bekijk uw berichten',
    because: 'u deze berichten één keer per dag wilt krijgen',
  }),

  support_view_started: ({ expiresAt }) => ({
    title: 'Een beheerder kijkt met u mee',
    blocks: [
      `Een beheerder van het programma kijkt mee in uw account om u te helpen. Dat kan tot ${writtenOut(expiresAt, 'nl')}, of korter.`,
      'De beheerder ziet wat u ziet en kan niets veranderen. Elke pagina die is bekeken, staat in uw logboek.',
    ],
    turn: 'U hoeft niets te doen. Hebt u niet om hulp gevraagd? Laat het ons weten.',
    action: 'Bekijk wie er meekeek',
    because: 'het om uw account gaat',
  }),

  introduction_made_broker: ({ reference, fieldlabName }) => ({
    title: `Kennismaking bij uitdaging ${reference}: ${fieldlabName} zegt ja`,
    blocks: [`${fieldlabName} heeft ja gezegd op uitdaging ${reference}. Het bedrijf en het fieldlab kunnen elkaar nu bereiken.`],
    turn: `${fieldlabName} is aan zet en neemt contact op met het bedrijf. U hoeft nu niets te doen.`,
    action: 'Bekijk de uitdaging',
    because: OF_BROKER,
  }),

  challenge_withdrawn: ({ reference }) => ({
    title: `Uitdaging ${reference} is ingetrokken`,
    blocks: [`Het bedrijf heeft uitdaging ${reference} ingetrokken. Open uitnodigingen aan fieldlabs vervallen vanzelf.`],
    turn: 'U hoeft niets te doen.',
    action: 'Bekijk de uitdaging',
    because: OF_BROKER,
  }),
};

function toReview(candidates: number): string {
  if (candidates === 0) return 'Er is geen fieldlab gevonden dat past. Bekijk de uitdaging en vertel het bedrijf wat wel kan.';
  return 'De fieldlabs staan op volgorde. Bekijk de volgorde en de redenen, en kies er hoogstens drie.';
}

/** Who has the ball after a fieldlab is out, and until when. */
function nextTurn(nextFieldlabName: string | null, nextRespondBy: string | undefined): string {
  return nextFieldlabName === null
    ? 'De hub-adviseur is aan zet. U hoeft nu niets te doen.'
    : `${nextFieldlabName} is aan zet en antwoordt ${by(nextRespondBy)}. U hoeft nu niets te doen.`;
}
