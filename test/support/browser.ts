import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
  type Request,
} from 'playwright-core';
import type { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';

/** Where a browser usually lies; `BROWSER_PATH` names another place. */
const PLACES = [
  process.env['BROWSER_PATH'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** So long without a request, a page has all it asked for. */
const QUIET_MS = 500;

const OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The browser of this machine; undefined, and said aloud, where there is none. */
export const browserPath = PLACES.find((path) => path !== '' && existsSync(path));

if (!browserPath)
  process.stderr.write('\n*** No Chromium or Chrome here: the browser tests are SKIPPED. BROWSER_PATH may name one. ***\n\n');

export async function openBrowser(): Promise<Browser> {
  if (!browserPath) throw new Error('There is no browser on this machine.');
  return chromium.launch({ executablePath: browserPath, args: OPTIONS });
}

/** How a window is opened; `person` is signed in from the beginning, and nobody is without it. */
export type WindowOptions = BrowserContextOptions & { person?: ApiClient };

/** One person's window on the system. What goes wrong in it is collected, so that a test can say that nothing did. */
export class Window {
  readonly faults: string[] = [];
  readonly foreignRequests: string[] = [];
  /** What was asked and has not been answered; the event stream never ends and does not count. */
  private readonly underWay = new Set<Request>();
  private quietSince = performance.now();

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    readonly address: string,
  ) {
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) this.foreignRequests.push(request.url());
      if (!request.url().endsWith('/v1/events')) this.underWay.add(request);
    });
    const settle = (request: Request): void => {
      this.underWay.delete(request);
      this.quietSince = performance.now();
    };
    page.on('requestfinished', settle);
    page.on('requestfailed', settle);
  }

  static async open(browser: Browser, address: string, { person, ...options }: WindowOptions = {}): Promise<Window> {
    const context = await browser.newContext({ locale: 'nl-NL', ...options });
    context.setDefaultTimeout(30_000);
    if (person) {
      const [name = '', value = ''] = person.sessionCookie.split('=');
      await context.addCookies([{ name, value, url: address }]);
    }
    return new Window(context, await context.newPage(), address);
  }

  /** Opens a page and waits until everything it asked for has come. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(this.address + path);
    await this.page.locator('h1').first().waitFor();
    await eventually(`everything on ${path}`, () => Promise.resolve(this.isQuiet() || undefined));
  }

  private isQuiet(): boolean {
    return this.underWay.size === 0 && performance.now() - this.quietSince > QUIET_MS;
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
