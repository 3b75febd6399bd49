import { pagePath, publicPath, type Language } from '../pages.js';

/** The language of this page: the server writes it on the document, by the address. Another language is another page. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'nl';

export const otherLanguage: Language = language === 'nl' ? 'en' : 'nl';

/** The same place in the other language. */
export function inOtherLanguage({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): string {
  return publicPath(pagePath(pathname), otherLanguage) + search + hash;
}

/** The text of a pair in the language of this page. */
export function ofPair<Text>(texts: { nl: Text; en: Text }): Text {
  return texts[language];
}
