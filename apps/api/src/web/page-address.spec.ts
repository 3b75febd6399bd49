import { describe, expect, it } from 'vitest';
import { addressOf, findByPlainAddress, findPage } from './page-address.js';
import type { WebPage } from './web-build.js';

const scripts = { nl: [], en: [] };
const pages: WebPage[] = [
  { name: 'front', indexed: true, paths: { nl: '/', en: '/en' }, scripts },
  { name: 'new', indexed: false, paths: { nl: '/uitdagingen/nieuw', en: '/en/challenges/new' }, scripts },
  { name: 'one', indexed: false, paths: { nl: '/uitdagingen/$id', en: '/en/challenges/$id' }, scripts },
];

describe('an address', () => {
  it.each([
    ['/', 'front', 'nl', {}],
    ['/en', 'front', 'en', {}],
    ['/uitdagingen/nieuw', 'new', 'nl', {}],
    ['/en/challenges/7', 'one', 'en', { id: '7' }],
    ['/uitdagingen/a%20b', 'one', 'nl', { id: 'a b' }],
  ])('%s is the page %s in %s', (path, name, language, params) => {
    const found = findPage(pages, path);
    expect([found?.page.name, found?.language, found?.params]).toEqual([name, language, params]);
  });

  it.each(['/uitdagingen', '/uitdagingen/', '/uitdagingen/1/2', '/uitdagingen/%zz', '/challenges/7', '/EN', '//'])(
    '%s is no page',
    (path) => {
      expect(findPage(pages, path)).toBeNull();
    },
  );

  it('without a language is one in each, and what varies stays escaped', () => {
    expect(findByPlainAddress(pages, '/challenges/7')).toEqual({ nl: '/uitdagingen/7', en: '/en/challenges/7' });
    expect(findByPlainAddress(pages, '/challenges/%2F%2Fevil.example')).toEqual({
      nl: '/uitdagingen/%2F%2Fevil.example',
      en: '/en/challenges/%2F%2Fevil.example',
    });
    expect(findByPlainAddress(pages, '/elsewhere')).toBeNull();
  });

  it('is written from its page', () => {
    expect(pages.map((page) => addressOf(page, 'nl', { id: 'x/y' }))).toEqual(['/', '/uitdagingen/nieuw', '/uitdagingen/x%2Fy']);
  });
});
