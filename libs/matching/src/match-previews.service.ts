import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/database';
import { RankingCatalogueService } from '#libs/fieldlabs';
import type { Ranking } from '#libs/ranking';
import type { Province, ServiceKind } from '#libs/taxonomy';
import { Ranker } from './ranker.js';
import { RankingSituations } from './ranking-situations.js';

/** Ranks a text as it is typed. Nothing of it is stored. */
@Injectable()
export class MatchPreviewsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: RankingCatalogueService,
    private readonly situations: RankingSituations,
    private readonly ranker: Ranker,
  ) {}

  async preview(request: { text: string; province: Province | null; serviceKind: ServiceKind | null }): Promise<Ranking> {
    const [catalogue, situation] = await Promise.all([this.catalogue.current(), this.situations.general(this.unitOfWork.read)]);
    const { text, province, serviceKind } = request;
    return this.ranker.rank(catalogue, { texts: [text], serviceKind, sector: null, province, trl: null }, situation);
  }
}
