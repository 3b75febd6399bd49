import type { Hub } from '../api/catalogue.js';
import { ofPair } from '../language/language.js';

/** Tells the name of a hub in the language of the page; of one that is not known, its id. */
export function hubNames(hubs: readonly Hub[]): (id: string) => string {
  const names = new Map(hubs.map(({ id, name, nameEn }) => [id, ofPair({ nl: name, en: nameEn })]));
  return (id) => names.get(id) ?? id;
}
