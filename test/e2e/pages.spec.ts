import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

const HTML = { accept: 'text/html' };
/** What browsers say they can unpack, in their order. */
const BROWSERS = 'gzip, deflate, br, zstd';
const CHALLENGE = '/challenges/01900000-0000-7000-8000-000000000000';

/** Pages for everybody, with their headings and some of what is read there. */
const TOLD: [path: string, heading: string, ...texts: string[]][] = [
  ['/', 'Wat kan er beter in uw bedrijf?', 'Vertel het zoals u het aan een collega zou vertellen.', '<textarea'],
  ['/en', 'What could be better in your factory?', 'Tell it as you would tell a colleague.', '<textarea'],
  ['/fieldlabs', 'Alle fieldlabs op een rij', 'Een fieldlab is een werkplaats', 'RAMLAB', 'RoboHouse'],
  ['/en/fieldlabs', 'All fieldlabs at a glance', 'A fieldlab is a workshop', 'RAMLAB', 'RoboHouse'],
  ['/fieldlabs/ramlab', 'RAMLAB', 'Rotterdam', 'Wat u hier kunt doen'],
  ['/en/fieldlabs/ramlab', 'RAMLAB', 'Rotterdam', 'What you can do here'],
  ['/zo-werkt-het', 'Zo werkt het', 'U vertelt wat er beter kan'],
  ['/en/how-it-works', 'How it works', 'You tell what could be better'],
  ['/toegankelijkheid', 'Toegankelijkheid', 'Hoe testen wij?'],
  ['/en/accessibility', 'Accessibility', 'How do we test?'],
  ['/privacy', 'Privacy', 'Uw contactgegevens'],
  ['/en/privacy', 'Privacy', 'Your contact details'],
  ['/inloggen', 'Inloggen', 'Een wachtwoord is niet nodig.'],
  ['/en/sign-in', 'Sign in', 'You need no password.'],
];

describe('the pages as they are served', () => {
  let system: TestSystem;

  beforeAll(async () => {
    system = await startTestSystem();
  });

  afterAll(() => system?.stop());

  const get = (path: string, headers: Record<string, string> = HTML, method = 'GET') =>
    fetch(system.address + path, { headers, method, redirect: 'manual' });

  it('say in their head what they are about, and without scripts what there is', async () => {
    const html = await (await get('/en/fieldlabs/ramlab')).text();
    expect(html).toContain('<html lang="en">');
    expect(html).toMatch(/<title>RAMLAB[^<]*, Rotterdam · Fieldmatch<\/title>/);
    expect(html).toMatch(/<meta property="og:description" content="[^"]{40,160}" \/>/);
    expect(html).toContain(`<link rel="canonical" href="${system.address}/en/fieldlabs/ramlab" />`);
    expect(html).toMatch(/<noscript><p>[^<]{20,}<\/p><\/noscript>/);
    const [, data = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'ResearchOrganization',
      address: { addressLocality: 'Rotterdam', addressCountry: 'NL' },
      makesOffer: expect.arrayContaining([expect.objectContaining({ '@type': 'Offer' })]),
    });
  });

  it.each(TOLD)('tell on %s what it is about before any script has run', async (path, ...texts) => {
    const [drawn = '', rest = ''] = (await (await get(path)).text()).split('<noscript>');
    // Comments stand between texts that are put in apart.
    const page = drawn.slice(drawn.indexOf('<div id="app">')).replaceAll('<!-- -->', '');
    expect(/<h1[^>]*>([^<]*)/.exec(page)?.[1]).toContain(texts[0]);
    for (const text of texts) expect(page).toContain(text);
    expect(page.match(/<(main|footer) /g)).toHaveLength(2);
    expect(page, 'the policy forbids styles within the page').not.toMatch(/ style=|<style/);
    expect(page, 'and scripts').not.toContain('<script');
    expect(rest).toMatch(/<script type="application\/json" id="read">[^<]*<\/script>/);
  });

  it('name every fieldlab in the catalogue', async () => {
    const catalogue = await (await get('/fieldlabs')).text();
    expect(catalogue.match(/<a href="\/fieldlabs\/[a-z0-9-]+">/g)).toHaveLength(59);
  });

  it('show what has changed at once', async () => {
    const pages = ['/fieldlabs', '/fieldlabs/ramlab'];
    const read = async () => Promise.all(pages.map(async (path) => (await get(path)).text()));
    const summaryNl = 'Wij printen onderdelen van metaal, zo groot als een scheepsschroef.';
    for (const html of await read()) expect(html).not.toContain(summaryNl);
    const ramlab = await system.as('ramlab@fieldlab.example');
    expect((await ramlab.call('PATCH', '/v1/fieldlabs/ramlab', { summaryNl })).status).toBe(200);
    for (const html of await read()) expect(html).toContain(summaryNl);
  });

  it('are drawn by the browser alone where they are for one person, and at addresses of which there is no end', async () => {
    const anna = await system.as('anna@voorbeeldmetaal.example');
    const forAnna = get('/', { ...HTML, cookie: anna.sessionCookie });
    const strange = ['/uitdagingen', '/no-such-page', '/?a=1', '/fieldlabs?province=Utrecht', '/fieldlabs/%72amlab'];
    const pages = [forAnna, ...strange.map((path) => get(path))];
    for (const page of await Promise.all(pages)) expect(await page.text()).toContain('<div id="app"></div>');
  });

  it('let nothing that an address asks for out of its place', async () => {
    const html = await (await get(`/fieldlabs?words=${encodeURIComponent('</script><img src=x onerror=alert(1)>"\'')}`)).text();
    expect(html).not.toContain('<img');
    expect(html.match(/<script/g)?.length).toBe(html.match(/<\/script>/g)?.length);
  });

  it('are sent as small as the browser can read them', async () => {
    for (const [encodings, encoding] of [
      [BROWSERS, 'br'],
      ['gzip', 'gzip'],
    ] as const) {
      const { headers } = await get('/fieldlabs', { ...HTML, 'accept-encoding': encodings });
      expect([headers.get('content-encoding'), headers.get('vary')]).toEqual([encoding, 'Accept-Encoding']);
      expect(Number(headers.get('content-length'))).toBeLessThan(50_000);
    }
    expect((await get('/', { ...HTML, 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
  });

  it('let nothing in from elsewhere', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['/no-such-page', 404],
    ['/fieldlabs/no-such-fieldlab', 404],
    ['/en/no-such-page', 404],
    ['/fieldlabs', 200],
    ['/uitdagingen/nieuw', 200],
  ])('answer %s with a page and %i', async (path, status) => {
    const answer = await get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    if (status === 404) expect(await answer.text()).toContain('noindex');
  });

  it.each([
    ['/v1/no-such-thing', { accept: 'application/json' }, 404],
    ['/v1/fieldlabs/no-such-fieldlab', { accept: '*/*' }, 404],
    ['/no-such-page', { accept: 'application/json' }, 404],
    ['/no-such-page', { accept: '*/*' }, 404],
    ['/fieldlabs', { accept: 'application/json' }, 404],
    ['/assets/no-such-file.js', { accept: '*/*' }, 404],
    ['/v1/no-such-thing', HTML, 406],
  ])('leave %s to the api for %j', async (path, headers, status) => {
    const answer = await get(path, headers);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json; charset=utf-8']);
  });

  it('have one address each', async () => {
    const slash = await get('/fieldlabs/');
    expect([slash.status, slash.headers.get('location')]).toEqual([301, '/fieldlabs']);
    const strange = await get('/%5Cevil.example/');
    expect(strange.status).toBe(404);
  });

  it('lead from the address in a mail to the page in the reader’s language', async () => {
    const dutch = await get(CHALLENGE, { ...HTML, 'accept-language': 'nl-NL,nl;q=0.9,en;q=0.5' });
    expect([dutch.status, dutch.headers.get('location')]).toEqual([302, CHALLENGE.replace('challenges', 'uitdagingen')]);
    const english = await get(CHALLENGE, { ...HTML, 'accept-language': 'en' });
    expect(english.headers.get('location')).toBe(`/en${CHALLENGE}`);
    const robohouse = await system.as('robohouse@fieldlab.example');
    const reader = await get(CHALLENGE, { ...HTML, 'accept-language': 'nl', cookie: robohouse.sessionCookie });
    expect(reader.headers.get('location'), 'who is signed in said which language').toBe(`/en${CHALLENGE}`);
  });

  it('ask who is there only where a session is', async () => {
    const anna = await system.as('anna@voorbeeldmetaal.example');
    const signedIn = await (await get('/', { ...HTML, cookie: anna.sessionCookie })).text();
    const name = anna.sessionCookie.split('=')[0];
    const forged = await (await get('/', { ...HTML, cookie: `${name}=${'x'.repeat(43)}` })).text();
    expect([signedIn, forged].map((html) => html.includes('fieldmatch-session'))).toEqual([true, false]);
  });

  it('load files that are kept for ever, as small as the browser can read them', async () => {
    const html = await (await get('/')).text();
    const scripts = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    expect(scripts.length).toBeGreaterThan(3);
    for (const path of scripts) {
      const answer = await get(path, { 'accept-encoding': BROWSERS });
      expect(answer.headers.get('cache-control'), path).toBe('public, max-age=31536000, immutable');
      expect(answer.headers.get('content-encoding')).toBe('br');
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50);
    }
    const plain = await get(scripts[0] ?? '', { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it('are listed for search engines, as far as they are for everybody', async () => {
    expect(await (await get('/robots.txt', {})).text()).toContain(`Sitemap: ${system.address}/sitemap.xml`);
    const map = await get('/sitemap.xml', {});
    expect(map.headers.get('content-type')).toContain('application/xml');
    const addresses = [...(await map.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
    expect(addresses).toEqual(expect.arrayContaining([`${system.address}/`, `${system.address}/en/fieldlabs/ramlab`]));
    expect(addresses.some((address) => address.includes('uitdagingen'))).toBe(false);
    for (const address of addresses.slice(0, 12)) expect((await get(new URL(address).pathname)).status, address).toBe(200);
  });

  it('answer HEAD like GET, without the body', async () => {
    const answer = await get('/fieldlabs/ramlab', HTML, 'HEAD');
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(1000);
  });
});
