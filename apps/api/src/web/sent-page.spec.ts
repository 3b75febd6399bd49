import { gunzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { KeptPages, SentPage } from './sent-page.js';

describe('a page as it is sent', () => {
  it('is compressed once', async () => {
    const page = new SentPage('<p>Page</p>');
    expect(gunzipSync(await page.as('gzip')).toString()).toBe('<p>Page</p>');
    expect(page.as('gzip')).toBe(page.as('gzip'));
    expect(await page.as('br')).not.toEqual(await page.as('gzip'));
  });
});

describe('a page that is kept', () => {
  it('is made once for what it shows', async () => {
    const pages = new KeptPages();
    const make = vi.fn(async () => new SentPage(''));
    const first = await pages.at('/fieldlabs', { fieldlabs: ['a'] }, make);
    expect(await pages.at('/fieldlabs', { fieldlabs: ['a'] }, make)).toBe(first);
    expect(make).toHaveBeenCalledTimes(1);
    expect(await pages.at('/fieldlabs', { fieldlabs: ['b'] }, make)).not.toBe(first);
    await pages.at('/', { fieldlabs: ['b'] }, make);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('is not kept when it could not be made', async () => {
    const pages = new KeptPages();
    const view = {};
    await expect(pages.at('/', view, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    const page = new SentPage('');
    expect(await pages.at('/', view, async () => page)).toBe(page);
  });
});
