import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { PAGES, publicPath, type Language, type PageEntry } from '../src/pages.ts';

const LANGUAGES = ['nl', 'en'] as const;
type PageTexts = Record<string, { title: string; description: string }>;

/**
 * Writes `pages.json`: the addresses of the pages with their titles and descriptions, and which scripts each of them will
 * ask for. With it the api knows which addresses exist, and writes the head of a page before any script has run.
 */
export function pageTable(): Plugin {
  return {
    name: 'page-table',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_, bundle) {
      const pages = Object.entries<PageEntry>(PAGES).map(([name, { path, indexed, texts }]) => ({
        name,
        indexed,
        paths: inBoth((language) => publicPath(path, language)),
        scripts: inBoth((language) => {
          const own = (texts ?? []).map((file) => `/texts/${language}/${file}.json`);
          return scriptsOf(bundle, [`/texts/${language}.ts`, `/pages/${name}.tsx`, ...own]);
        }),
      }));
      const texts = inBoth((language) => readTexts(language));
      this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify({ pages, texts }) });
    },
  };
}

function inBoth<Value>(of: (language: Language) => Value): Record<Language, Value> {
  return { nl: of('nl'), en: of('en') };
}

function readTexts(language: (typeof LANGUAGES)[number]): PageTexts {
  const file = join(import.meta.dirname, `../src/texts/${language}/pages.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as PageTexts;
}

/** The files in which these modules ended up, with what they import, apart from what every page loads anyway. */
function scriptsOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const everywhere = withImports(
    bundle,
    entries.map(({ fileName }) => fileName),
  );
  const wanted = chunks.filter(({ isDynamicEntry, facadeModuleId }) => {
    return isDynamicEntry && modules.some((module) => facadeModuleId?.endsWith(module));
  });
  const files = withImports(
    bundle,
    wanted.map(({ fileName }) => fileName),
  );
  return [...files].filter((file) => !everywhere.has(file)).sort();
}

function withImports(bundle: Rolldown.OutputBundle, files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    const chunk = bundle[file];
    if (seen.has(file) || chunk?.type !== 'chunk') continue;
    seen.add(file);
    withImports(bundle, chunk.imports, seen);
  }
  return seen;
}
