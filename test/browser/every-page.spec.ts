import type { Route } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#libs/taxonomy';
import { accessibilityFaults, colourFaults, smallTargets } from '../support/accessibility.js';
import { browserPath, type Window } from '../support/browser.js';
import { BROKER, COMPANY, fillMarketplace, NEWCOMER } from '../support/busy-marketplace.js';
import { SceneAddresses, scenesOf, type Scene, type Viewer } from '../support/page-scenes.js';
import { useSite } from '../support/site.js';

const VIEWERS: readonly Viewer[] = ['visitor', 'newcomer', 'company', 'fieldlab', 'broker', 'officer'];

interface Look {
  width: number;
  language: Language;
  comes: 'goTo' | 'goOnTo';
}
/**
 * Each page is opened by its address in one language, and gone to from another page in the other, which takes a fraction of the
 * time. 320 px is what is left of a usual window at 400 %.
 */
const LOOKS: readonly (readonly [name: string, look: Look])[] = [
  ['in Dutch, narrow, opened by its address', { width: 320, language: 'nl', comes: 'goTo' }],
  ['in English, wide, gone to from another page', { width: 1440, language: 'en', comes: 'goOnTo' }],
];
/** What the browser itself reports of a page that is not there, and of a right code that still needs a name. */
const EXPECTED_FAULT = /status of (404|409)/;

describe.skipIf(!browserPath)('every page', () => {
  const site = useSite();
  let addresses: SceneAddresses;
  let scenes: Scene[];
  let emails: Record<Exclude<Viewer, 'visitor'>, string>;

  beforeAll(async () => {
    const made = await fillMarketplace(site.system);
    addresses = await SceneAddresses.read();
    scenes = addresses.withOthers(scenesOf(made));
    emails = {
      newcomer: NEWCOMER,
      company: COMPANY,
      fieldlab: `${made.fieldlab}@fieldlab.example`,
      broker: BROKER,
      officer: 'officer@programme.example',
    };
  }, 180_000);

  async function open(viewer: Viewer): Promise<Window> {
    return site.open(viewer === 'visitor' ? {} : { person: await site.system.as(emails[viewer]) });
  }

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

  describe.each(VIEWERS)('for a %s', (viewer) => {
    it.each(LOOKS)(
      'is in order %s, light and dark',
      async (_, { width, language, comes }) => {
        const window = await open(viewer);
        await window.page.setViewportSize({ width, height: 900 });
        let before: Scene | undefined;
        for (const scene of scenes.filter((one) => one.viewer === viewer)) {
          const isOtherPage = before && before.page !== scene.page;
          await window[isOtherPage ? comes : 'goTo'](addresses.of(scene, language));
          await scene.act?.(window.page);
          expect.soft(await window.page.locator('html').getAttribute('lang'), scene.name).toBe(language);
          await expectInOrder(window, width);
          before = scene;
        }
        expect(window.faults.filter((fault) => !EXPECTED_FAULT.test(fault))).toEqual([]);
        expect(window.foreignRequests).toEqual([]);
        await window.close();
      },
      240_000,
    );
  });

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
    const window = await open('newcomer');
    const { page } = window;
    const unanswered: Route[] = [];
    await page.route('**/v1/me', (route, request) =>
      request.method() === 'PATCH' ? void unanswered.push(route) : route.continue(),
    );
    await window.goTo('/account');
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
    await window.close();
  });

  it('stands still for who wants less motion', async () => {
    const window = await open('visitor');
    const { page } = window;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await window.goTo('/');
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
    await window.close();
  });
});
