import type { Browser, CDPSession, Page } from 'playwright-core';
import { browserPath, openBrowser } from '../support/browser.js';
import { startSystem } from '../support/system.js';
import { startThrowawayServers } from '../support/throwaway-servers.js';
import { quantile, timesRow } from './figures.js';

const LOADS = 7;
const PAGES = ['/', '/fieldlabs', '/fieldlabs/ramlab', '/zo-werkt-het', '/inloggen'];

/** A mid-range phone on a slow mobile network: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back, a quarter of this processor. */
const NETWORK = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150 };
const SLOWER_PROCESSOR = 4;
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'nl-NL' };

/** What a page notes of itself while it loads; every shift counts that no finger or key called for. */
const NOTES = `
window.measured = { paint: 0, shift: 0 };
const observe = (type, note) =>
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
observe('largest-contentful-paint', ({ startTime }) => (window.measured.paint = startTime));
observe('layout-shift', ({ value, hadRecentInput }) => (window.measured.shift += hadRecentInput ? 0 : value));`;

/** From the end of the answer to a preview until the frame with its matches has been handed over. */
const ANSWER_ON_SCREEN = `new Promise((resolve) => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('.match-card')) return;
    seen.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        const answers = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/v1/match-previews'));
        resolve(performance.now() - answers.at(-1).responseEnd);
      };
      channel.port2.postMessage(null);
    });
  });
  seen.observe(document.body, { childList: true, subtree: true });
})`;

interface Load {
  paintMs: number;
  shift: number;
  scriptBytes: number;
  answerMs: number | null;
}

/** Measures the pages as a first visitor with a phone sees them: nothing is in the browser's store. */
export async function web(print: (line: string) => void): Promise<void> {
  if (!browserPath) throw new Error('There is no Chromium or Chrome here; BROWSER_PATH may name one.');
  const servers = await startThrowawayServers(false);
  const system = await startSystem({ databaseUrl: servers.databaseUrl, redisUrl: '' });
  const browser = await openBrowser();
  try {
    print(`Pages: ${LOADS} first visits each, phone of 390 px, 1.6 Mbit/s, 150 ms, processor ${SLOWER_PROCESSOR} times slower`);
    for (const path of PAGES) {
      // The server compresses each file once; nobody waits for that twice.
      await load(browser, system.address + path);
      const loads: Load[] = [];
      for (let number = 0; number < LOADS; number += 1) loads.push(await load(browser, system.address + path));
      report(path, loads, print);
    }
  } finally {
    await browser.close();
    await system.stop();
    await servers.stop();
  }
}

function report(path: string, loads: readonly Load[], print: (line: string) => void): void {
  const of = (figure: (load: Load) => number): number[] => loads.map(figure);
  print(
    timesRow(
      `${path}: largest contentful paint`,
      of(({ paintMs }) => paintMs),
    ),
  );
  const shift = Math.max(...of(({ shift: moved }) => moved));
  const scripts = quantile(
    of(({ scriptBytes }) => scriptBytes),
    0.5,
  );
  print(`    JavaScript ${(scripts / 1000).toFixed(1)} kB as sent, layout shift at most ${shift.toFixed(4)}`);
  const answers = loads.flatMap(({ answerMs }) => answerMs ?? []);
  if (answers.length > 0) print(timesRow(`${path}: preview's answer → on the screen`, answers));
}

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const scriptBytes = await countScripts(session);
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER_PROCESSOR });
    await page.addInitScript(NOTES);
    await page.goto(address, { waitUntil: 'networkidle' });
    const paintMs = await page.evaluate<number>('measured.paint');
    const bytes = scriptBytes();
    const answerMs = (await page.locator('.chip').count()) > 0 ? await askForPreview(page) : null;
    return { paintMs, shift: await shiftOf(page), scriptBytes: bytes, answerMs };
  } finally {
    await context.close();
  }
}

/** As a finger does it: what moves at its touch was called for, and what moves when the answer comes was not. */
async function askForPreview(page: Page): Promise<number> {
  const answer = page.evaluate<number>(ANSWER_ON_SCREEN);
  await page.locator('.chip').first().tap();
  return answer;
}

async function shiftOf(page: Page): Promise<number> {
  // What still moves, moves within two frames.
  await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))');
  return page.evaluate<number>('measured.shift');
}

/** Counts the bytes of scripts as they came over the line, compressed and with their headers. */
async function countScripts(session: CDPSession): Promise<() => number> {
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return () => bytes;
}
