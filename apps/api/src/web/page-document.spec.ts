import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageDocument, type PageContent } from './page-document.js';

const template = '<html lang="nl"><head><!-- page head --></head><body><div id="app"></div><!-- page body --></body></html>';
const content: PageContent = {
  language: 'en',
  text: { title: 'A title', description: 'A description' },
  addresses: { nl: '/fieldlabs', en: '/en/fieldlabs' },
  indexed: true,
  scripts: ['assets/page-1.js'],
  drawn: null,
  plainBody: '<p>Plain</p>',
  isSignedIn: false,
};

const render = (changes: Partial<PageContent> = {}) =>
  pageDocument({ template }, 'https://fieldmatch.example/', { ...content, ...changes });

describe('the document of a page', () => {
  it('says what the page is before any script runs', () => {
    const html = render();
    for (const part of [
      '<html lang="en">',
      '<title>A title · Fieldmatch</title>',
      '<meta name="description" content="A description" />',
      '<meta property="og:title" content="A title" />',
      '<meta property="og:url" content="https://fieldmatch.example/en/fieldlabs" />',
      '<link rel="canonical" href="https://fieldmatch.example/en/fieldlabs" />',
      '<link rel="alternate" hreflang="nl" href="https://fieldmatch.example/fieldlabs" />',
      '<link rel="alternate" hreflang="x-default" href="https://fieldmatch.example/fieldlabs" />',
      '<link rel="modulepreload" crossorigin href="/assets/page-1.js" />',
      '<noscript><p>Plain</p></noscript>',
    ])
      expect(html).toContain(part);
    expect(html).not.toContain('noindex');
    expect(html).not.toContain('fieldmatch-session');
  });

  it('holds the page as it is drawn, and leaves the place empty for one that the browser draws', () => {
    expect(render()).toContain('<div id="app"></div>');
    const html = render({ drawn: { html: '<h1>Drawn for $& 5</h1>', read: [] } });
    expect(html).toContain('<div id="app"><h1>Drawn for $& 5</h1></div>');
    expect(html.indexOf('id="read"'), 'what the browser takes over comes after what is to be seen').toBeGreaterThan(
      html.indexOf('</h1>'),
    );
  });

  it('keeps search engines away from pages that are for one person', () => {
    expect(render({ indexed: false })).toContain('<meta name="robots" content="noindex" />');
  });

  it('marks a page for somebody who is signed in', () => {
    expect(render({ isSignedIn: true })).toContain('<meta name="fieldmatch-session" content="yes" />');
  });

  it('holds any text without letting it out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '$', '`', '/', 'script', '!--', 'a') }), (text) => {
        const drawn = { html: '<p>Drawn</p>', read: [[['name'], text]] };
        const html = render({ text: { title: text, description: text }, linkedData: { name: text }, drawn });
        const [, read = ''] = /<script type="application\/json" id="read">(.*?)<\/script>/s.exec(html) ?? [];
        expect(JSON.parse(read)).toEqual(drawn.read);
        expect(read).not.toContain('<');
        const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
        expect(JSON.parse(data)).toEqual({ name: text });
        expect(data).not.toContain('<');
        expect(html.match(/<title>[^<]*<\/title>/)).not.toBeNull();
        expect(html.match(/<meta name="description" content="[^"<]*" \/>/)).not.toBeNull();
      }),
    );
  });
});
