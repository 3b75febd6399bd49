import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { UnitOfWork, type Work } from '#libs/database';
import type { RankingCatalogue } from '#libs/ranking';
import { CatalogueRepository } from './catalogue.repository.js';
import { FieldlabRepository } from './fieldlab.repository.js';
import { TechnologiesService } from './technologies.service.js';

/** Keeps the catalogue as the ranker reads it in memory, and reads it again only after a change. */
@Injectable()
export class RankingCatalogueService {
  private cached: Promise<RankingCatalogue> | undefined;
  private cachedVersion = -1;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly catalogue: CatalogueRepository,
    private readonly fieldlabs: FieldlabRepository,
    private readonly technologies: TechnologiesService,
  ) {}

  /** The catalogue as it is now. One small query when nothing has changed. */
  async current(): Promise<RankingCatalogue> {
    const version = await this.catalogue.version(this.unitOfWork.read);
    if (!this.cached || this.cachedVersion !== version) {
      this.cachedVersion = version;
      this.cached = this.read();
      // A failed reading must not be remembered as the catalogue.
      this.cached.catch(() => (this.cachedVersion = -1));
    }
    return this.cached;
  }

  /** In one snapshot, so that version and content belong together whatever is imported meanwhile. */
  private async read(): Promise<RankingCatalogue> {
    return this.dataSource.transaction('REPEATABLE READ', async (work: Work) => {
      const version = await this.catalogue.version(work);
      const taxonomy = await this.technologies.list(work);
      const fieldlabs = await this.fieldlabs.all(work);
      const offers = await this.fieldlabs.offers(work);
      return {
        version,
        ...taxonomy,
        fieldlabs: fieldlabs.map((fieldlab) => ({
          ...fieldlab,
          offers: offers.filter(({ fieldlabId }) => fieldlabId === fieldlab.id),
        })),
      };
    });
  }
}
