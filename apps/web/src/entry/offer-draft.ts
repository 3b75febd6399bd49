import type { Offer, ServiceKind } from '../api/catalogue.js';
import type { OfferContent } from '../api/entry.js';
import { keptAs } from '../app/kept-text.js';
import { SERVICE_KINDS } from '../catalogue/taxonomy.js';

/** An offer as it is typed: every field a text, whatever it will be. */
export interface OfferDraft {
  kind: ServiceKind;
  titleNl: string;
  titleEn: string;
  descriptionNl: string;
  descriptionEn: string;
  technologies: string[];
  trlMin: string;
  trlMax: string;
  /** One piece a line. */
  equipment: string;
  leadTimeWeeks: string;
  priceIndicationEur: string;
}

export type OfferField = keyof OfferDraft;

const TEXTS = ['titleNl', 'titleEn', 'descriptionNl', 'descriptionEn'] as const;
const NUMBERS = ['leadTimeWeeks', 'priceIndicationEur'] as const;

/** @param offer null for a new one */
export function draftOf(offer: Offer | null): OfferDraft {
  return {
    kind: offer?.kind ?? 'test-before-invest',
    titleNl: offer?.titleNl ?? '',
    titleEn: offer?.titleEn ?? '',
    descriptionNl: offer?.descriptionNl ?? '',
    descriptionEn: offer?.descriptionEn ?? '',
    technologies: offer?.technologies ?? [],
    trlMin: String(offer?.trlMin ?? 4),
    trlMax: String(offer?.trlMax ?? 7),
    equipment: offer?.equipment.join('\n') ?? '',
    leadTimeWeeks: offer?.leadTimeWeeks?.toString() ?? '',
    priceIndicationEur: offer?.priceIndicationEur?.toString() ?? '',
  };
}

/** The draft that was kept as a text, or the given one where none was or it is broken. */
export function keptDraft(kept: string, otherwise: OfferDraft): OfferDraft {
  const draft = keptAs(kept, otherwise);
  return SERVICE_KINDS.includes(draft.kind) ? draft : otherwise;
}

/** What still has to be put right before it can be saved. */
export function faultyFields(draft: OfferDraft): OfferField[] {
  const empty = TEXTS.filter((field) => draft[field].trim() === '');
  const noNumbers = NUMBERS.filter((field) => !/^\d{0,8}$/.test(draft[field].trim()));
  return [...empty, ...noNumbers, ...(Number(draft.trlMax) < Number(draft.trlMin) ? (['trlMax'] as const) : [])];
}

/** The offer as the api takes it. @param draft without faults */
export function contentOf(draft: OfferDraft): OfferContent {
  const { kind, technologies, trlMin, trlMax, equipment } = draft;
  const [titleNl = '', titleEn = '', descriptionNl = '', descriptionEn = ''] = TEXTS.map((field) => draft[field].trim());
  return {
    kind,
    titleNl,
    titleEn,
    descriptionNl,
    descriptionEn,
    technologies,
    trlMin: Number(trlMin),
    trlMax: Number(trlMax),
    equipment: equipment
      .split('\n')
      .map((piece) => piece.trim())
      .filter(Boolean),
    leadTimeWeeks: numberOf(draft.leadTimeWeeks),
    priceIndicationEur: numberOf(draft.priceIndicationEur),
  };
}

/** Half an offer says something too: what is empty in one language is taken from the other. Null while there is nothing. */
export function contentSoFar(draft: OfferDraft): OfferContent | null {
  const titleNl = draft.titleNl.trim() || draft.titleEn.trim();
  const descriptionNl = draft.descriptionNl.trim() || draft.descriptionEn.trim() || titleNl;
  if (titleNl === '') return null;
  const titleEn = draft.titleEn.trim() || titleNl;
  const filled = { ...draft, titleNl, titleEn, descriptionNl, descriptionEn: draft.descriptionEn.trim() || descriptionNl };
  return faultyFields(filled).length === 0 ? contentOf(filled) : null;
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
