import type { Rolldown } from 'vite';
import { PAGES, type PageEntry } from '../src/pages.ts';

const CHARTS =
  /node_modules\/(@visx|d3-|internmap|classnames|lodash|reduce-css-calc|balanced-match|css-unit-converter|postcss-value-parser|math-expression-evaluator)/;

const OFTEN_SHARED = /\/src\/(app|api|language|catalogue)\//;

const OPEN_PAGES = new Set(
  Object.entries<PageEntry>(PAGES)
    .filter(([, { indexed }]) => indexed)
    .map(([name]) => name),
);

/** Which modules come in one file. Whatever is in none of these groups comes with the page that needs it. */
export const CHUNKS: Rolldown.CodeSplittingGroup[] = [
  // Packages change seldom, so a browser keeps them while the application moves on.
  { name: 'packages', test: /node_modules/, tags: ['$initial'], priority: 5 },
  { name: 'application', tags: ['$initial'], priority: 4 },
  // Charts are for the few pages that draw them.
  { name: 'charts', test: CHARTS, priority: 3 },
  // A stranger's first visit waits for nothing that only people who sign in need.
  {
    debugName: 'open-pages',
    name: (id, graph) => (isOnOpenPage(id, graph) ? 'open-pages' : null),
    test: OFTEN_SHARED,
    minShareCount: 3,
    priority: 2,
  },
  { name: 'shared', test: OFTEN_SHARED, minShareCount: 3, priority: 1 },
  { name: 'more-packages', test: /node_modules/ },
];

/** Whether a page that search engines may list shows a module, by whatever way. */
function isOnOpenPage(id: string, graph: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const [, page] = /\/src\/pages\/(\w+)\.tsx$/.exec(id) ?? [];
  if (page !== undefined) return OPEN_PAGES.has(page);
  return (graph.getModuleInfo(id)?.importers ?? []).some((importer) => isOnOpenPage(importer, graph, seen));
}
