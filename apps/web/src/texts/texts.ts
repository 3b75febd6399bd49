import type { Language } from '../pages.js';
import type dutch from './nl.js';
import type { OwnTextLoaders } from './own-texts.js';

/** Every text of more than a few pages, by noun. Dutch is the first language: English has the same keys. */
export type Texts = typeof dutch;

/** What is said in one language; the other one is never sent. */
export async function textsOf(language: Language): Promise<{ default: Texts; OWN_TEXTS: OwnTextLoaders }> {
  return language === 'en' ? import('./en.js') : import('./nl.js');
}
