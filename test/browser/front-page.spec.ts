import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserPath, type Window } from '../support/browser.js';
import { useSite } from '../support/site.js';
import { openSlowLine } from '../support/slow-line.js';

const PREVIEWS = '**/v1/match-previews';
/** Adds up how far things move that stood still, as the browser counts it. */
const NOTE_SHIFTS = `window.shift = 0;
new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (window.shift += value)))
  .observe({ type: 'layout-shift', buffered: true });`;
/** How many matches there were at each change, and what was said of them. */
const NOTE_MATCHES = `window.seen = []; window.told = [];
new MutationObserver(() => {
  const count = document.querySelectorAll('.match-card').length;
  if (count > 0 && count !== seen.at(-1)) seen.push(count);
}).observe(document.body, { childList: true, subtree: true });
const state = document.querySelector('.matches__state');
new MutationObserver(() => told.push(state.textContent)).observe(state, { childList: true, characterData: true, subtree: true });`;
const PROBLEM = 'Het lassen van stalen trappen kost te veel tijd, kan een lasrobot dat?';

describe.skipIf(!browserPath)('the front page', () => {
  const site = useSite();
  let window: Window;

  beforeEach(async () => {
    window = await site.open();
    await window.goTo('/');
  });

  afterEach(() => window.close());

  const typed = () => window.page.getByLabel('Uw probleem, in uw eigen woorden');
  /** Texts that follow each other faster than anybody types, however busy the machine is. */
  const typeQuickly = (...texts: string[]) =>
    window.page.evaluate(`(() => {
      const box = document.getElementById('question');
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
      for (const text of ${JSON.stringify(texts)}) {
        set.call(box, text);
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
    })()`);
  const firstMatch = () => window.page.locator('.match-card h3 a').first();

  it('does its job with the keyboard alone: type, see who fits, open the best', async () => {
    const { page } = window;
    const focused = () =>
      page.evaluate<string>('document.activeElement?.id || document.activeElement?.textContent?.trim() || ""');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Direct naar de inhoud');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('question');
    await page.keyboard.type(PROBLEM);
    await firstMatch().waitFor();
    // What was typed slowly has been answered before its end already.
    await expect
      .poll(() => page.locator('.problem-text__marks mark').allTextContents())
      .toEqual(expect.arrayContaining(['lassen', 'lasrobot']));
    const best = (await firstMatch().textContent()) ?? '';
    for (let presses = 0; (await focused()) !== best && presses < 30; presses++) await page.keyboard.press('Tab');
    expect(await focused()).toBe(best);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/fieldlabs\/[a-z0-9-]+$/);
    await page.getByRole('heading', { level: 1, name: best }).waitFor();
    expect(await focused(), 'the new page is announced by its heading').toBe(best);
    await page.goBack();
    expect(await typed().inputValue(), 'going back loses nothing').toBe(PROBLEM);
    await firstMatch().waitFor();
  });

  it('is there before its scripts are, and takes over what was typed meanwhile', async () => {
    const slow = await site.open();
    const { page } = slow;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(site.system.address, { waitUntil: 'commit' });
    const box = page.getByLabel('Uw probleem, in uw eigen woorden');
    await box.fill(PROBLEM);
    const before = await page.locator('.front__question').boundingBox();
    release();
    await page.locator('.match-card h3 a').first().waitFor();
    expect(await box.inputValue()).toBe(PROBLEM);
    const after = await page.locator('.front__question').boundingBox();
    expect([after?.x, after?.y, after?.width]).toEqual([before?.x, before?.y, before?.width]);
    expect(slow.faults).toEqual([]);
    await slow.close();
  });

  it.each(['/fieldlabs', '/fieldlabs/ramlab', '/zo-werkt-het', '/inloggen'])('takes over %s as it was drawn', async (path) => {
    const other = await site.open({ viewport: { width: 390, height: 844 } });
    const asked: string[] = [];
    other.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await other.page.addInitScript(NOTE_SHIFTS);
    await other.goTo(path);
    expect(await other.page.evaluate<number>('shift')).toBe(0);
    expect(
      asked.filter((address) => address.startsWith('/v1/')),
      'what it shows first came with it',
    ).toEqual([]);
    expect(other.faults).toEqual([]);
    await other.close();
  });

  it('shows the end of a page once all of it is there, so that nothing moves while it comes', async () => {
    const line = await openSlowLine(site.system.address, '<ul>');
    const phone = await site.open({ viewport: { width: 390, height: 844 } });
    const { page } = phone;
    await page.addInitScript(NOTE_SHIFTS);
    await page.goto(`${line.address}/inloggen`, { waitUntil: 'commit' });
    await page.locator('form').waitFor();
    await page.locator('.site-footer').waitFor({ state: 'hidden' });
    line.goOn();
    await page.locator('.site-footer').waitFor();
    await phone.settle();
    expect(await page.evaluate('shift')).toBe(0);
    await phone.close();
    await line.stop();
  });

  it('asks once for a burst of letters, and drops the question before', async () => {
    const { page } = window;
    const asked: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/match-previews'));
    await page.route(PREVIEWS, async (route) => {
      asked.push((route.request().postDataJSON() as { text: string }).text);
      if (asked.length === 1) await held;
      await route.continue().catch(() => {});
    });
    await typeQuickly('stalen trappen las', 'stalen trappen lass', 'stalen trappen lassen');
    await page.waitForRequest(PREVIEWS);
    await typeQuickly('stalen trappen lassen met', 'stalen trappen lassen met een robot');
    await failed;
    await firstMatch().waitFor();
    release();
    expect(asked).toEqual(['stalen trappen lassen', 'stalen trappen lassen met een robot']);
  });

  it('shows the best as soon as it is there, then the others, and tells of them once', async () => {
    const { page } = window;
    await page.evaluate(NOTE_MATCHES);
    await typed().fill(PROBLEM);
    await page.locator('.match-card').nth(1).waitFor();
    const count = await page.locator('.match-card').count();
    expect(await page.evaluate('seen')).toEqual([1, count]);
    expect(await page.evaluate('told')).toEqual([`De ${count} beste; wat het best past, staat bovenaan`]);
  });

  it('moves nothing when the matches come', async () => {
    const phone = await site.open({ viewport: { width: 390, height: 844 } });
    const { page } = phone;
    await page.addInitScript(NOTE_SHIFTS);
    await phone.goTo('/');
    await page.route(PREVIEWS, async (route) => {
      // The box grew with its text before anything was asked.
      await page.evaluate('shift = 0');
      await route.continue();
    });
    await page.locator('.chip').first().click();
    await page.locator('.match-card').nth(1).waitFor();
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
    expect(await page.evaluate('shift')).toBe(0);
    await phone.close();
  });

  it('says honestly when nobody fits', async () => {
    await typed().fill('Ik zoek een nieuwe boekhouder voor mijn bakkerij');
    await window.page.getByText('Wij vinden geen fieldlab dat hierbij past.').waitFor();
    expect(await window.page.locator('.match-card').count()).toBe(0);
  });

  it('waits by itself when it is held back, and says so kindly', async () => {
    const { page } = window;
    let answers = 0;
    await page.route(PREVIEWS, async (route) => {
      answers += 1;
      if (answers > 1) return route.continue();
      const body = JSON.stringify({ status: 429, code: 'request.too_many', detail: '' });
      return route.fulfill({ status: 429, headers: { 'Retry-After': '1' }, contentType: 'application/problem+json', body });
    });
    await typed().fill(PROBLEM);
    await page.getByText('Wij zoeken over een paar seconden vanzelf verder.').waitFor();
    await firstMatch().waitFor();
    expect(answers).toBe(2);
  });

  it('says when there is no connection, keeps the text, and goes on when asked', async () => {
    const { page, context } = window;
    await context.setOffline(true);
    await page.getByText('U bent offline.').waitFor();
    await typed().fill(PROBLEM);
    await page.getByRole('alert').waitFor({ timeout: 30_000 });
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await firstMatch().waitFor();
    expect(await typed().inputValue()).toBe(PROBLEM);
  });

  it('stays where it is, with what was typed, in the other language', async () => {
    const { page } = window;
    await typed().fill(PROBLEM);
    await firstMatch().waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/\/en$/);
    // The page is there before the script that remembers the text.
    await expect.poll(() => page.getByLabel('Your problem, in your own words').inputValue()).toBe(PROBLEM);
    await page.locator('.fit-meter', { hasText: 'Fits' }).first().waitFor();
    await page.goto(`${site.system.address}/fieldlabs?province=Utrecht`);
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(/\/en\/fieldlabs\?province=Utrecht$/);
  });

  it('lets the catalogue be narrowed down, and going back undo it', async () => {
    const { page } = window;
    await window.goTo('/fieldlabs');
    const count = page.locator('#catalogue-count');
    await page.getByText('59 fieldlabs').waitFor();
    await page.getByRole('link', { name: /^Gelderland/ }).click();
    await page.waitForURL(/province=Gelderland/);
    const inGelderland = await count.textContent();
    expect(inGelderland).not.toBe('59 fieldlabs');
    await page.getByLabel('Zoek op woorden').fill('zzz');
    await page.getByText('Geen fieldlabs').waitFor();
    await page.getByLabel('Zoek op woorden').fill('');
    await expect.poll(() => count.textContent()).toBe(inGelderland);
    await page.goBack();
    await expect.poll(() => count.textContent()).toBe('59 fieldlabs');
  });
});
