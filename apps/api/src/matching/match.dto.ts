import { SIMILARITY_STATES, type Match, type MatchRun, type PreviewedMatch, type SimilarityState } from '#libs/matching';
import type { Exclusion, Reason } from '#libs/ranking';
import { PROVINCES, SERVICE_KINDS, type Province, type ServiceKind } from '#libs/taxonomy';
import { Choice, DateTime, Decimal, Flag, ListOf, Nested, Slug, Text, Uuid, Whole } from '../http/fields.js';

const fraction = { min: 0, max: 1 };

export class ReasonResource {
  @Text({ description: 'Stable code of the reason' })
  code: string;

  @Text({ description: 'In Dutch' })
  nl: string;

  @Text({ description: 'In English' })
  en: string;
}

export class ContributionResource {
  @Text({ description: 'Feature that contributes', example: 'technology' })
  feature: string;

  @Decimal({ ...fraction, description: 'The feature itself' })
  value: number;

  @Decimal({ ...fraction, description: 'Its weight among the features present' })
  weight: number;

  @Decimal({ ...fraction, description: 'Value times weight; together they are the fit' })
  points: number;
}

export class HighlightResource {
  @Text({ description: 'Which text', example: 'challenge.0' })
  field: string;

  @Whole({ min: 0, description: 'First character (UTF-16)' })
  start: number;

  @Whole({ min: 0, description: 'Character after the last (UTF-16)' })
  end: number;
}

export class MatchResource {
  @Slug({ description: 'Fieldlab' })
  fieldlabId: string;

  @Slug({ description: 'Its offer that fits best', nullable: true })
  offerId: string | null;

  @Whole({ min: 1, description: 'Place in the ranking; 1 is best' })
  rank: number;

  @Decimal({ ...fraction, description: 'Fit times expected acceptance' })
  score: number;

  @Decimal({ ...fraction, description: 'How well it fits' })
  fit: number;

  @Decimal({ ...fraction, description: 'Expected chance that the fieldlab accepts' })
  acceptance: number;

  @Flag({ description: 'Nobody has confirmed this fieldlab, or long ago' })
  unconfirmed: boolean;

  @ListOf(() => ContributionResource, { description: 'What the fit is made of' })
  contributions: ContributionResource[];

  @ListOf(() => ReasonResource, { description: 'Why this fieldlab fits the company' })
  reasonsForCompany: ReasonResource[];

  @ListOf(() => ReasonResource, { description: 'Why this company fits the fieldlab' })
  reasonsForFieldlab: ReasonResource[];

  @ListOf(() => ReasonResource, { description: 'What is missing' })
  missing: ReasonResource[];

  @Nested(() => ReasonResource, { description: 'The one change that would move this match most', nullable: true })
  counterfactual: ReasonResource | null;

  @ListOf(() => HighlightResource, { description: 'Words that matched' })
  highlights: HighlightResource[];
}

export class ExclusionResource {
  @Slug({ description: 'Fieldlab that was not ranked' })
  fieldlabId: string;

  @Nested(() => ReasonResource, { description: 'Why' })
  reason: ReasonResource;
}

export class MatchRunSummary {
  @Uuid({ description: 'Id of the match run' })
  id: string;

  @Whole({ min: 1, description: 'Version of the challenge that was ranked' })
  challengeVersion: number;

  @Text({ description: 'What asked for it', example: 'submitted' })
  trigger: string;

  @Whole({ min: 0, description: 'Version of the catalogue that was ranked' })
  catalogueVersion: number;

  @Text({ description: 'Version of the weights' })
  configurationVersion: string;

  @Choice(SIMILARITY_STATES, {
    description: 'Dense similarity: off (not configured), used, or failed, when the ranking went on without it',
    name: 'SimilarityState',
  })
  similarity: SimilarityState;

  @Text({ description: 'Model of the dense similarity', nullable: true })
  similarityModel: string | null;

  @DateTime({ description: 'When it was stored' })
  completedAt: string;

  @Decimal({ min: 0, description: 'Time that the ranking took, in milliseconds' })
  rankingMs: number;
}

export class MatchRunList {
  @ListOf(() => MatchRunSummary, { description: 'Newest first' })
  items: MatchRunSummary[];
}

export class MatchRunResource extends MatchRunSummary {
  @ListOf(() => MatchResource, { description: 'Best first' })
  matches: MatchResource[];

  @ListOf(() => ExclusionResource, { description: 'Fieldlabs that were not ranked' })
  exclusions: ExclusionResource[];
}

export class MatchRunRequested {
  @Uuid({ description: 'Id under which the match run appears, usually within a second' })
  matchRunId: string;
}

export class NewMatchPreview {
  @Text({ min: 1, max: 20_000, multiline: true, description: 'The problem in your own words' })
  text: string;

  @Choice(PROVINCES, { description: 'Province of the company', name: 'Province', nullable: true, optional: true })
  province?: Province | null;

  @Choice(SERVICE_KINDS, { description: 'Kind of service asked for', name: 'ServiceKind', nullable: true, optional: true })
  serviceKind?: ServiceKind | null;
}

/** Enough of a fieldlab to recognise it. */
export class PreviewedFieldlab {
  @Text({ description: 'Name' })
  name: string;

  @Text({ description: 'Place' })
  city: string;

  @Choice(PROVINCES, { description: 'Province', name: 'Province' })
  province: Province;
}

/** Enough of an offer to recognise it. */
export class PreviewedOffer {
  @Choice(SERVICE_KINDS, { description: 'Kind of service', name: 'ServiceKind' })
  kind: ServiceKind;

  @Text({ description: 'Title in Dutch' })
  titleNl: string;

  @Text({ description: 'Title in English' })
  titleEn: string;
}

export class PreviewedMatchResource extends MatchResource {
  @Nested(() => PreviewedFieldlab, { description: 'The fieldlab itself' })
  fieldlab: PreviewedFieldlab;

  @Nested(() => PreviewedOffer, { description: 'The offer itself', nullable: true })
  offer: PreviewedOffer | null;
}

export class MatchPreviewResource {
  @ListOf(() => PreviewedMatchResource, { description: 'The ten best matches' })
  matches: PreviewedMatchResource[];
}

export function reasonResource({ code, nl, en }: Reason): ReasonResource {
  return { code, nl, en };
}

export function exclusionResource({ fieldlabId, reason }: Exclusion): ExclusionResource {
  return { fieldlabId, reason: reasonResource(reason) };
}

export function runSummary(run: MatchRun): MatchRunSummary {
  const { id, challengeVersion, trigger, catalogueVersion, configurationVersion, completedAt, rankingMs } = run;
  const { similarity, similarityModel } = run;
  return {
    id,
    challengeVersion,
    trigger,
    catalogueVersion,
    configurationVersion,
    similarity,
    similarityModel,
    completedAt: completedAt.toISOString(),
    rankingMs,
  };
}

/** From a stored match or a fresh ranking. */
export function matchResource(match: Omit<Match, 'matchRunId' | 'explanation'> & Match['explanation']): MatchResource {
  const { fieldlabId, offerId, rank, score, fit, acceptance, unconfirmed, counterfactual } = match;
  return {
    fieldlabId,
    offerId,
    rank,
    score,
    fit,
    acceptance,
    unconfirmed,
    contributions: match.contributions.map(({ feature, value, weight, points }) => ({ feature, value, weight, points })),
    reasonsForCompany: match.reasonsForCompany.map(reasonResource),
    reasonsForFieldlab: match.reasonsForFieldlab.map(reasonResource),
    missing: match.missing.map(reasonResource),
    counterfactual: counterfactual && reasonResource(counterfactual),
    highlights: match.highlights.map(({ field, start, end }) => ({ field, start, end })),
  };
}

export function storedMatchResource({ explanation, ...match }: Match): MatchResource {
  return matchResource({ ...match, ...explanation });
}

export function runResource({ run, matches }: { run: MatchRun; matches: Match[] }): MatchRunResource {
  return { ...runSummary(run), matches: matches.map(storedMatchResource), exclusions: run.exclusions.map(exclusionResource) };
}

export function previewedMatchResource({ match, fieldlab, offer }: PreviewedMatch): PreviewedMatchResource {
  const { name, city, province } = fieldlab;
  const shownOffer = offer && { kind: offer.kind, titleNl: offer.titleNl, titleEn: offer.titleEn };
  return { ...matchResource(match), fieldlab: { name, city, province }, offer: shownOffer };
}
