import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '#libs/taxonomy';

/** A page as its components draw it, and what the browser must know to take it over. */
export interface DrawnPage {
  html: string;
  read: unknown;
}

/**
 * Draws a page of one language.
 *
 * @param address below the public address
 * @param view what the page shows first, as the api says it to a stranger; the web application says what it takes
 */
export type Draw = (address: string, view: object) => Promise<DrawnPage>;

/** What the build of the web application draws its pages with, by language. */
export async function readDrawing(folder: string): Promise<Record<Language, Draw>> {
  const [nl, en] = await Promise.all(['nl', 'en'].map((language) => readDraw(join(folder, `server/${language}.js`))));
  if (!nl || !en) throw new Error('The web application draws in both languages.');
  return { nl, en };
}

async function readDraw(file: string): Promise<Draw> {
  return ((await import(pathToFileURL(file).href)) as { draw: Draw }).draw;
}
