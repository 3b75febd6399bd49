import {
  FIELDLAB_STATUSES,
  type Fieldlab,
  type FieldlabStatus,
  type HubPolicy,
  RESULTS_OWNERS,
  type HubWithProvinces,
  type ResultsOwner,
} from '#libs/fieldlabs';
import { PROVINCES, SERVICE_KINDS, type Province, type ServiceKind, type Technology, type TechnologyGroup } from '#libs/taxonomy';
import {
  Choice,
  DateTime,
  Decimal,
  ListOf,
  ListOfChoices,
  ListOfText,
  Nested,
  Slug,
  Text,
  WebAddress,
  Whole,
} from '../http/fields.js';
import { PageQuery, PageResource } from '../http/page.js';

export class HubResource {
  @Slug({ description: 'Id of the hub' })
  id: string;

  @Text({ description: 'Name' })
  name: string;

  @Text({ description: 'Name in English' })
  nameEn: string;

  @ListOfText({ description: 'Provinces that it covers' })
  provinces: string[];

  @Text({ description: 'What it is about, in Dutch' })
  focusNl: string;

  @Text({ description: 'What it is about, in English' })
  focusEn: string;

  @WebAddress({ description: 'Website', nullable: true })
  website: string | null;

  @Whole({ min: 1, max: 3, description: 'How many fieldlabs it invites at once for one challenge' })
  invitationsAtOnce: number;

  @Whole({ min: 1, max: 30, description: 'Working days that an invited fieldlab has to answer' })
  responseWorkingDays: number;

  @Whole({ min: 1, max: 20, description: 'Most fieldlabs that it asks about one challenge' })
  rounds: number;
}

export class HubList {
  @ListOf(() => HubResource, { description: 'All hubs' })
  items: HubResource[];
}

export class TechnologyResource {
  @Slug({ description: 'Id of the technology' })
  id: string;

  @Slug({ description: 'Group that it belongs to' })
  group: string;

  @Text({ description: 'Name in Dutch' })
  labelNl: string;

  @Text({ description: 'Name in English' })
  labelEn: string;

  @ListOfText({ description: 'What people call it, in Dutch' })
  synonymsNl: string[];

  @ListOfText({ description: 'What people call it, in English' })
  synonymsEn: string[];
}

export class TechnologyGroupResource {
  @Slug({ description: 'Id of the group' })
  id: string;

  @Text({ description: 'Name in Dutch' })
  labelNl: string;

  @Text({ description: 'Name in English' })
  labelEn: string;
}

export class TechnologyList {
  @ListOf(() => TechnologyGroupResource, { description: 'Groups' })
  groups: TechnologyGroupResource[];

  @ListOf(() => TechnologyResource, { description: 'Technologies' })
  items: TechnologyResource[];
}

/** What a broker needs to confirm a fieldlab. */
export class FieldlabProvenance {
  @Text({ description: 'How sure the research is', example: 'seen' })
  confidence: string;

  @ListOfText({ description: 'Where it was found' })
  sources: string[];

  @Whole({ min: 1900, max: 2100, description: 'Year of the newest evidence', nullable: true })
  lastEvidenceYear: number | null;

  @Text({ description: 'Remarks of the researcher', nullable: true })
  notes: string | null;
}

export class FieldlabResource {
  @Slug({ description: 'Id of the fieldlab' })
  id: string;

  @Text({ description: 'Name' })
  name: string;

  @Slug({ description: 'Hub that it belongs to' })
  hubId: string;

  @Text({ description: 'Place' })
  city: string;

  @Choice(PROVINCES, { description: 'Province', name: 'Province' })
  province: Province;

  @Decimal({ min: -90, max: 90, description: 'Latitude (WGS 84)' })
  latitude: number;

  @Decimal({ min: -180, max: 180, description: 'Longitude (WGS 84)' })
  longitude: number;

  @WebAddress({ description: 'Website', nullable: true })
  website: string | null;

  @Text({ description: 'Who runs it' })
  organisation: string;

  @ListOfText({ description: 'Sectors' })
  sectors: string[];

  @ListOfText({ description: 'Technology ids' })
  technologies: string[];

  @ListOfChoices(SERVICE_KINDS, { description: 'Kinds of service that it offers', name: 'ServiceKind' })
  serviceKinds: ServiceKind[];

  @Text({ description: 'Summary in Dutch' })
  summaryNl: string;

  @Text({ description: 'Summary in English' })
  summaryEn: string;

  @Choice(FIELDLAB_STATUSES, { description: 'Whether it still exists', name: 'FieldlabStatus' })
  status: FieldlabStatus;

  @Choice(RESULTS_OWNERS, {
    description: 'Whose the results are that a company gets here; null where nobody has said',
    name: 'ResultsOwner',
    nullable: true,
  })
  resultsOwner: ResultsOwner | null;

  @DateTime({ description: 'When its own people or a broker last confirmed it', nullable: true })
  confirmedAt: string | null;

  @Nested(() => FieldlabProvenance, { description: 'Where the entry comes from; for brokers only', optional: true })
  provenance?: FieldlabProvenance;
}

export class FieldlabPageQuery extends PageQuery {
  @Slug({ description: 'Only fieldlabs of this hub', optional: true })
  hubId?: string;

  @Choice(PROVINCES, { description: 'Only fieldlabs in this province', name: 'Province', optional: true })
  province?: Province;

  @Slug({ description: 'Only fieldlabs with this technology', optional: true })
  technology?: string;

  @Choice(SERVICE_KINDS, { description: 'Only fieldlabs that offer this kind of service', name: 'ServiceKind', optional: true })
  serviceKind?: ServiceKind;

  @Text({ min: 1, max: 200, description: 'Only fieldlabs with these words in name, summary or offers', optional: true })
  query?: string;
}

export class FieldlabPage extends PageResource {
  @ListOf(() => FieldlabResource, { description: 'By id' })
  items: FieldlabResource[];
}

/** @param policy the one in force */
export function hubResource(hub: HubWithProvinces, policy: HubPolicy): HubResource {
  const { id, name, nameEn, provinces, focusNl, focusEn, website } = hub;
  const { invitationsAtOnce, responseWorkingDays, rounds } = policy;
  return { id, name, nameEn, provinces, focusNl, focusEn, website, invitationsAtOnce, responseWorkingDays, rounds };
}

export function technologyList(taxonomy: {
  groups: readonly TechnologyGroup[];
  technologies: readonly Technology[];
}): TechnologyList {
  return {
    groups: taxonomy.groups.map(({ id, labelNl, labelEn }) => ({ id, labelNl, labelEn })),
    items: taxonomy.technologies.map(({ id, group, labelNl, labelEn, synonymsNl, synonymsEn }) => ({
      id,
      group,
      labelNl,
      labelEn,
      synonymsNl: [...synonymsNl],
      synonymsEn: [...synonymsEn],
    })),
  };
}

export function fieldlabResource(
  fieldlab: Fieldlab,
  serviceKinds: readonly ServiceKind[],
  withProvenance: boolean,
): FieldlabResource {
  const { id, name, hubId, city, province, latitude, longitude, website, organisation, sectors, technologies } = fieldlab;
  const { summaryNl, summaryEn, status, resultsOwner, confirmedAt, confidence, sources, lastEvidenceYear, notes } = fieldlab;
  return {
    id,
    name,
    hubId,
    city,
    province,
    latitude,
    longitude,
    website,
    organisation,
    sectors,
    technologies,
    serviceKinds: [...serviceKinds],
    summaryNl,
    summaryEn,
    status,
    resultsOwner,
    confirmedAt: confirmedAt?.toISOString() ?? null,
    ...(withProvenance && { provenance: { confidence, sources, lastEvidenceYear, notes } }),
  };
}
