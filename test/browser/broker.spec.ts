import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { browserPath, type Window } from '../support/browser.js';
import { awaitRanking, invitationFor, submitChallenge, type ChallengeView, type Curation } from '../support/main-job.js';
import { mailedCode } from '../support/sign-in-code.js';
import { useSite } from '../support/site.js';

const BROKER = 'broker@hub.example';
const PROBLEM = 'Het lassen van kleine series kost te veel tijd. We zoeken hulp met een lasrobot.';

describe.skipIf(!browserPath)('a broker', () => {
  const site = useSite();

  async function toReview(): Promise<{ challenge: ChallengeView; curation: Curation }> {
    const anna = await site.system.as('anna@voorbeeldmetaal.example');
    const { challenge, matchRunId } = await submitChallenge(anna, { makes: 'Stalen trappen', problem: PROBLEM });
    return { challenge, curation: await awaitRanking(await site.system.as(BROKER), challenge.id, matchRunId) };
  }

  const open = async (): Promise<Window> =>
    site.open({
      person: await site.system.as(BROKER),
      viewport: { width: 1440, height: 900 },
    });

  const orderOn = (page: Page): Promise<string[]> =>
    page.locator('[data-candidate]').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-candidate') ?? ''));

  const orderAt = async (challengeId: string): Promise<string[]> => {
    const { candidates } = await (await site.system.as(BROKER)).get<Curation>(`/v1/challenges/${challengeId}/curation`);
    return candidates.slice(0, 6).map(({ fieldlabId }) => fieldlabId);
  };

  it('goes from the list to the released shortlist by the keyboard alone', async () => {
    const { challenge, curation } = await toReview();
    const [first = '', second = '', third = ''] = curation.candidates.map(({ fieldlabId }) => fieldlabId);
    const window = await open();
    const { page } = window;
    const { keyboard } = page;
    await window.goTo('/werk');
    await keyboard.press('?');
    await page.getByRole('dialog', { name: 'Sneltoetsen' }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await keyboard.press('Escape');
    await keyboard.press('/');
    await keyboard.type(challenge.reference);
    await page.getByText('Eén uitdaging').waitFor();
    await keyboard.press('Tab');
    for (let steps = 0; steps < 30 && !(await page.evaluate<boolean>("document.activeElement.matches('[data-row]')")); steps += 1)
      await keyboard.press('j');
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: `Uitdaging ${challenge.reference}` }).waitFor();
    await page.locator('[data-candidate]').first().waitFor();
    await keyboard.press('j');
    await keyboard.press('Alt+ArrowDown');
    await expect.poll(() => orderAt(challenge.id)).toEqual(expect.arrayContaining([second, first]));
    await expect.poll(async () => (await orderAt(challenge.id)).slice(0, 3)).toEqual([second, first, third]);
    await keyboard.press('u');
    await page.getByText('Uw laatste keuze is ongedaan gemaakt.').waitFor();
    await expect.poll(async () => (await orderAt(challenge.id)).slice(0, 3)).toEqual([first, second, third]);
    await keyboard.press('j');
    await keyboard.press('x');
    // The reason, past the note, to the button that sends both.
    await keyboard.press('ArrowDown');
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await expect.poll(() => orderAt(challenge.id)).not.toContain(second);
    await keyboard.press('r');
    await page.getByRole('dialog', { name: `Shortlist van ${challenge.reference} vrijgeven?` }).waitFor();
    await page.locator('.mail-preview').filter({ hasText: 'Aan Anna Jansen' }).first().waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    const release = page.getByRole('button', { name: 'Geef vrij' });
    for (let steps = 0; steps < 12 && !(await release.evaluate((one) => one.matches(':focus'))); steps += 1)
      await keyboard.press('Tab');
    await keyboard.press('Enter');
    await page.getByText('De shortlist is vrijgegeven.').waitFor();
    const invitation = await invitationFor(await site.system.as(`${first}@fieldlab.example`), challenge.reference);
    expect(invitation.status).toBe('open');
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('reads the very mails before they go, without the button working for anybody else', async () => {
    const { challenge } = await toReview();
    const window = await open();
    await window.goTo(`/en/work/challenges/${challenge.id}`);
    await window.page.getByRole('button', { name: 'See who gets a message' }).click();
    const mail = window.page.locator('.mail-preview').filter({ hasText: 'Fieldlab' }).first();
    await mail.locator('summary').click();
    const text = await mail.locator('.mail-preview__text').innerText();
    expect(text).toContain(challenge.reference);
    expect(text).toContain('/invitations/');
    expect(text).not.toContain('/answer#');
    expect(await mail.locator('.mail-preview__text').getAttribute('lang')).toMatch(/^(nl|en)$/);
    expect(await accessibilityFaults(window.page)).toEqual([]);
    await window.page.getByRole('button', { name: 'Not yet' }).click();
    const { items } = await (await site.system.as(BROKER)).get<{ items: unknown[] }>(`/v1/challenges/${challenge.id}/releases`);
    expect(items).toEqual([]);
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('signs in again where a session ends behind an open dialog, and goes on', async () => {
    const { challenge } = await toReview();
    const window = await open();
    const { page } = window;
    await window.goTo(`/werk/uitdagingen/${challenge.id}`);
    await page.getByRole('button', { name: 'Bekijk wie bericht krijgt' }).click();
    await window.context.clearCookies();
    await page.getByRole('dialog').getByRole('button', { name: 'Geef vrij' }).click();
    const title = page.getByRole('heading', { level: 1, name: 'U bent uitgelogd' });
    await title.waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('U bent uitgelogd');
    const since = new Date();
    await page.getByLabel('Uw mailadres').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(BROKER);
    await page.keyboard.press('Enter');
    await page.getByLabel('De code uit de mail').fill(await mailedCode(site.system.address, BROKER, since));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bekijk wie bericht krijgt' }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe(`Uitdaging ${challenge.reference}`);
    await window.close();
  });

  it('drags a candidate to another place, and takes it back with a button', async () => {
    const { challenge } = await toReview();
    const window = await open();
    await window.goTo(`/werk/uitdagingen/${challenge.id}`);
    const { page } = window;
    const before = await orderOn(page);
    await page.locator('.candidate__head').nth(2).dragTo(page.locator('.candidate__head').nth(0));
    const wanted = [before[2], before[0], before[1]];
    await expect.poll(async () => (await orderAt(challenge.id)).slice(0, 3)).toEqual(wanted);
    await expect.poll(async () => (await orderOn(page)).slice(0, 3)).toEqual(wanted);
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await expect.poll(async () => (await orderOn(page)).slice(0, 3)).toEqual(before.slice(0, 3));
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('ends a project that its fieldlab does not end, with a reason, in two steps', async () => {
    const { challenge, curation } = await toReview();
    const fieldlabId = curation.candidates[0]?.fieldlabId ?? '';
    const [bram, lab] = [await site.system.as(BROKER), await site.system.as(`${fieldlabId}@fieldlab.example`)];
    await bram.post(`/v1/challenges/${challenge.id}/releases`, { fieldlabIds: [fieldlabId] });
    const invitation = await invitationFor(lab, challenge.reference);
    await lab.post(`/v1/invitations/${invitation.id}/answers`, { answer: 'accept' });
    const { items } = await lab.get<{ items: { id: string; challengeId: string }[] }>('/v1/introductions');
    const introductionId = items.find(({ challengeId }) => challengeId === challenge.id)?.id;
    const project = await lab.post<{ id: string }>('/v1/projects', { introductionId });
    const outcome = async () => (await bram.get<{ outcome: string | null }>(`/v1/projects/${project.id}`)).outcome;
    const window = await open();
    const { page } = window;
    await window.goTo(`/werk/uitdagingen/${challenge.id}`);
    await page.getByRole('link', { name: 'Naar het project' }).click();
    await page.getByRole('heading', { level: 1, name: `Project bij uitdaging ${challenge.reference}` }).waitFor();
    await page.getByText('Sluit het project', { exact: true }).waitFor();
    await page.goBack();
    const end = page.getByRole('button', { name: 'Sluit het project voorgoed' });
    await page.getByText('Sluit het project', { exact: true }).waitFor();
    expect(await end.isVisible(), 'before it is asked for').toBe(false);
    await page.keyboard.press('c');
    await end.click();
    await page.getByText('Schrijf kort waarom.').waitFor();
    await page.getByLabel('Waarom sluit u het project?').fill('Het fieldlab is gestopt.');
    await end.click();
    await page.getByText('Kies hoe het eindigt.').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await outcome(), 'before it is said how').toBeNull();
    await page.getByLabel('Hoe eindigt het?').selectOption({ label: 'Het fieldlab kan niet verder helpen' });
    await end.click();
    await page.getByText('Het project is gesloten.').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toContain('Het project is gesloten.');
    await page.getByText('Het fieldlab is gestopt.', { exact: true }).waitFor();
    expect(await outcome()).toBe('no_match');
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('closes a challenge whose company does not answer its question', async () => {
    const { challenge } = await toReview();
    const bram = await site.system.as(BROKER);
    await bram.post(`/v1/challenges/${challenge.id}/returns`, { question: 'Welke lasrobot hebt u nu?' });
    const window = await open();
    const { page } = window;
    await window.goTo(`/werk/uitdagingen/${challenge.id}`);
    await page.getByText('Sluit zonder antwoord').click();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sluit de uitdaging' }).click();
    await page.getByText('De uitdaging is gesloten.').waitFor();
    await page.getByText('Verlopen', { exact: true }).waitFor();
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('goes on to the next challenge and finds an old one by its words', async () => {
    const { challenge: one } = await toReview();
    await toReview();
    const window = await open();
    const { page } = window;
    await window.goTo(`/werk/uitdagingen/${one.id}`);
    const way = await page
      .getByRole('link', { name: /^(Volgende|Vorige)$/ })
      .first()
      .innerText();
    await page.keyboard.press(way.includes('Volgende') ? ']' : '[');
    await page.waitForURL((url) => !url.pathname.endsWith(one.id));
    await page.locator('[data-candidate]').first().waitFor();
    await page.keyboard.press('w');
    await page.getByRole('heading', { level: 1, name: 'Werklijst' }).waitFor();
    await page.getByRole('link', { name: 'Zoek in alles van uw hub' }).click();
    await page.getByLabel(/Woorden of een nummer/).fill('trappen lasro');
    await page.getByRole('link', { name: one.reference }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel(/Woorden of een nummer/).fill(one.reference);
    await expect.poll(() => page.locator('[data-row]').count()).toBe(1);
    expect(window.faults).toEqual([]);
    await window.close();
  });
});
