import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { projectFile } from '#libs/kernel';
import type { Language } from '#libs/taxonomy';
import { browserPath, openBrowser, Window } from '../support/browser.js';
import { BROKER, COMPANY, fillMarketplace, NEWCOMER, type BusyMarketplace } from '../support/busy-marketplace.js';
import { SceneAddresses, scenesOf, type Scene, type Viewer } from '../support/page-scenes.js';
import { startSystem, type TestSystem } from '../support/system.js';
import { startThrowawayServers } from '../support/throwaway-servers.js';

/** Where the pictures go; git ignores it. */
const FOLDER = projectFile('screenshots');

const SIZES: Record<string, BrowserContextOptions> = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1440, height: 900 } },
};
const LANGUAGES = ['nl', 'en'] as const;

/** Writes a picture of every page: each viewer, both languages, phone and desktop, the main ones also in the dark. */
async function screenshots(only: readonly string[]): Promise<void> {
  if (!browserPath) throw new Error('There is no Chromium or Chrome here; BROWSER_PATH may name one.');
  const servers = await startThrowawayServers(false);
  const system = await startSystem({ databaseUrl: servers.databaseUrl, redisUrl: '' });
  const browser = await openBrowser();
  try {
    const made = await fillMarketplace(system);
    const addresses = await SceneAddresses.read();
    const all = addresses.withOthers(scenesOf(made));
    const scenes = all.filter(({ name }) => only.length === 0 || only.some((word) => name.startsWith(word)));
    if (only.length === 0) await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
    const people = signIns(made);
    let count = 0;
    for (const language of LANGUAGES)
      for (const [size, options] of Object.entries(SIZES))
        for (const viewer of Object.keys(people) as Viewer[]) {
          const own = scenes.filter((scene) => scene.viewer === viewer);
          if (own.length > 0) count += await look(browser, system, people[viewer], own, { language, size, options });
        }
    process.stdout.write(`${count} pictures in ${FOLDER}\n`);
  } finally {
    await browser.close();
    await system.stop();
    await servers.stop();
  }
}

function signIns({ fieldlab }: BusyMarketplace): Record<Viewer, string | null> {
  return {
    visitor: null,
    newcomer: NEWCOMER,
    officer: 'officer@programme.example',
    company: COMPANY,
    fieldlab: `${fieldlab}@fieldlab.example`,
    broker: BROKER,
  };
}

async function look(
  browser: Browser,
  system: TestSystem,
  email: string | null,
  scenes: readonly Scene[],
  { language, size, options }: { language: Language; size: string; options: BrowserContextOptions },
): Promise<number> {
  const person = email === null ? {} : { person: await system.as(email) };
  const window = await Window.open(browser, system.address, { ...options, ...person, reducedMotion: 'reduce' });
  const addresses = await SceneAddresses.read();
  let count = 0;
  for (const scene of scenes) {
    await window.goTo(addresses.of(scene, language));
    await scene.act?.(window.page);
    for (const colorScheme of scene.isMain ? (['light', 'dark'] as const) : (['light'] as const)) {
      await window.page.emulateMedia({ colorScheme });
      const dark = colorScheme === 'dark' ? '-dark' : '';
      await window.page.screenshot({ path: join(FOLDER, `${scene.name}-${language}-${size}${dark}.png`), fullPage: true });
      count += 1;
    }
    await window.page.emulateMedia({ colorScheme: 'light' });
    // What was typed in one scene is not there in the next.
    await window.page.evaluate('sessionStorage.clear()');
  }
  await window.close();
  return count;
}

await screenshots(process.argv.slice(2));
