import { Injectable } from '@nestjs/common';
import { notFound } from '#libs/kernel';
import type { Work } from '#libs/database';
import type { ServiceKind } from '#libs/taxonomy';
import type { CatalogueState } from './catalogue-state.entity.js';
import { CatalogueRepository } from './catalogue.repository.js';
import type { Fieldlab } from './fieldlab.entity.js';
import { FieldlabRepository, type FieldlabFilter } from './fieldlab.repository.js';
import type { Offer } from './offer.entity.js';

@Injectable()
export class FieldlabsService {
  constructor(
    private readonly fieldlabs: FieldlabRepository,
    private readonly catalogue: CatalogueRepository,
  ) {}

  async page(work: Work, filter: FieldlabFilter): Promise<Fieldlab[]> {
    return this.fieldlabs.list(work, filter);
  }

  /** @throws DomainError `fieldlab.not_found` */
  async get(work: Work, id: string): Promise<Fieldlab> {
    const fieldlab = await this.fieldlabs.find(work, id);
    if (!fieldlab) throw notFound('fieldlab', id);
    return fieldlab;
  }

  /** Which version the catalogue is at, and since when. */
  async catalogueState(work: Work): Promise<CatalogueState> {
    return this.catalogue.state(work);
  }

  /** Those that exist, by id. */
  async getMany(work: Work, ids: readonly string[]): Promise<Fieldlab[]> {
    return this.fieldlabs.findMany(work, ids);
  }

  /** The offers that stand. */
  async offers(work: Work, fieldlabId: string): Promise<Offer[]> {
    return this.fieldlabs.offers(work, fieldlabId);
  }

  /** What each of these fieldlabs can be asked for, by its id. */
  async serviceKinds(work: Work, fieldlabIds: readonly string[]): Promise<Map<string, ServiceKind[]>> {
    return this.fieldlabs.serviceKinds(work, fieldlabIds);
  }

  /** Records that somebody who knows has said "still true"; confirmed fieldlabs rank higher. */
  async confirm(work: Work, fieldlabId: string, { by, at }: { by: string; at: Date }): Promise<void> {
    await this.fieldlabs.confirm(work, fieldlabId, by, at);
    await this.catalogue.grow(work, at);
  }
}
