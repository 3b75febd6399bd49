import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#libs/taxonomy';
import { browserPath, type Window } from '../support/browser.js';
import { SceneAddresses } from '../support/page-scenes.js';
import { useSite } from '../support/site.js';
import { spokenIn } from '../support/spoken-texts.js';

const COMPANY = 'anna@voorbeeldmetaal.example';
const BROKER = 'broker@hub.example';
const ANSWERS = {
  makes: 'Stalen trappen en hekwerken, in series van tien tot vijftig',
  problem: 'Het lassen van kleine series kost te veel tijd. We zoeken hulp met een lasrobot.',
  tried: 'Een mal van hout; die was na tien stuks versleten.',
  success: 'Een serie van tien in een halve dag.',
};
const PLACE = 'Heijplaatstraat 21, Rotterdam';
const CLOSING = 'De lasrobot draait.';

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

describe.skipIf(!browserPath)('the main job', () => {
  const site = useSite();
  let addresses: SceneAddresses;

  beforeAll(async () => {
    addresses = await SceneAddresses.read();
  }, 120_000);

  it.each<[Language, string, BrowserContextOptions]>([
    ['nl', 'phone', PHONE],
    ['en', 'desktop', DESKTOP],
  ])('leads through the pages from a question to a finished project, in %s on a %s', async (language, _, size) => {
    const say = spokenIn(language);
    const open = async (email: string): Promise<Window> => site.open({ ...size, person: await site.system.as(email) });
    const company = await open(COMPANY);
    const broker = await open(BROKER);

    const reference = await post(company);
    const fieldlabId = await release(broker, reference);
    const fieldlab = await open(`${fieldlabId}@fieldlab.example`);
    await accept(fieldlab, reference);
    await agreeOnMeeting(company, fieldlab);
    await playOut(fieldlab, reference);
    await company.page.getByRole('link', { name: say('challenges.challengeTitle', { reference }) }).click();
    await company.page.getByText(say('challenges.outcome.completed')).waitFor();
    await company.page.getByText(CLOSING).waitFor();

    for (const window of [company, broker, fieldlab]) {
      expect(window.faults).toEqual([]);
      expect(window.foreignRequests).toEqual([]);
      await window.close();
    }

    function link(page: Page, key: string, values?: Record<string, string>) {
      return page.getByRole('link', { name: say(key, values), exact: true });
    }

    function button(page: Page, key: string, values?: Record<string, string>) {
      return page.getByRole('button', { name: say(key, values), exact: true });
    }

    /** What the menu says that one is at. */
    async function marked(page: Page): Promise<string[]> {
      return page.getByRole('navigation').locator('[aria-current=page]').allInnerTexts();
    }

    async function heading(page: Page, key: string, values?: Record<string, string>): Promise<void> {
      await page.getByRole('heading', { level: 1, name: say(key, values) }).waitFor();
    }

    /** The company answers the five questions, looks at what others will see, and sends them in. @returns the reference */
    async function post(window: Window): Promise<string> {
      const { page } = window;
      await window.goTo(addresses.of({ page: 'challenges' }, language));
      await link(page, 'challenges.new').click();
      await button(page, 'challenges.begin').click();
      for (const [question, answer] of Object.entries(ANSWERS)) {
        await heading(page, `questions.title.${question}`);
        await page.getByRole('textbox', { name: say(`questions.title.${question}`) }).fill(answer);
        await button(page, 'questions.next').click();
      }
      await heading(page, 'questions.title.terms');
      await page.getByLabel(say('questions.deadline')).fill('2027-06-01');
      await page.getByLabel(say('questions.budget')).selectOption({ label: say('taxonomy.budgets.5k_25k') });
      await page.getByLabel(say('questions.serviceKind')).selectOption({ index: 1 });
      await button(page, 'questions.next').click();
      await heading(page, 'questions.title.check');
      await page.getByRole('heading', { name: say('disclosure.preview') }).waitFor();
      await page
        .getByRole('group')
        .filter({ hasText: say('disclosure.audience.invited') })
        .getByText(ANSWERS.problem)
        .waitFor();
      await button(page, 'questions.submit').click();
      await page.getByText(say('challenges.turn.broker')).waitFor();
      return /\b[A-Z]+-[\w-]*\d\b/.exec(await page.locator('h1').innerText())?.[0] ?? '';
    }

    /** The broker puts the second in the first place by keys, and releases after reading the mails. @returns who is invited */
    async function release(window: Window, wanted: string): Promise<string> {
      const { page } = window;
      await window.goTo(addresses.of({ page: 'work' }, language));
      await page.getByRole('link', { name: wanted }).click();
      await heading(page, 'review.challenge', { reference: wanted });
      const cards = page.locator('[data-candidate]');
      await cards.first().waitFor();
      // Its keys work once it has been shown.
      await window.settle();
      const second = (await cards.nth(1).getAttribute('data-candidate')) ?? '';
      await page.keyboard.press('j');
      await page.keyboard.press('Alt+ArrowDown');
      await expect.poll(() => cards.first().getAttribute('data-candidate')).toBe(second);
      await page.keyboard.press('r');
      const dialog = page.getByRole('dialog', { name: say('review.release.title', { reference: wanted }) });
      const mail = dialog
        .locator('.mail-preview')
        .filter({ hasText: say('review.mails.side.fieldlab') })
        .first();
      await mail.locator('summary').click();
      await mail.getByText(wanted).last().waitFor();
      await button(page, 'review.release.submit').click();
      await page.getByText(say('review.done.released')).waitFor();
      return second;
    }

    async function accept(window: Window, wanted: string): Promise<void> {
      const { page } = window;
      await window.goTo(addresses.of({ page: 'invitations' }, language));
      await link(page, 'invitations.invitationTitle', { reference: wanted }).click();
      await button(page, 'invitations.accept').click();
      await link(page, 'invitations.toIntroduction').click();
      await heading(page, 'challenges.introductionTitle', { reference: wanted });
      expect(await marked(page)).toEqual([say('common.projects')]);
    }

    /** The company sees by itself that it may make acquaintance; the fieldlab proposes moments and the company takes one. */
    async function agreeOnMeeting({ page }: Window, { page: other }: Window): Promise<void> {
      await page.getByRole('heading', { name: say('challenges.introduction') }).waitFor();
      await link(page, 'challenges.toMeeting').click();
      await heading(page, 'challenges.introductionTitle', { reference });
      expect(await marked(page)).toEqual([say('common.challenges')]);
      await other.getByLabel(say('meetings.place')).fill(PLACE);
      await button(other, 'meetings.propose').click();
      await other.getByText(say('meetings.waiting')).waitFor();
      await page.locator('.meeting__slots button').first().click();
      await page.getByText(say('meetings.calendar')).waitFor();
      expect(await page.evaluate('document.activeElement.id'), 'who chose hears what came of it').toBe('meeting');
      await other.getByText(say('meetings.calendar')).waitFor();
    }

    async function playOut({ page }: Window, wanted: string): Promise<void> {
      await button(page, 'projects.start').click();
      await heading(page, 'projects.projectTitle', { reference: wanted });
      for (const stage of ['plan', 'running', 'delivered', 'evaluated'].map((one) => say(`projects.stage.${one}`))) {
        await button(page, 'projects.enter', { stage }).click();
        await page.getByText(say('projects.now', { stage })).waitFor();
      }
      await page.getByLabel(say('projects.note')).fill(CLOSING);
      await button(page, 'projects.close.completed').click();
      await page.getByText(CLOSING).waitFor();
    }
  });
});
