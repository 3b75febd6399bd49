import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService } from '#libs/fieldlabs';
import { IdentityProvidersController } from '../accounts/identity-providers.controller.js';
import type { FieldlabResource, TechnologyList } from '../catalogue/catalogue.dto.js';
import { FieldlabsController } from '../catalogue/fieldlabs.controller.js';
import { FiguresController } from '../catalogue/figures.controller.js';
import { HubsController } from '../catalogue/hubs.controller.js';
import type { OfferResource } from '../catalogue/offer.dto.js';
import { TechnologiesController } from '../catalogue/technologies.controller.js';

const MOST_AT_ONCE = 100;

/** A fieldlab that a page is about. */
export interface PageSubject {
  fieldlab: FieldlabResource;
  offers: OfferResource[];
}

interface Catalogue {
  fieldlabs: FieldlabResource[];
  technologies: TechnologyList;
}

/** What the pages for everybody show first: what the api answers a stranger who asks for it. */
@Injectable()
export class FirstViewsService {
  private kept: { version: number; catalogue: Promise<Catalogue> } | undefined;

  constructor(
    private readonly modules: ModuleRef,
    private readonly unitOfWork: UnitOfWork,
    private readonly fieldlabs: FieldlabsService,
  ) {}

  /** @throws DomainError `fieldlab.not_found` */
  async subject(id: string): Promise<PageSubject> {
    const controller = this.controller(FieldlabsController);
    const [fieldlab, offers] = await Promise.all([controller.get(null, { id }), controller.offers({ id })]);
    return { fieldlab, offers: offers.items };
  }

  /** @returns null for a page that the browser draws alone */
  async of(page: string, subject: PageSubject | null): Promise<object | null> {
    switch (page) {
      case 'front':
      case 'howItWorks':
      case 'accessibility':
      case 'privacy':
        return {};
      case 'signIn':
        return { providers: this.controller(IdentityProvidersController).list().items };
      case 'fieldlabs':
        return this.catalogue();
      case 'fieldlab':
        return subject && this.fieldlab(subject);
      default:
        return null;
    }
  }

  private async fieldlab({ fieldlab, offers }: PageSubject): Promise<object> {
    const [figures, hubs, { technologies }] = await Promise.all([
      this.controller(FiguresController).get({ id: fieldlab.id }),
      this.controller(HubsController).list(),
      this.catalogue(),
    ]);
    return { fieldlab: { fieldlab, offers, figures }, hubs: hubs.items, technologies };
  }

  /** Read anew whenever it has changed. Its version is read first, so that what is kept is never older than it says. */
  private async catalogue(): Promise<Catalogue> {
    const { version } = await this.fieldlabs.catalogueState(this.unitOfWork.read);
    if (this.kept?.version !== version) {
      const kept = { version, catalogue: this.readCatalogue() };
      this.kept = kept;
      kept.catalogue.catch(() => this.kept === kept && (this.kept = undefined));
    }
    return this.kept.catalogue;
  }

  private async readCatalogue(): Promise<Catalogue> {
    const [fieldlabs, technologies] = await Promise.all([this.readFieldlabs(), this.controller(TechnologiesController).list()]);
    return { fieldlabs, technologies };
  }

  private async readFieldlabs(): Promise<FieldlabResource[]> {
    const fieldlabs: FieldlabResource[] = [];
    let cursor: string | null = null;
    do {
      const query: { limit: number; cursor?: string } = { limit: MOST_AT_ONCE, ...(cursor !== null && { cursor }) };
      const page: { items: FieldlabResource[]; nextCursor: string | null } = await this.controller(FieldlabsController).list(
        null,
        query,
      );
      fieldlabs.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return fieldlabs;
  }

  private controller<Controller>(type: Type<Controller>): Controller {
    return this.modules.get(type, { strict: false });
  }
}
