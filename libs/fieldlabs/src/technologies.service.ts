import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import type { Technology, TechnologyGroup } from '#libs/taxonomy';
import { CatalogueRepository } from './catalogue.repository.js';

@Injectable()
export class TechnologiesService {
  constructor(private readonly catalogue: CatalogueRepository) {}

  async list(work: Work): Promise<{ groups: TechnologyGroup[]; technologies: Technology[] }> {
    const [groups, technologies] = [await this.catalogue.groups(work), await this.catalogue.technologies(work)];
    return {
      groups: groups.map(({ id, labelNl, labelEn }) => ({ id, labelNl, labelEn })),
      technologies: technologies.map(({ groupId, ...technology }) => ({ ...technology, group: groupId })),
    };
  }
}
