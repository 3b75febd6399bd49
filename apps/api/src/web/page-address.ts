import type { Language } from '#libs/taxonomy';
import type { WebPage } from './web-build.js';

/** The page that an address leads to, and what its varying parts say. */
export interface FoundPage {
  page: WebPage;
  language: Language;
  params: Record<string, string>;
}

const ENGLISH_ROOT = '/en';

/** The page at an address; null when there is none. */
export function findPage(pages: readonly WebPage[], path: string): FoundPage | null {
  for (const language of ['nl', 'en'] as const) {
    for (const page of pages) {
      const params = matchAddress(page.paths[language], path);
      if (params) return { page, language, params };
    }
  }
  return null;
}

/**
 * The page at an address without a language, such as a mail has: the English names of things without the English root.
 *
 * @returns its addresses in both languages
 */
export function findByPlainAddress(pages: readonly WebPage[], path: string): Record<Language, string> | null {
  const found = findPage(pages, ENGLISH_ROOT + path);
  return found && { nl: addressOf(found.page, 'nl', found.params), en: addressOf(found.page, 'en', found.params) };
}

/** The address of a page in a language. */
export function addressOf(page: WebPage, language: Language, params: Record<string, string>): string {
  return page.paths[language].replace(/\$(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}

/** Fixed parts win from varying ones because the pages stand in that order. */
function matchAddress(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith('$')) {
      if (part !== value) return null;
    } else {
      const text = decoded(value);
      if (text === null || text === '') return null;
      params[part.slice(1)] = text;
    }
  }
  return params;
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
