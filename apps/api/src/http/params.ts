import { Slug, Uuid } from './fields.js';

export class UuidParam {
  @Uuid({ description: 'Id' })
  id: string;
}

export class SlugParam {
  @Slug({ description: 'Id' })
  id: string;
}

export class MatchRunParams extends UuidParam {
  @Uuid({ description: 'Id of the match run' })
  matchRunId: string;
}

export class OfferParams extends SlugParam {
  @Slug({ description: 'Id of the offer' })
  offerId: string;
}
