import { Injectable } from '@nestjs/common';
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
export class Ranker {
  private built: { version: number; index: RankingIndex } | undefined;

  rank(catalogue: RankingCatalogue, challenge: RankingChallenge, situation: RankingSituation): Ranking {
    return rank(this.indexOf(catalogue), challenge, situation);
  }

  private indexOf(catalogue: RankingCatalogue): RankingIndex {
    if (this.built?.version === catalogue.version) return this.built.index;
    const index = buildIndex(catalogue);
    this.built = { version: catalogue.version, index };
    return index;
  }
}
