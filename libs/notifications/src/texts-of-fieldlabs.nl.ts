import type { FieldlabKind, MessageTexts } from './message-text.js';
import { writtenOut } from './moment.js';
import { CONCLUDED_NL, NOTHING_TO_DO_NL } from './words.nl.js';

const ofFieldlab = (fieldlabName: string): string => `u contactpersoon bent van ${fieldlabName}`;

const by = (iso: string | undefined): string => (iso === undefined ? 'zo snel mogelijk' : `uiterlijk ${writtenOut(iso, 'nl')}`);

/** Dutch texts for the people of fieldlabs, in plain language (B1). */
export const FIELDLAB_TEXTS_NL: Pick<MessageTexts, FieldlabKind> = {
  invitation_received: ({ reference, fieldlabName, offerTitleNl, respondBy, reasonsNl }) => ({
    title: `Uitnodiging: kan ${fieldlabName} helpen met uitdaging ${reference}?`,
    blocks: [
      `Een bedrijf zoekt hulp en ${fieldlabName} past daar goed bij.${offerTitleNl === '' ? '' : ` Het gaat om uw aanbod "${offerTitleNl}".`}`,
      ...(reasonsNl.length === 0 ? [] : ['Waarom deze uitdaging bij u past:', reasonsNl]),
      'Lees de uitdaging in Fieldmatch. Zegt u ja? Dan ziet u wie het bedrijf is en hoe u het bereikt. Kunt u niet helpen? Geef dan kort de reden. Dan vragen we meteen een ander fieldlab.',
    ],
    turn: `U bent aan zet. Antwoord ${by(respondBy)}.`,
    action: 'Beantwoord de uitnodiging',
    because: ofFieldlab(fieldlabName),
  }),

  invitation_withdrawn: ({ reference, fieldlabName }) => ({
    title: `De uitnodiging voor uitdaging ${reference} is vervallen`,
    blocks: [
      `De uitnodiging aan ${fieldlabName} voor uitdaging ${reference} geldt niet meer.`,
      'Dank dat u ernaar wilde kijken.',
    ],
    turn: 'U hoeft niets meer te doen.',
    action: 'Bekijk de uitnodiging',
    because: ofFieldlab(fieldlabName),
  }),

  invitation_reminder: ({ reference, fieldlabName, respondBy }) => ({
    title: `Herinnering: kan ${fieldlabName} helpen met uitdaging ${reference}?`,
    blocks: [
      `Een bedrijf wacht op het antwoord van ${fieldlabName}.`,
      'Een kort ja of nee is genoeg. Bij nee vragen we meteen een ander fieldlab.',
    ],
    turn: `U bent aan zet. Antwoord ${by(respondBy)}.`,
    action: 'Beantwoord de uitnodiging',
    because: ofFieldlab(fieldlabName),
  }),

  invitation_expired: ({ reference, fieldlabName }) => ({
    title: `De uitnodiging voor uitdaging ${reference} is verlopen`,
    blocks: [
      `${fieldlabName} heeft niet op tijd geantwoord. We vragen nu een ander fieldlab, zodat het bedrijf niet hoeft te wachten.`,
    ],
    turn: 'U hoeft niets meer te doen.',
    action: 'Bekijk de uitnodiging',
    because: ofFieldlab(fieldlabName),
  }),

  introduction_made_fieldlab: ({ reference, fieldlabName }) => ({
    title: `U kunt kennismaken met het bedrijf van uitdaging ${reference}`,
    blocks: [
      `Fijn dat ${fieldlabName} wil helpen. Het bedrijf weet dat u ja hebt gezegd.`,
      'In Fieldmatch ziet u wie het bedrijf is en met wie u contact opneemt.',
    ],
    turn: 'U bent aan zet. Neem binnen een paar dagen contact op met het bedrijf.',
    action: 'Bekijk de kennismaking',
    because: ofFieldlab(fieldlabName),
  }),

  introduction_called_off: ({ reference, fieldlabName }) => ({
    title: `Uitdaging ${reference} gaat niet door`,
    blocks: ['U had ja gezegd. De uitdaging is daarna gesloten. Bedankt dat u wilde helpen.'],
    turn: 'U hoeft niets meer te doen.',
    action: 'Bekijk de kennismaking',
    because: ofFieldlab(fieldlabName),
  }),

  project_closed: ({ reference, outcome }) => ({
    title: `Project ${reference} is ${CONCLUDED_NL[outcome]}`,
    blocks: [
      `Het project bij uitdaging ${reference} is gesloten. De uitkomst: ${CONCLUDED_NL[outcome]}.`,
      'Bedankt voor uw inzet.',
    ],
    turn: NOTHING_TO_DO_NL,
    action: 'Bekijk het project',
    because: 'uw fieldlab dit project heeft uitgevoerd',
  }),

  capacity_check: ({ fieldlabName, slots, answerBy }) => ({
    title: `Klopt het nog hoeveel ruimte ${fieldlabName} heeft?`,
    blocks: [
      slots === null
        ? `U hebt voor ${fieldlabName} geen aantal opgegeven. We sturen u dus alle uitdagingen die passen.`
        : `U hebt voor ${fieldlabName} opgegeven: ${slots === 1 ? 'één uitdaging' : `${slots} uitdagingen`} per kwartaal.`,
      'Als we weten hoeveel ruimte u hebt, vragen we u alleen als u ook echt kunt helpen.',
    ],
    turn: `U bent aan zet. Eén klik is genoeg: het klopt nog, we zitten vol, of we hebben weer ruimte. Dat kan ${by(answerBy)}.`,
    action: 'Geef uw ruimte door',
    because: ofFieldlab(fieldlabName),
  }),
};
