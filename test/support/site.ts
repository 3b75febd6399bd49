import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser, Window, type WindowOptions } from './browser.js';
import { startTestSystem, type TestSystem } from './test-system.js';

const CLOSED = new Error('The site is open between beforeAll and afterAll only.');

/** The whole system on a database of its own, and a browser to look at it with. */
export class Site {
  private running: { system: TestSystem; browser: Browser } | undefined;

  async start(): Promise<void> {
    const system = await startTestSystem();
    this.running = { system, browser: await openBrowser() };
  }

  async stop(): Promise<void> {
    await this.running?.browser.close();
    await this.running?.system.stop();
  }

  get system(): TestSystem {
    if (!this.running) throw CLOSED;
    return this.running.system;
  }

  /** A window of its own, signed in as nobody unless `person` is given. */
  async open(options: WindowOptions = {}): Promise<Window> {
    if (!this.running) throw CLOSED;
    return Window.open(this.running.browser, this.system.address, options);
  }
}

/** Starts a site for the tests of one file, and stops it after the last. */
export function useSite(): Site {
  const site = new Site();
  beforeAll(() => site.start(), 120_000);
  afterAll(() => site.stop());
  return site;
}
