import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { RankingCatalogueService } from '#libs/fieldlabs';
import {
  buildIndex,
  rank,
  type Ranking,
  type RankingCatalogue,
  type RankingChallenge,
  type RankingIndex,
  type RankingSituation,
} from '#libs/ranking';

/** Keeps the index of the catalogue in memory: it is built again only when the catalogue has changed. */
@Injectable()
export class Ranker implements OnApplicationBootstrap {
  private readonly logger = new Logger(Ranker.name);
  private built: { version: number; index: RankingIndex } | undefined;

  constructor(private readonly catalogue: RankingCatalogueService) {}

  /** Builds the index before anybody waits for it. Failing, it is built with the first ranking. */
  onApplicationBootstrap(): void {
    this.catalogue
      .current()
      .then((catalogue) => this.indexOf(catalogue))
      .catch((error: unknown) => this.logger.warn(`The index could not be built beforehand: ${String(error)}`));
  }

  rank(catalogue: RankingCatalogue, challenge: RankingChallenge, situation: RankingSituation): Ranking {
    return rank(this.indexOf(catalogue), challenge, situation);
  }

  /** The index of the catalogue as it is. */
  indexOf(catalogue: RankingCatalogue): RankingIndex {
    if (this.built?.version === catalogue.version) return this.built.index;
    const index = buildIndex(catalogue);
    this.built = { version: catalogue.version, index };
    return index;
  }
}
