import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES, type PageEntry } from '../pages.js';
import { loadOwnTexts } from './own-texts.js';
import { textsOf } from './texts.js';

const PAGES_FOLDER = join(import.meta.dirname, '../pages');

/** The source files that a file imports, at once or later and by whatever way, and itself. Imports of types bring nothing. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  for (const [, atOnce, later = ''] of source.matchAll(
    /^import (?!type\b)[^;]*?from '(\.[^']+)\.js';|import\('(\.[^']+)\.js'\)/gms,
  )) {
    const path = atOnce ?? later;
    for (const ending of ['.ts', '.tsx']) {
      const imported = join(dirname(file), path + ending);
      if (existsSync(imported)) withImports(imported, seen);
    }
  }
  return seen;
}

/** The nouns whose texts a page can show. */
function spokenOn(page: string): Set<string> {
  const sources = [...withImports(join(PAGES_FOLDER, `${page}.tsx`))].map((file) => readFileSync(file, 'utf8'));
  const calls = sources.flatMap((source) => [...source.matchAll(/useTranslations\('(\w+)/g)]);
  return new Set(calls.map(([, noun = '']) => noun));
}

describe('a page', () => {
  it.each(Object.entries<PageEntry>(PAGES))(
    '%s comes with the texts that it shows, and no others',
    async (page, { texts = [] }) => {
      const common = new Set(Object.keys((await textsOf('nl')).default));
      const shown = [...spokenOn(page)].filter((noun) => !common.has(noun));
      const own = Object.keys(await loadOwnTexts(texts, 'nl'));
      expect(shown.sort()).toEqual(own.sort());
    },
  );
});
