import { escapeHtml } from '#libs/notifications';
import type { Language } from '#libs/taxonomy';

/** Every page that search engines may list, each with its other language. @param base public address without a slash at its end */
export function sitemap(base: string, pages: readonly Record<Language, string>[]): string {
  const urls = pages.flatMap(({ nl, en }) => {
    const links = [
      ['nl', nl],
      ['en', en],
    ].map(([language, path = '']) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeHtml(base + path)}"/>`);
    return [nl, en].map((path) => `<url><loc>${escapeHtml(base + path)}</loc>${links.join('')}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

/** Robots may read the pages; what is for one person or for programs is of no use to them. */
export function robots(base: string): string {
  return `User-agent: *
Disallow: /v1/
Disallow: /dev
Sitemap: ${base}/sitemap.xml
`;
}
