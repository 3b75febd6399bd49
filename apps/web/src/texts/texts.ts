import type { Language } from '../pages.js';
import type dutch from './nl.js';

/** Every text of more than a few pages, by noun. Dutch is the first language: English has the same keys. */
export type Texts = typeof dutch;

/** The texts of one language; the other one is never sent. */
export async function loadTexts(language: Language): Promise<Texts> {
  return (language === 'en' ? await import('./en.js') : await import('./nl.js')).default;
}
