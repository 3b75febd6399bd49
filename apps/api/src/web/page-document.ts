import { escapeHtml } from '#libs/notifications';
import type { Language } from '#libs/taxonomy';
import type { DrawnPage } from './page-drawing.js';
import type { PageText, WebBuild } from './web-build.js';

/** What the head of a page says, and what is read where no script runs. */
export interface PageContent {
  language: Language;
  text: PageText;
  /** Addresses below the public address in each language; null for a page that is nowhere else. */
  addresses: Record<Language, string> | null;
  indexed: boolean;
  scripts: readonly string[];
  /** Schema.org description of what the page is about. */
  linkedData?: object | undefined;
  /** The page as its components draw it; null where the browser draws it alone. */
  drawn: DrawnPage | null;
  /** HTML for who has no scripts. */
  plainBody: string;
  isSignedIn: boolean;
}

const SITE = 'Fieldmatch';
/** Where the browser draws the page. */
const PLACE = '<div id="app"></div>';
const LOCALES: Record<Language, string> = { nl: 'nl_NL', en: 'en_GB' };

/** The document of a page: the template of the build with its head filled in. */
export function pageDocument({ template }: Pick<WebBuild, 'template'>, publicUrl: string, content: PageContent): string {
  const { language, drawn, plainBody } = content;
  const base = publicUrl.replace(/\/+$/, '');
  // As functions, so that a `$` in a text stays one.
  return template
    .replace('<html lang="nl">', () => `<html lang="${language}">`)
    .replace('<!-- page head -->', () => headOf(base, content).join('\n    '))
    .replace(PLACE, () => (drawn ? `<div id="app">${drawn.html}</div>` : PLACE))
    .replace('<!-- page body -->', () => `<noscript>${plainBody}</noscript>${drawn ? readBlock(drawn) : ''}`);
}

function headOf(base: string, content: PageContent): string[] {
  const { text, language, addresses, indexed, scripts, linkedData, isSignedIn } = content;
  const title = `${text.title} · ${SITE}`;
  const url = addresses && base + addresses[language];
  return [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', text.description),
    ...(indexed ? [] : [meta('name', 'robots', 'noindex')]),
    meta('property', 'og:site_name', SITE),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', text.title),
    meta('property', 'og:description', text.description),
    meta('property', 'og:locale', LOCALES[language]),
    ...(url ? [meta('property', 'og:url', url), `<link rel="canonical" href="${escapeHtml(url)}" />`] : []),
    ...(addresses && indexed ? alternates(base, addresses) : []),
    ...(isSignedIn ? [meta('name', 'fieldmatch-session', 'yes')] : []),
    ...scripts.map((script) => `<link rel="modulepreload" crossorigin href="/${escapeHtml(script)}" />`),
    ...(linkedData ? [`<script type="application/ld+json">${scriptSafe(linkedData)}</script>`] : []),
  ];
}

function alternates(base: string, { nl, en }: Record<Language, string>): string[] {
  return [
    ['nl', nl],
    ['en', en],
    ['x-default', nl],
  ].map(([language, path = '']) => `<link rel="alternate" hreflang="${language}" href="${escapeHtml(base + path)}" />`);
}

function meta(key: 'name' | 'property', name: string, content: string): string {
  return `<meta ${key}="${name}" content="${escapeHtml(content)}" />`;
}

/** What the browser takes over, behind what is to be seen. */
function readBlock({ read }: DrawnPage): string {
  return `<script type="application/json" id="read">${scriptSafe(read)}</script>`;
}

/** JSON that cannot end the element it stands in. */
function scriptSafe(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
