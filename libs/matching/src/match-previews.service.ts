import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { RankingCatalogueService } from '#libs/fieldlabs';
import type { RankedMatch, RankingFieldlab, RankingOffer } from '#libs/ranking';
import type { Province, ServiceKind } from '#libs/taxonomy';
import { Ranker } from './ranker.js';
import { RankingSituations } from './ranking-situations.js';

/** A match, together with what is needed to show it to somebody who has nothing else. */
export interface PreviewedMatch {
  match: RankedMatch;
  fieldlab: RankingFieldlab;
  offer: RankingOffer | null;
}

/** Ranks a text as it is typed. Nothing of it is stored. */
@Injectable()
export class MatchPreviewsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: RankingCatalogueService,
    private readonly situations: RankingSituations,
    private readonly ranker: Ranker,
  ) {}

  /** The best matches, best first, at most `limit`. */
  async preview(
    request: { text: string; province: Province | null; serviceKind: ServiceKind | null },
    limit: number,
  ): Promise<PreviewedMatch[]> {
    const [catalogue, situation] = await Promise.all([this.catalogue.current(), this.situations.general(this.unitOfWork.read)]);
    const { text, province, serviceKind } = request;
    const challenge = { texts: [text], serviceKind, sector: null, province, trl: null };
    const { matches } = this.ranker.rank(catalogue, challenge, situation);
    return matches.slice(0, limit).flatMap((match) => {
      const fieldlab = catalogue.fieldlabs.find(({ id }) => id === match.fieldlabId);
      const offer = fieldlab?.offers.find(({ id }) => id === match.offerId) ?? null;
      return fieldlab ? [{ match, fieldlab, offer }] : [];
    });
  }
}
