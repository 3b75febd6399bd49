import type { Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#libs/taxonomy';
import { accessibilityFaults, colourFaults, smallTargets } from '../support/accessibility.js';
import { browserPath, type Window } from '../support/browser.js';
import { BROKER, COMPANY, fillMarketplace, NEWCOMER } from '../support/busy-marketplace.js';
import { SceneAddresses, scenesOf, type Scene, type Viewer } from '../support/page-scenes.js';
import { useSite } from '../support/site.js';

/** 320 px is what is left of a usual window at 400 %. */
const LOOKS: readonly (readonly [width: number, language: Language])[] = [
  [320, 'nl'],
  [1440, 'en'],
];
/** What the browser itself reports of a page that is not there, and of a right code that still needs a name. */
const EXPECTED_FAULT = /status of (404|409)/;

describe.skipIf(!browserPath)('every page', () => {
  const site = useSite();
  let addresses: SceneAddresses;
  let scenes: Scene[];
  const windows = {} as Record<Viewer, Window>;

  beforeAll(async () => {
    const made = await fillMarketplace(site.system);
    addresses = await SceneAddresses.read();
    scenes = addresses.withOthers(scenesOf(made));
    const people = {
      newcomer: NEWCOMER,
      company: COMPANY,
      broker: BROKER,
      officer: 'officer@programme.example',
    };
    windows.visitor = await site.open();
    for (const [viewer, email] of Object.entries({ ...people, fieldlab: `${made.fieldlab}@fieldlab.example` }))
      windows[viewer as Viewer] = await site.open({ person: await site.system.as(email) });
  }, 180_000);

  /** Looks at a page as it is open, at one width and in both colour schemes; whatever is wrong, the other pages are looked at too. */
  async function expectInOrder({ page }: Window, width: number): Promise<void> {
    const place = `${page.url()} at ${width} px`;
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect.soft(await accessibilityFaults(page), place).toEqual([]);
    const widest = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect.soft(widest, `${place}: no sideways scrolling`).toBe(width);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect.soft(await colourFaults(page), `${place}, dark`).toEqual([]);
    expect.soft(await smallTargets(page), `${place}: targets of at least 24 px`).toEqual([]);
    expect.soft(await page.locator('h1').count(), `${page.url()}: one main heading`).toBe(1);
    expect.soft(await page.title(), page.url()).toMatch(/\S · Fieldmatch$/);
  }

  it.each(['visitor', 'newcomer', 'company', 'fieldlab', 'broker', 'officer'] as const)(
    'is in order, in both languages, narrow and wide, light and dark, for a %s',
    async (viewer) => {
      const window = windows[viewer];
      for (const scene of scenes.filter((one) => one.viewer === viewer))
        for (const [width, language] of LOOKS) {
          await window.page.setViewportSize({ width, height: 900 });
          await window.goTo(addresses.of(scene, language));
          await scene.act?.(window.page);
          expect.soft(await window.page.locator('html').getAttribute('lang'), scene.name).toBe(language);
          await expectInOrder(window, width);
        }
      expect(window.faults.filter((fault) => !EXPECTED_FAULT.test(fault))).toEqual([]);
      expect(window.foreignRequests).toEqual([]);
    },
    240_000,
  );

  it.each(['/no-such-page', '/en/no-such-page', '/fieldlabs/no-such-fieldlab'])(
    'says that there is nothing at %s',
    async (path) => {
      const stray = await site.open();
      const answer = await stray.page.goto(site.system.address + path);
      expect(answer?.status()).toBe(404);
      await stray.page.locator('h1').waitFor();
      expect(await accessibilityFaults(stray.page)).toEqual([]);
      expect(await stray.page.locator('h1').textContent()).toMatch(/er niet|not here/);
      await stray.close();
    },
  );

  it('keeps the focus on a button whose answer is slow, and sends once however often it is pressed', async () => {
    const { page } = windows.newcomer;
    const unanswered: Route[] = [];
    await page.route('**/v1/me', (route, request) =>
      request.method() === 'PATCH' ? void unanswered.push(route) : route.continue(),
    );
    await windows.newcomer.goTo('/account');
    const name = page.getByLabel('Uw naam');
    const save = page.locator('form', { has: name }).getByRole('button');
    const isFocused = () => save.evaluate((button) => button.matches(':focus'));
    for (const pressed of [save, name]) {
      await pressed.press('Enter');
      await expect.poll(() => save.getAttribute('aria-disabled')).toBe('true');
      await pressed.press('Enter');
      await save.press('Enter');
      expect(await isFocused(), 'while it waits').toBe(true);
      await unanswered.shift()?.continue();
      await expect.poll(() => save.getAttribute('aria-disabled')).toBeNull();
      expect(await isFocused(), 'after the answer').toBe(true);
      expect(unanswered, 'sent besides').toEqual([]);
    }
    await page.unroute('**/v1/me');
  });

  it('stands still for who wants less motion', async () => {
    const { page } = windows.visitor;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await windows.visitor.goTo('/');
    await page.locator('.chip').first().click();
    await page.locator('.match-card').first().waitFor();
    const running = 'document.getAnimations().filter(({ effect }) => effect.getComputedTiming().duration > 1).length';
    expect(await page.evaluate<number>(running)).toBe(0);
    const moving = `[...document.querySelectorAll('*')].filter((element) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const isLong = (durations) => durations.split(',').some((duration) => parseFloat(duration) > 0.001);
      return isLong(transitionDuration) || (animationName !== 'none' && isLong(animationDuration)) || scrollBehavior === 'smooth';
    }).map(({ className }) => String(className))`;
    expect(await page.evaluate<string[]>(moving)).toEqual([]);
  });
});
