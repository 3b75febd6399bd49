import type { FittingOffer } from '#libs/matching';
import { DateTime, Decimal, ListOf, Slug, Text, Uuid, Whole } from '../http/fields.js';

export class OfferFitResource {
  @Uuid({ description: 'Challenge' })
  challengeId: string;

  @Text({ description: 'What people call the challenge', example: 'U-1001' })
  reference: string;

  @Slug({ description: 'Hub that the challenge is with; what it is about is for that hub alone' })
  hubId: string;

  @Whole({ min: 1, description: 'Place of the fieldlab in the ranking; 1 is best' })
  rank: number;

  @Decimal({ min: 0, max: 1, description: 'Fit times expected acceptance' })
  score: number;
}

export class FittingOfferResource {
  @Slug({ description: 'Offer' })
  offerId: string;

  @Text({ description: 'Title in Dutch' })
  titleNl: string;

  @Text({ description: 'Title in English' })
  titleEn: string;

  @Slug({ description: 'Fieldlab' })
  fieldlabId: string;

  @Text({ description: 'Name of the fieldlab' })
  fieldlabName: string;

  @DateTime({ description: 'When it appeared in the catalogue' })
  appearedAt: string;

  @Whole({ min: 1, description: 'Open challenges that it fits' })
  count: number;

  @ListOf(() => OfferFitResource, { description: 'The best of them, best first' })
  fits: OfferFitResource[];
}

export class FittingOfferList {
  @ListOf(() => FittingOfferResource, { description: 'Newest first' })
  items: FittingOfferResource[];
}

export function fittingOfferResource(offer: FittingOffer): FittingOfferResource {
  const { offerId, titleNl, titleEn, fieldlabId, fieldlabName, appearedAt, count, fits } = offer;
  return { offerId, titleNl, titleEn, fieldlabId, fieldlabName, appearedAt: appearedAt.toISOString(), count, fits };
}
