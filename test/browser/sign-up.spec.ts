import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { browserPath, type Window } from '../support/browser.js';
import { mailedCode, mailedSignInToken } from '../support/sign-in-code.js';
import { useSite } from '../support/site.js';

const PROBLEM = 'Het lassen van kleine series kost te veel tijd, kan een lasrobot dat?';
const COMPANY = { 'KVK-nummer': '87654321', 'Naam van uw bedrijf': 'Bos Metaal' };
/** What the browser itself reports where a right code still needs a name, and where a company's address is refused. */
const EXPECTED_FAULT = /status of (400|409)/;

describe.skipIf(!browserPath)('somebody without an account', () => {
  const site = useSite();
  let window: Window;

  beforeEach(async () => {
    window = await site.open({ viewport: { width: 390, height: 844 } });
  });

  afterEach(() => window.close());

  const faults = (): string[] => window.faults.filter((fault) => !EXPECTED_FAULT.test(fault));

  const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

  /** Types a problem on the front page, goes on with it, and gives an address. @returns since when a mail may have come */
  async function begin(email: string): Promise<Date> {
    const { page } = window;
    await window.goTo('/');
    await page.getByLabel('Uw probleem, in uw eigen woorden').fill(PROBLEM);
    await page.getByRole('link', { name: 'Leg mijn vraag voor' }).click();
    await heading(page, 'Log in om verder te gaan');
    await page.getByLabel('Uw mailadres').fill(email);
    const since = new Date();
    await press(page, 'Stuur mij een code');
    await page.getByText('Wij hebben een mail gestuurd naar').waitFor();
    return since;
  }

  /** What others need of the company is asked before it hands in; only then is it shown what they will see. */
  async function tellTheRest(page: Page): Promise<void> {
    const section = page.getByRole('region', { name: 'Nog iets over uw bedrijf' });
    await section.waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await section.getByLabel('Plaats').fill('Delft');
    expect(await page.getByText('Verstuur mijn uitdaging').count()).toBe(0);
    await press(page, 'Bewaar en ga verder');
    await section.getByText('Vul dit in.').first().waitFor();
    expect(await section.getByText('Vul dit in.').count()).toBe(3);
    await page.reload();
    await section.getByLabel('Straat en nummer').fill('Dorpsstraat 1');
    await section.getByLabel('Postcode').fill('2611 AB');
    await section.getByLabel('Hoeveel mensen werken er?').selectOption('small');
    expect(await section.getByLabel('Plaats').inputValue()).toBe('Delft');
    await press(page, 'Bewaar en ga verder');
    await page.getByText('Stalen trappen en hekwerken uit […]').first().waitFor();
    expect(await section.count()).toBe(0);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Klopt alles?');
  }

  it('comes from a problem on the front page to a posted challenge with those words', async () => {
    const { page } = window;
    const email = 'nina@bosmetaal.example';
    const since = await begin(email);
    await page.getByLabel('De code uit de mail').fill(await mailedCode(site.system.address, email, since));
    await press(page, 'Log in');
    await page.getByLabel('Uw naam').waitFor();
    await press(page, 'Open mijn account');
    await page.getByText('Vul uw naam in.', { exact: true }).waitFor();
    expect(await page.evaluate('document.activeElement.autocomplete')).toBe('name');
    await page.reload();
    await page.getByLabel('Uw naam').fill('Nina Bos');
    await press(page, 'Open mijn account');

    await heading(page, 'Leg uw vraag voor');
    await page.getByText(PROBLEM).waitFor();
    expect(await page.locator('main').getByRole('textbox').count()).toBe(2);
    for (const [label, text] of Object.entries(COMPANY)) await page.getByLabel(label).fill(text);
    await page.getByLabel('Provincie').selectOption('Zuid-Holland');
    // No trade register is configured here.
    expect(await page.getByRole('button', { name: 'Haal mijn gegevens op' }).count()).toBe(0);
    await press(page, 'Begin met vraag 1');

    await heading(page, 'Wat maakt u?');
    await page.getByRole('textbox').first().fill('Stalen trappen en hekwerken uit Delft');
    await press(page, 'Volgende');
    await heading(page, 'Wat gaat er mis, of kan beter?');
    expect(await page.getByRole('textbox').first().inputValue()).toBe(PROBLEM);
    for (const title of [
      'Wat hebt u al geprobeerd?',
      'Wanneer bent u tevreden?',
      'Wanneer, en met welk budget?',
      'Klopt alles?',
    ]) {
      await press(page, 'Volgende');
      await heading(page, title);
    }
    await tellTheRest(page);
    await press(page, 'Verstuur mijn uitdaging');
    await page.getByText('De hub-adviseur is aan zet').waitFor();

    const client = await site.system.as(email);
    expect(await client.get('/v1/me')).toMatchObject({ name: 'Nina Bos', email, language: 'nl' });
    const { items } = await client.get<{ items: { problem: string; status: string }[] }>('/v1/challenges');
    expect(items).toMatchObject([{ problem: PROBLEM }]);

    await page.getByRole('link', { name: 'Mijn uitdagingen' }).first().click();
    await page.getByRole('link', { name: 'Mijn bedrijf' }).click();
    await page.getByLabel('Plaats').fill('');
    await press(page, 'Bewaar de gegevens');
    await page.getByText('U kunt dit wijzigen, maar niet leeg laten.').waitFor();
    expect(await page.getByLabel('SBI-code').getAttribute('aria-invalid')).toBeNull();
    await page.getByLabel('Plaats').fill('Rotterdam');
    const website = page.getByLabel('Website');
    await website.fill('ftp://bosmetaal.example');
    await press(page, 'Bewaar de gegevens');
    await page.getByText('Een adres begint met https://.').waitFor();
    expect(await website.getAttribute('aria-invalid')).toBe('true');
    await website.fill('www.bosmetaal.example');
    await press(page, 'Bewaar de gegevens');
    await page.getByText('Bewaard.', { exact: true }).waitFor();
    expect(await website.inputValue()).toBe('https://www.bosmetaal.example');
    expect(faults()).toEqual([]);
  });

  it('goes on where it began, with what was typed, when the link opens another tab', async () => {
    const { page, context } = window;
    const email = 'omar@bosmetaal.example';
    const since = await begin(email);
    const other = await context.newPage();
    await other.goto(`${site.system.address}/inloggen/link#${await mailedSignInToken(site.system.address, email, since)}`);
    await press(other, 'Log in');
    await heading(other, 'Welkom. Hoe heet u?');
    await other.getByLabel('Uw naam').fill('Omar Bos');
    await press(other, 'Open mijn account');
    await other.getByText('Ingelogd als Omar Bos').waitFor();
    await heading(page, 'Leg uw vraag voor');
    await page.getByText(PROBLEM).waitFor();
    await page.getByLabel('KVK-nummer').waitFor();
    expect(faults()).toEqual([]);
  });

  it('is somebody of the demonstration with one press, where the local stack says who there is', async () => {
    const { page } = window;
    await window.goTo('/dev');
    const row = page.getByRole('row').nth(1);
    const name = await row.getByRole('cell').nth(1).innerText();
    await row.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText(`You are signed in as ${name}`).waitFor();
    expect(faults()).toEqual([]);
  });
});
