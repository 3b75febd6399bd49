import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '#libs/taxonomy';
import type { IdentityProviderResource } from '../accounts/identity.dto.js';
import type { FieldlabResource, HubResource, TechnologyList } from '../catalogue/catalogue.dto.js';
import type { FieldlabFiguresResource } from '../catalogue/figures.controller.js';
import type { OfferResource } from '../catalogue/offer.dto.js';

/** What a page shows first, as the api says it to a stranger. The web application has the same type. */
export interface FirstView {
  fieldlabs?: FieldlabResource[];
  technologies?: TechnologyList;
  hubs?: HubResource[];
  fieldlab?: { fieldlab: FieldlabResource; offers: OfferResource[]; figures: FieldlabFiguresResource };
  providers?: IdentityProviderResource[];
}

/** A page as its components draw it, and what the browser must know to take it over. */
export interface DrawnPage {
  html: string;
  read: unknown;
}

/** Draws a page of one language. @param address below the public address */
export type Draw = (address: string, view: FirstView) => Promise<DrawnPage>;

/** What the build of the web application draws its pages with, by language. */
export async function readDrawing(folder: string): Promise<Record<Language, Draw>> {
  const [nl, en] = await Promise.all(['nl', 'en'].map((language) => readDraw(join(folder, `server/${language}.js`))));
  if (!nl || !en) throw new Error('The web application draws in both languages.');
  return { nl: remembering(nl), en: remembering(en) };
}

async function readDraw(file: string): Promise<Draw> {
  return ((await import(pathToFileURL(file).href)) as { draw: Draw }).draw;
}

/** Draws an address anew only when what it shows has changed. Every address is kept, so there must be an end to them. */
export function remembering(draw: Draw): Draw {
  const kept = new Map<string, { shown: string; page: DrawnPage }>();
  return async (address, view) => {
    const shown = JSON.stringify(view);
    const before = kept.get(address);
    if (before?.shown === shown) return before.page;
    const page = await draw(address, view);
    kept.set(address, { shown, page });
    return page;
  };
}
