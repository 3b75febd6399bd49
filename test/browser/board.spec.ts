import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPath, openBrowser, Window } from '../support/browser.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

describe.skipIf(!browserPath)('the board of the queues', () => {
  let system: TestSystem;
  let browser: Browser;

  beforeAll(async () => {
    system = await startTestSystem();
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('shows administrators every queue and its jobs, under our content policy and with nothing of a third party', async () => {
    const person = await system.as('admin@programme.example');
    await person.post('/v1/queues/mail/pauses');
    const window = await Window.open(browser, system.address, { person });
    await window.page.goto(`${system.address}/board`, { waitUntil: 'networkidle' });
    for (const queue of ['matching', 'reranking', 'mail']) await window.page.getByText(queue).first().waitFor();
    await window.page.goto(`${system.address}/board/queue/mail?status=failed`, { waitUntil: 'networkidle' });
    await window.page
      .getByText(/paused/i)
      .first()
      .waitFor();
    expect(window.faults).toEqual([]);
    expect(window.foreignRequests).toEqual([]);
    await window.close();
  });

  it('is closed to everybody else, and changes nothing', async () => {
    const [nobody, broker, administrator] = [
      undefined,
      await system.as('broker@hub.example'),
      await system.as('admin@programme.example'),
    ];
    const statusOf = async (path: string, cookie = '', method = 'GET'): Promise<number> =>
      (await fetch(`${system.address}${path}`, { method, headers: { cookie } })).status;
    for (const path of ['/board', '/board/api/queues', '/board/static/js/main.js']) {
      expect(await statusOf(path, nobody)).toBe(401);
      expect(await statusOf(path, broker.sessionCookie)).toBe(403);
    }
    expect(await statusOf('/board/api/queues', administrator.sessionCookie)).toBe(200);
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH'])
      expect(await statusOf('/board/api/queues/mail/resume', administrator.sessionCookie, method)).toBeGreaterThanOrEqual(404);
  });
});
