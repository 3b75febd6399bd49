import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { browserPath, openBrowser, Window } from '../support/browser.js';
import { awaitRanking, invitationFor, submitChallenge } from '../support/main-job.js';
import { startSystem, type TestSystem } from '../support/system.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const WIDTHS = [320, 1440];
const SCHEMES = ['light', 'dark'] as const;
const PROBLEM = 'Het lassen van kleine series kost te veel tijd. We zoeken hulp met een lasrobot.';

/** Addresses of challenges in the states that a company sees; they are made before the first test. */
const made: Record<string, string> = {};

describe.skipIf(!browserPath)('every page', () => {
  let database: TestDatabase;
  let system: TestSystem;
  let browser: Browser;
  let visitor: Window;
  let company: Window;
  let fieldlab: Window;

  beforeAll(async () => {
    database = await createTestDatabase();
    system = await startSystem({ databaseUrl: database.url, redisUrl: '' });
    await makeChallenges();
    browser = await openBrowser();
    visitor = await Window.open(browser, system.address);
    company = await Window.open(browser, system.address, { person: await system.as('anna@voorbeeldmetaal.example') });
    fieldlab = await Window.open(browser, system.address, { person: await system.as(`${made['fieldlab']}@fieldlab.example`) });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    await database?.drop();
  });

  async function makeChallenges(): Promise<void> {
    const anna = await system.as('anna@voorbeeldmetaal.example');
    const broker = await system.as('broker@hub.example');
    const { items } = await anna.get<{ items: { id: string }[] }>('/v1/companies');
    const draft = await anna.post<{ id: string }>('/v1/challenges', { companyId: items[0]?.id, problem: PROBLEM });
    made['draft'] = draft.id;
    const chosen: string[] = [];
    for (const state of ['inviting', 'introduced']) {
      const { challenge, matchRunId } = await submitChallenge(anna, { makes: 'Stalen trappen', problem: PROBLEM });
      const { candidates } = await awaitRanking(broker, challenge.id, matchRunId);
      // The same for both, so that one of them has an invitation as well as an introduction.
      if (chosen.length === 0) chosen.push(...candidates.slice(0, 2).map(({ fieldlabId }) => fieldlabId));
      await broker.post(`/v1/challenges/${challenge.id}/releases`, { fieldlabIds: chosen });
      made[state] = challenge.id;
      made['fieldlab'] = chosen[0] ?? '';
      const asked = await system.as(`${chosen[0]}@fieldlab.example`);
      const invitation = await invitationFor(asked, challenge.reference);
      if (state === 'inviting') made['invitation'] = invitation.id;
      else await asked.post(`/v1/invitations/${invitation.id}/answers`, { answer: 'accept' });
    }
    const introductions = await anna.get<{ items: { id: string }[] }>('/v1/introductions');
    made['introduction'] = introductions.items[0]?.id ?? '';
  }

  /** Looks at the page that is open, in every width and colour scheme. */
  async function expectInOrder({ page, faults, foreignRequests }: Window): Promise<void> {
    for (const width of WIDTHS)
      for (const colorScheme of SCHEMES) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const place = `${page.url()} at ${width} px, ${colorScheme}`;
        expect(await accessibilityFaults(page), place).toEqual([]);
        expect(await page.evaluate<number>('document.documentElement.scrollWidth'), `${place}: no sideways scrolling`).toBe(
          width,
        );
      }
    expect(await page.locator('h1').count(), `${page.url()}: one main heading`).toBe(1);
    expect(await page.title(), page.url()).toMatch(/\S · Fieldmatch$/);
    expect(faults).toEqual([]);
    expect(foreignRequests).toEqual([]);
  }

  it.each([
    '/',
    '/en',
    '/fieldlabs',
    '/fieldlabs?province=Utrecht&serviceKind=demonstration',
    '/en/fieldlabs?words=nothing-has-this',
    '/fieldlabs/ramlab',
    '/en/fieldlabs/ramlab',
    '/zo-werkt-het',
    '/en/how-it-works',
    '/toegankelijkheid',
    '/privacy',
    '/inloggen',
    '/inloggen/link',
    '/en/sign-in/link#not-a-link',
    '/uitdagingen',
  ])('is in order for a visitor: %s', async (path) => {
    await visitor.goTo(path);
    expect(await visitor.page.locator('html').getAttribute('lang')).toBe(path.startsWith('/en') ? 'en' : 'nl');
    await expectInOrder(visitor);
  });

  it('is in order with matches on it', async () => {
    await visitor.goTo('/');
    await visitor.page.getByRole('button', { name: 'Lassen in kleine series' }).click();
    await visitor.page.locator('.match-card').first().waitFor();
    await expectInOrder(visitor);
  });

  it('is in order when it asks for the code', async () => {
    await visitor.goTo('/en/sign-in');
    await visitor.page.getByLabel('Your e-mail address').fill('nobody');
    await visitor.page.getByRole('button', { name: 'Send me a code' }).click();
    await expectInOrder(visitor);
    await visitor.page.getByLabel('Your e-mail address').fill('nobody@nowhere.example');
    await visitor.page.getByRole('button', { name: 'Send me a code' }).click();
    await visitor.page.getByLabel('The code from the mail').waitFor();
    await expectInOrder(visitor);
  });

  it('is in order when it asks about a company', async () => {
    const newcomer = await Window.open(browser, system.address, { person: await system.as('ramlab@fieldlab.example') });
    await newcomer.goTo('/uitdagingen/nieuw');
    await expectInOrder(newcomer);
    await newcomer.page.getByRole('button', { name: 'Bewaar en ga verder' }).click();
    await newcomer.page.getByText('Vul dit in.').first().waitFor();
    await expectInOrder(newcomer);
    await newcomer.close();
  });

  it.each([
    ['the account', () => '/account'],
    ['the account in English', () => '/en/account'],
    ['the challenges', () => '/uitdagingen'],
    ['the challenges in English', () => '/en/challenges'],
    ['a new challenge', () => '/uitdagingen/nieuw'],
    ['a question', () => `/uitdagingen/${made['draft']}/vragen/1`],
    ['the question about time and money', () => `/en/challenges/${made['draft']}/questions/5`],
    ['the look back', () => `/uitdagingen/${made['draft']}/vragen/controle`],
    ['a draft', () => `/uitdagingen/${made['draft']}`],
    ['a challenge with an open invitation', () => `/uitdagingen/${made['inviting']}`],
    ['a challenge with an introduction', () => `/en/challenges/${made['introduced']}`],
    ['an introduction', () => `/kennismakingen/${made['introduction']}`],
  ])('is in order for a company: %s', async (_, path) => {
    await company.goTo(path());
    await expectInOrder(company);
  });

  it.each([
    ['the invitations', () => '/uitnodigingen'],
    ['the invitations in English', () => '/en/invitations'],
    ['an open invitation', () => `/uitnodigingen/${made['invitation']}`],
    ['its room', () => `/fieldlabs/${made['fieldlab']}/ruimte`],
    ['its projects', () => '/projecten'],
    ['its messages', () => '/berichten'],
    ['its messages in English', () => '/en/messages'],
    ['an introduction', () => `/en/introductions/${made['introduction']}`],
    ['a link that does not work', () => '/antwoord'],
  ])('is in order for a fieldlab: %s', async (_, path) => {
    await fieldlab.goTo(path());
    await expectInOrder(fieldlab);
  });

  it.each(['/no-such-page', '/en/no-such-page', '/fieldlabs/no-such-fieldlab'])(
    'says that there is nothing at %s',
    async (path) => {
      const stray = await Window.open(browser, system.address);
      const answer = await stray.page.goto(system.address + path);
      expect(answer?.status()).toBe(404);
      await stray.page.locator('h1').waitFor();
      expect(await accessibilityFaults(stray.page)).toEqual([]);
      expect(await stray.page.locator('h1').textContent()).toMatch(/er niet|not here/);
      await stray.close();
    },
  );
});
