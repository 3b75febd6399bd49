import { describe, expect, it } from 'vitest';
import { browserPath } from '../support/browser.js';
import { mailedCode, mailedJoiningToken } from '../support/sign-in-code.js';
import { useSite } from '../support/site.js';

const INVITED = 'robohouse@fieldlab.example';

describe.skipIf(!browserPath)('an invitation to an organisation', () => {
  const site = useSite();

  /** What stands behind `#` in the mail that asks RoboHouse's coordinator to join Anna's company. */
  async function invitedByAnna(): Promise<string> {
    const anna = await site.system.as('anna@voorbeeldmetaal.example');
    const { items } = await anna.get<{ items: { id: string }[] }>('/v1/companies');
    const since = new Date();
    await anna.post(`/v1/organisations/company/${items[0]?.id}/invitations`, { email: INVITED, role: 'member', language: 'nl' });
    return mailedJoiningToken(site.system.address, INVITED, since);
  }

  it('asks for the address that it went to, whatever sign-in was begun before, and lets its owner join', async () => {
    const token = await invitedByAnna();
    const window = await site.open();
    const { page } = window;
    await window.goTo('/inloggen');
    await page.getByLabel('Uw mailadres').fill('somebody@else.example');
    await page.getByRole('button', { name: 'Stuur mij een code' }).click();
    await page.getByLabel('De code uit de mail').waitFor();
    await window.goTo(`/meedoen#${token}`);
    expect(await page.getByLabel('Uw mailadres').inputValue()).toBe(INVITED);
    const since = new Date();
    await page.getByRole('button', { name: 'Stuur mij een code' }).click();
    await page.getByLabel('De code uit de mail').fill(await mailedCode(site.system.address, INVITED, since));
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('button', { name: 'Doe mee' }).click();
    await page.getByRole('heading', { level: 1, name: /^Voorbeeld Metaal/ }).waitFor();
    expect(window.faults).toEqual([]);
    await window.close();
  });
});
