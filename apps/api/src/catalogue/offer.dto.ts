import { RESULTS_OWNERS, type FieldlabTexts, type Offer, type OfferContent, type ResultsOwner } from '#libs/fieldlabs';
import type { Attraction, OfferPreview } from '#libs/matching';
import { PROVINCES, SERVICE_KINDS, type Province, type ServiceKind } from '#libs/taxonomy';
import { Choice, ListOf, ListOfSlugs, ListOfText, Nested, Slug, Text, WebAddress, Whole } from '../http/fields.js';
import { ReasonResource } from '../matching/match.dto.js';

/** The bounds are those of catalogue files; a test holds the two together. */
export class NewOffer implements OfferContent {
  @Choice(SERVICE_KINDS, { description: 'Kind of service', name: 'ServiceKind' })
  kind: ServiceKind;

  @Text({ min: 1, max: 200, description: 'Title in Dutch' })
  titleNl: string;

  @Text({ min: 1, max: 200, description: 'Title in English' })
  titleEn: string;

  @Text({ min: 1, max: 4_000, multiline: true, description: 'Description in Dutch' })
  descriptionNl: string;

  @Text({ min: 1, max: 4_000, multiline: true, description: 'Description in English' })
  descriptionEn: string;

  @ListOfSlugs({ max: 100, description: 'Technology ids' })
  technologies: string[];

  @Whole({ min: 1, max: 9, description: 'Lowest technology readiness level' })
  trlMin: number;

  @Whole({ min: 1, max: 9, description: 'Highest technology readiness level, not below the lowest' })
  trlMax: number;

  @ListOfText({ max: 200, each: { min: 1, max: 500 }, description: 'Equipment, each as people would name it' })
  equipment: string[];

  @Whole({ max: 520, description: 'Weeks until it can begin; null when that is not known', nullable: true })
  leadTimeWeeks: number | null;

  @Whole({ max: 100_000_000, description: 'Price in euro; null when that is not known', nullable: true })
  priceIndicationEur: number | null;
}

export class OfferResource extends NewOffer {
  @Slug({ description: 'Id of the offer' })
  id: string;
}

export class OfferList {
  @ListOf(() => OfferResource, { description: 'Offers of the fieldlab' })
  items: OfferResource[];
}

export class FieldlabChanges implements Partial<FieldlabTexts> {
  @Text({ min: 1, max: 4_000, multiline: true, description: 'Summary in Dutch', optional: true })
  summaryNl?: string;

  @Text({ min: 1, max: 4_000, multiline: true, description: 'Summary in English', optional: true })
  summaryEn?: string;

  @WebAddress({ description: 'Website', optional: true, nullable: true })
  website?: string | null;

  @Choice(RESULTS_OWNERS, {
    description: 'Whose the results are that a company gets here',
    name: 'ResultsOwner',
    optional: true,
    nullable: true,
  })
  resultsOwner?: ResultsOwner | null;
}

export class NewOfferPreview extends NewOffer {
  @Slug({ description: 'The offer that these words would replace; null for one more offer', nullable: true })
  offerId: string | null;
}

/** So little of a challenge that it names nobody. */
export class AttractionResource implements Attraction {
  @Choice(PROVINCES, { description: 'Province of the company', name: 'Province' })
  province: Province;

  @Nested(() => ReasonResource, {
    description: 'Which technology or work the two share; null where it is something else',
    nullable: true,
  })
  about: ReasonResource | null;

  @Whole({ min: 1, description: 'Place of the fieldlab with these words' })
  place: number;

  @Whole({ min: 1, description: 'Its place as the catalogue stands; null where it is not proposed', nullable: true })
  placeNow: number | null;
}

export class OfferPreviewResource implements OfferPreview {
  @Whole({ description: 'Open challenges that were looked at, the newest' })
  challenges: number;

  @Whole({ description: 'Those for which the fieldlab would be among the first three' })
  attracted: number;

  @Whole({ description: 'The same as the catalogue stands' })
  attractedNow: number;

  @ListOf(() => AttractionResource, { description: 'Those for which it would be among the first ten, best first' })
  items: AttractionResource[];
}

export function offerResource(offer: Offer): OfferResource {
  const { id, kind, titleNl, titleEn, descriptionNl, descriptionEn, technologies, trlMin, trlMax, equipment } = offer;
  const { leadTimeWeeks, priceIndicationEur } = offer;
  const texts = { titleNl, titleEn, descriptionNl, descriptionEn, technologies, equipment };
  return { id, kind, ...texts, trlMin, trlMax, leadTimeWeeks, priceIndicationEur };
}
