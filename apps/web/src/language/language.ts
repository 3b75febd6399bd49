import type { Language } from '../pages.js';

/**
 * The language of this page: the server writes it on the document, by the address. Another language is another page. What the
 * server itself draws the pages with is built once for each language.
 */
export const language: Language =
  (import.meta.env.SSR ? import.meta.env['LANGUAGE'] : document.documentElement.lang) === 'en' ? 'en' : 'nl';

export const otherLanguage: Language = language === 'nl' ? 'en' : 'nl';

/** How dates and numbers are written: in English as the mails write them, the British way. */
export const locale = language === 'en' ? 'en-GB' : 'nl-NL';

/** The text of a pair in the language of this page. */
export function ofPair<Text>(texts: { nl: Text; en: Text }): Text {
  return texts[language];
}
