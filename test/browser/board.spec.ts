import { describe, expect, it } from 'vitest';
import { browserPath } from '../support/browser.js';
import { useSite } from '../support/site.js';

describe.skipIf(!browserPath)('the board of the queues', () => {
  const site = useSite();

  it('shows administrators every queue and its jobs, under our content policy and with nothing of a third party', async () => {
    const person = await site.system.as('admin@programme.example');
    await person.post('/v1/queues/mail/pauses');
    const window = await site.open({ person });
    await window.page.goto(`${site.system.address}/board`, { waitUntil: 'networkidle' });
    for (const queue of ['matching', 'reranking', 'mail']) await window.page.getByText(queue).first().waitFor();
    await window.page.goto(`${site.system.address}/board/queue/mail?status=failed`, { waitUntil: 'networkidle' });
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
      await site.system.as('broker@hub.example'),
      await site.system.as('admin@programme.example'),
    ];
    const statusOf = async (path: string, cookie = '', method = 'GET'): Promise<number> =>
      (await fetch(`${site.system.address}${path}`, { method, headers: { cookie } })).status;
    for (const path of ['/board', '/board/api/queues', '/board/static/js/main.js']) {
      expect(await statusOf(path, nobody)).toBe(401);
      expect(await statusOf(path, broker.sessionCookie)).toBe(403);
    }
    expect(await statusOf('/board/api/queues', administrator.sessionCookie)).toBe(200);
    for (const method of ['PUT', 'POST', 'DELETE', 'PATCH'])
      expect(await statusOf('/board/api/queues/mail/resume', administrator.sessionCookie, method)).toBeGreaterThanOrEqual(404);
  });
});
