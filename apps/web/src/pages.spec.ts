import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIntroduction, isOfCatalogue, pagePath, PAGES, publicPath } from './pages.js';

describe('the address of a page', () => {
  it.each([
    ['/', '/', '/en'],
    ['/fieldlabs/ramlab', '/fieldlabs/ramlab', '/en/fieldlabs/ramlab'],
    ['/how-it-works', '/zo-werkt-het', '/en/how-it-works'],
    ['/challenges/new', '/uitdagingen/nieuw', '/en/challenges/new'],
    ['/work/challenges/7', '/werk/uitdagingen/7', '/en/work/challenges/7'],
    ['/challenges/7/questions/check', '/uitdagingen/7/vragen/controle', '/en/challenges/7/questions/check'],
  ])('%s is %s in Dutch and %s in English', (path, dutch, english) => {
    expect([publicPath(path, 'nl'), publicPath(path, 'en')]).toEqual([dutch, english]);
    expect([pagePath(dutch), pagePath(english)]).toEqual([path, path]);
  });

  it('leads back to the page, whatever its varying parts say', () => {
    const part = fc
      .stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8})?$/)
      .filter((text) => publicPath(`/${text}`, 'nl') === `/${text}` && pagePath(`/${text}`) === `/${text}`);
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(PAGES)),
        part,
        fc.constantFrom('nl' as const, 'en' as const),
        (page, text, language) => {
          const path = page.path.replaceAll(/\$\w+/g, text);
          expect(pagePath(publicPath(path, language))).toBe(path);
        },
      ),
    );
  });

  it('is a different one for every page and language', () => {
    const all = Object.values(PAGES).flatMap(({ path }) => [publicPath(path, 'nl'), publicPath(path, 'en')]);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('the catalogue', () => {
  it('is on the pages that everybody may read, and not where a fieldlab works', () => {
    const shown = Object.entries(PAGES).filter(([, { path }]) => isOfCatalogue(path));
    expect(shown.map(([name]) => name)).toEqual(['fieldlabs', 'fieldlab']);
  });

  it.each([
    ['/fieldlabs/', true],
    ['/fieldlabs/ramlab', true],
    ['/fieldlabs/ramlab/', true],
    ['/fieldlabs/ramlab/capacity', false],
    ['/fieldlabs/ramlab/entry', false],
    ['/fieldlabs/ramlab/offers/new', false],
    ['/fieldlabsen', false],
  ])('at %s: %s', (path, isShown) => {
    expect(isOfCatalogue(path)).toBe(isShown);
  });
});

describe('an introduction', () => {
  it('is on its own page alone', () => {
    const about = Object.entries(PAGES).filter(([, { path }]) => isIntroduction(path));
    expect(about.map(([name]) => name)).toEqual(['introduction']);
  });
});
