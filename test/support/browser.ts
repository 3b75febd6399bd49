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

/** Comes to an end when the page has nothing left to do but wait: twice, since what it does may give it more to do. */
const IDLE = `(async () => {
  for (let time = 0; time < 2; time += 1) await new Promise((done) => requestIdleCallback(() => setTimeout(done)));
})()`;

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
  private asked = 0;

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
      if (request.url().endsWith('/v1/events')) return;
      this.underWay.add(request);
      this.asked += 1;
    });
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
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

  /** Opens a page by its address and waits until everything it asked for has come and is shown. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(this.address + path);
    await this.page.locator('h1').first().waitFor();
    await this.settle();
  }

  /** Goes from the page that is open to another one, as a link does: nothing is loaded anew, and the new heading takes the focus. */
  async goOnTo(path: string): Promise<void> {
    const there = JSON.stringify(path);
    await this.page.evaluate(`document.activeElement?.blur(); history.pushState(null, '', ${there})`);
    await this.page.locator('h1:focus').waitFor();
    await this.settle();
  }

  /** Waits until nothing that was asked is unanswered, and the page has done with the answers whatever it does. */
  async settle(): Promise<void> {
    await eventually(`everything on ${this.page.url()}`, async () => {
      const { asked } = this;
      if (this.underWay.size > 0) return undefined;
      await this.page.evaluate(IDLE);
      return (this.underWay.size === 0 && this.asked === asked) || undefined;
    });
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}
