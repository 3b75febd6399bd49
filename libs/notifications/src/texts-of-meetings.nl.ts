import type { MeetingKind, MessageTexts } from './message-text.js';
import { writtenOut } from './moment.js';

/** Dutch texts about meetings, in plain language (B1). */
export const MEETING_TEXTS_NL: Pick<MessageTexts, MeetingKind> = {
  meeting_proposed: ({ reference, fieldlabName, slots, minutes, place }) => ({
    title: `Wanneer spreken we elkaar? Gesprek bij ${reference}`,
    blocks: [
      `Voor het gesprek van het bedrijf en ${fieldlabName} zijn er drie voorstellen, voor ${minutes} minuten:`,
      slots.map((slot) => writtenOut(slot, 'nl')),
      `Waar: ${place}`,
    ],
    turn: 'U bent aan zet: kies het moment dat u past, of stel andere momenten voor.',
    action: 'Kies een moment',
    because: `u contactpersoon bent bij de kennismaking voor uitdaging ${reference}`,
  }),

  meeting_agreed: ({ reference, fieldlabName, startsAt, minutes, place }) => ({
    title: `Het gesprek bij ${reference} staat vast`,
    blocks: [
      `Het bedrijf en ${fieldlabName} spreken elkaar op ${startsAt === null ? 'het afgesproken moment' : writtenOut(startsAt, 'nl')}, ${minutes} minuten.`,
      `Waar: ${place}`,
      'De afspraak zit als agenda-bestand bij deze mail.',
    ],
    turn: 'Past het toch niet? Stel dan op tijd een ander moment voor.',
    action: 'Bekijk de kennismaking',
    because: `u contactpersoon bent bij de kennismaking voor uitdaging ${reference}`,
  }),

  meeting_cancelled: ({ reference, fieldlabName }) => ({
    title: `Het gesprek bij ${reference} gaat niet door`,
    blocks: [
      `Het gesprek van het bedrijf en ${fieldlabName} is afgezegd. Staat het in uw agenda? Dan verdwijnt het daar met deze mail.`,
    ],
    turn: 'Wilt u elkaar nog spreken? Stel dan nieuwe momenten voor.',
    action: 'Bekijk de kennismaking',
    because: `u contactpersoon bent bij de kennismaking voor uitdaging ${reference}`,
  }),
};
