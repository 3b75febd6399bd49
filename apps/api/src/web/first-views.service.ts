import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { IdentityProvidersController } from '../accounts/identity-providers.controller.js';
import type { FieldlabResource } from '../catalogue/catalogue.dto.js';
import { FieldlabsController } from '../catalogue/fieldlabs.controller.js';
import { FiguresController } from '../catalogue/figures.controller.js';
import { HubsController } from '../catalogue/hubs.controller.js';
import { TechnologiesController } from '../catalogue/technologies.controller.js';
import type { FirstView } from './page-drawing.js';

const MOST_AT_ONCE = 100;

/** What the pages for everybody show first: what the api answers a stranger who asks for it. */
@Injectable()
export class FirstViewsService {
  constructor(private readonly modules: ModuleRef) {}

  /** @returns null for a page that the browser draws alone */
  async of(page: string, { fieldlabId = '' }: Record<string, string>): Promise<FirstView | null> {
    switch (page) {
      case 'front':
      case 'howItWorks':
      case 'accessibility':
      case 'privacy':
        return {};
      case 'signIn':
        return { providers: this.controller(IdentityProvidersController).list().items };
      case 'fieldlabs': {
        const [fieldlabs, technologies] = await Promise.all([this.fieldlabs(), this.technologies()]);
        return { fieldlabs, technologies };
      }
      case 'fieldlab':
        return this.fieldlab(fieldlabId);
      default:
        return null;
    }
  }

  private async fieldlab(id: string): Promise<FirstView> {
    const controller = this.controller(FieldlabsController);
    const [fieldlab, offers, figures, hubs, technologies] = await Promise.all([
      controller.get(null, { id }),
      controller.offers({ id }),
      this.controller(FiguresController).get({ id }),
      this.controller(HubsController).list(),
      this.technologies(),
    ]);
    return { fieldlab: { fieldlab, offers: offers.items, figures }, hubs: hubs.items, technologies };
  }

  private async fieldlabs(): Promise<FieldlabResource[]> {
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

  private technologies(): ReturnType<TechnologiesController['list']> {
    return this.controller(TechnologiesController).list();
  }

  private controller<Controller>(type: Type<Controller>): Controller {
    return this.modules.get(type, { strict: false });
  }
}
