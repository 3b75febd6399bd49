import type { Province, ServiceKind } from '#libs/taxonomy';
import type { Fieldlab, FieldlabStatus } from './fieldlab.entity.js';
import type { Hub } from './hub.entity.js';
import type { Offer } from './offer.entity.js';
import type { TechnologyGroupRow, TechnologyRow } from './technology.entity.js';

/** The files as `catalogue.schema.json` describes them. */
export interface HubEntry {
  id: string;
  name: string;
  name_en: string;
  alternative_names_unverified?: string[];
  region: string;
  provinces: Province[];
  lead_organisation: string | null;
  lead_confidence: string;
  partners: string[];
  partners_unverified: string[];
  predecessor: string | null;
  website: string | null;
  focus_technologies: string[];
  focus_nl: string;
  focus_en: string;
  sources: string[];
  confidence: string;
}

export interface OfferEntry {
  id: string;
  title_nl: string;
  title_en: string;
  description_nl: string;
  description_en: string;
  kind: ServiceKind;
  technologies: string[];
  trl_min: number;
  trl_max: number;
  equipment: string[];
  lead_time_weeks: number | null;
  price_indication_eur: number | null;
  basis: string;
}

export interface FieldlabEntry {
  id: string;
  name: string;
  city: string;
  province: Province;
  hub: string;
  lat: number;
  lon: number;
  website: string | null;
  organisation: string;
  technologies: string[];
  sectors: string[];
  summary_nl: string;
  summary_en: string;
  offers: OfferEntry[];
  status: FieldlabStatus;
  last_evidence_year: number | null;
  sources: string[];
  confidence: string;
  notes: string | null;
}

export interface TechnologyEntry {
  id: string;
  group: string;
  label_nl: string;
  label_en: string;
  synonyms_nl: string[];
  synonyms_en: string[];
}

export interface TechnologiesContent {
  groups: { id: string; label_nl: string; label_en: string }[];
  technologies: TechnologyEntry[];
}

/** What each kind of file holds. */
export interface CatalogueContents {
  hubs: HubEntry[];
  fieldlabs: FieldlabEntry[];
  technologies: TechnologiesContent;
}

/** A file that has passed its schema, with what it is. */
export type CatalogueFile = {
  [Kind in keyof CatalogueContents]: { kind: Kind; name: string; content: CatalogueContents[Kind] };
}[keyof CatalogueContents];

/** Written by the people whose words they are. */
type Edited = 'editedAt' | 'editedBy';

export function hubRow(entry: HubEntry): Hub {
  return {
    id: entry.id,
    name: entry.name,
    nameEn: entry.name_en,
    region: entry.region,
    website: entry.website,
    focusNl: entry.focus_nl,
    focusEn: entry.focus_en,
    focusTechnologies: entry.focus_technologies,
    provenance: {
      leadOrganisation: entry.lead_organisation,
      leadConfidence: entry.lead_confidence,
      partners: entry.partners,
      partnersUnverified: entry.partners_unverified,
      alternativeNamesUnverified: entry.alternative_names_unverified ?? [],
      predecessor: entry.predecessor,
      sources: entry.sources,
      confidence: entry.confidence,
    },
  };
}

/** Without what only people decide: an import leaves confirmations alone. */
export function fieldlabRow(entry: FieldlabEntry): Omit<Fieldlab, 'confirmedAt' | 'confirmedBy' | 'resultsOwner' | Edited> {
  return {
    id: entry.id,
    name: entry.name,
    hubId: entry.hub,
    city: entry.city,
    province: entry.province,
    latitude: entry.lat,
    longitude: entry.lon,
    website: entry.website,
    organisation: entry.organisation,
    sectors: entry.sectors,
    technologies: entry.technologies,
    summaryNl: entry.summary_nl,
    summaryEn: entry.summary_en,
    status: entry.status,
    lastEvidenceYear: entry.last_evidence_year,
    confidence: entry.confidence,
    sources: entry.sources,
    notes: entry.notes,
  };
}

export function offerRow(entry: OfferEntry, fieldlabId: string): Omit<Offer, Edited | 'appearedWith' | 'appearedAt'> {
  return {
    id: entry.id,
    fieldlabId,
    titleNl: entry.title_nl,
    titleEn: entry.title_en,
    descriptionNl: entry.description_nl,
    descriptionEn: entry.description_en,
    kind: entry.kind,
    technologies: entry.technologies,
    trlMin: entry.trl_min,
    trlMax: entry.trl_max,
    equipment: entry.equipment,
    leadTimeWeeks: entry.lead_time_weeks,
    priceIndicationEur: entry.price_indication_eur,
    basis: entry.basis,
    withdrawnAt: null,
  };
}

export function technologyRow(entry: TechnologyEntry): TechnologyRow {
  return {
    id: entry.id,
    groupId: entry.group,
    labelNl: entry.label_nl,
    labelEn: entry.label_en,
    synonymsNl: entry.synonyms_nl,
    synonymsEn: entry.synonyms_en,
  };
}

export function groupRow(
  { id, label_nl: labelNl, label_en: labelEn }: TechnologiesContent['groups'][number],
  position: number,
): TechnologyGroupRow {
  return { id, labelNl, labelEn, position };
}
