import { describe, expect, it } from 'vitest';
import { browserPath } from '../support/browser.js';
import { awaitRanking, submitChallenge } from '../support/main-job.js';
import { useSite } from '../support/site.js';

const ANSWERS = { makes: 'Stalen trappen', problem: 'Het lassen van kleine series kost te veel tijd. We zoeken een lasrobot.' };
/** Less than any page waits before it looks by itself. */
const SOON = { timeout: 15_000 };

describe.skipIf(!browserPath)('a page that is open', () => {
  const site = useSite();

  it('shows what others did, in every window of the person over one connection', async () => {
    const person = await site.system.as('broker@hub.example');
    const first = await site.open({ person });
    const streams: string[] = [];
    first.context.on('request', (request) => {
      if (request.url().endsWith('/v1/events')) streams.push(request.url());
    });
    await first.goTo('/werk');
    const second = await first.context.newPage();
    await second.goto(`${site.system.address}/en/work`);
    await second.getByRole('heading', { name: 'Work list' }).waitFor();
    const company = await site.system.as('anna@voorbeeldmetaal.example');
    const { challenge, matchRunId } = await submitChallenge(company, ANSWERS);
    await awaitRanking(person, challenge.id, matchRunId);
    await first.page.getByRole('link', { name: challenge.reference }).waitFor(SOON);
    await second.getByRole('link', { name: challenge.reference }).waitFor(SOON);
    expect(streams).toHaveLength(1);
    // The window that holds the connection closes: the other takes over.
    await first.page.close();
    await expect.poll(() => streams.length, SOON).toBe(2);
    const { challenge: next } = await submitChallenge(company, ANSWERS);
    await second.getByRole('link', { name: next.reference }).waitFor(SOON);
    expect(first.faults).toEqual([]);
    await first.close();
  });

  it('looks by itself where the events do not come', async () => {
    const person = await site.system.as('broker@hub.example');
    const window = await site.open({ person });
    await window.page.route('**/v1/events', (route) => route.abort());
    await window.page.clock.install();
    await window.goTo('/werk');
    const company = await site.system.as('anna@voorbeeldmetaal.example');
    const { challenge, matchRunId } = await submitChallenge(company, ANSWERS);
    await awaitRanking(person, challenge.id, matchRunId);
    await window.page.clock.runFor(31_000);
    await expect.poll(() => window.page.getByRole('link', { name: challenge.reference }).count(), SOON).toBe(1);
    await window.close();
  });
});
