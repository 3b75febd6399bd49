import { describe, expect, it } from 'vitest';
import { browserPath } from '../support/browser.js';
import { mailedCode, mailedJoiningToken } from '../support/sign-in-code.js';
import { useSite } from '../support/site.js';

const INVITED = 'robohouse@fieldlab.example';

describe.skipIf(!browserPath)('an invitation to an organisation', () => {
  const site = useSite();

  /** What stands behind `#` in the mail that asks somebody to join Anna's company. */
  async function invitedByAnna(email = INVITED): Promise<string> {
    const anna = await site.system.as('anna@voorbeeldmetaal.example');
    const { items } = await anna.get<{ items: { id: string }[] }>('/v1/companies');
    const since = new Date();
    await anna.post(`/v1/organisations/company/${items[0]?.id}/invitations`, { email, role: 'member', language: 'nl' });
    return mailedJoiningToken(site.system.address, email, since);
  }

  it('comes by a broker for who finds their company registered by somebody else', async () => {
    const [window, desk] = [await site.open(), await site.open({ person: await site.system.as('broker@hub.example') })];
    const { page } = window;
    const [name = '', value = ''] = (await site.system.as('ramlab@fieldlab.example')).sessionCookie.split('=');
    await window.context.addCookies([{ name, value, url: site.system.address }]);
    await window.goTo('/uitdagingen/nieuw');
    await page.getByLabel('KVK-nummer').fill('00000019');
    await page.getByLabel('Naam van uw bedrijf').fill('Voorbeeld Metaal');
    await page.getByLabel('Provincie').selectOption('Zuid-Holland');
    await page.getByRole('button', { name: 'Begin met vraag 1' }).click();
    const ask = page.getByRole('button', { name: 'Vraag een hub-adviseur om hulp' });
    await ask.waitFor();
    await page.getByLabel('KVK-nummer').fill('00000018');
    expect(await ask.count(), 'another number was not refused').toBe(0);
    await page.getByLabel('KVK-nummer').fill('00000019');
    await ask.click();
    await page.getByText(/^Uw vraag is verstuurd/).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^Uw vraag is verstuurd/);
    expect(await page.locator('main').textContent()).not.toMatch(/Anna|B\.V\.|Rotterdam/);
    await page.clock.setFixedTime(Date.now() + 14 * 24 * 60 * 60_000);
    await page.getByRole('button', { name: 'Begin met vraag 1' }).click();
    await page.getByRole('alert').getByText('Iemand anders heeft dit bedrijf hier al aangemeld.').waitFor();
    await ask.click();
    await page.getByText(/^U hebt dit al gevraagd, en het antwoord is te laat/).waitFor();

    await desk.goTo('/werk');
    await desk.page.getByRole('link', { name: /^Iemand vraagt om toegang/ }).click();
    const request = desk.page.getByRole('article');
    await request.getByText('anna@voorbeeldmetaal.example').waitFor();
    const since = new Date();
    await request.getByRole('button', { name: /^Nodig uit/ }).click();
    await desk.page.getByText(/krijgt een mail met de uitnodiging/).waitFor();
    await desk.page.getByText('Er wacht nu niemand.').waitFor();
    expect(await desk.page.evaluate('document.activeElement.textContent')).toBe('Toegang tot een bedrijf');
    await window.goTo(`/meedoen#${await mailedJoiningToken(site.system.address, 'ramlab@fieldlab.example', since)}`);
    await page.getByRole('button', { name: /^(Doe mee|Join)$/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Voorbeeld Metaal/ }).waitFor();
    expect(window.faults.filter((fault) => !/status of 409/.test(fault))).toEqual([]);
    expect(desk.faults).toEqual([]);
    await window.close();
    await desk.close();
  });

  it('says that somebody else has answered, where two brokers do so at once', async () => {
    const asker = await site.system.as('robohouse@fieldlab.example');
    await asker.post('/v1/joining-requests', { kvkNumber: '00000019' });
    const broker = await site.system.as('broker@hub.example');
    const desk = await site.open({ person: broker });
    const { page } = desk;
    await page.route('**/answers', async (route) => {
      await broker.post(new URL(route.request().url()).pathname, { answer: 'decline', role: 'member' });
      await route.continue();
    });
    await desk.goTo('/werk/aanvragen');
    await page.getByRole('button', { name: /^Nodig uit/ }).click();
    await page.getByText(/^Iemand anders heeft .+ al geantwoord\.$/).waitFor();
    await page.getByText('Er wacht nu niemand.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Toegang tot een bedrijf');
    await desk.close();
  });

  it('is taken back by who sent it, who is told so where the button was', async () => {
    const email = 'piet@elders.example';
    await invitedByAnna(email);
    const window = await site.open({ person: await site.system.as('anna@voorbeeldmetaal.example') });
    const { page } = window;
    await window.goTo('/organisaties');
    await page.getByRole('link', { name: 'Voorbeeld Metaal' }).click();
    await page.getByRole('button', { name: `Trek in (${email})` }).click();
    await page.getByText(`De uitnodiging aan ${email} is ingetrokken.`).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/is ingetrokken\.$/);
    const leave = page.getByRole('button', { name: 'Ja, ik stap eruit' });
    expect(await leave.isVisible(), 'before it is asked for').toBe(false);
    await page.getByText('Stap uit deze organisatie').click();
    await leave.waitFor();
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('asks who has no account yet for their name, which is what colleagues see', async () => {
    const email = 'piet@bosmetaal.example';
    const token = await invitedByAnna(email);
    const window = await site.open();
    const { page } = window;
    await window.goTo(`/meedoen#${token}`);
    const since = new Date();
    await page.getByRole('button', { name: 'Stuur mij een code' }).click();
    await page.getByLabel('De code uit de mail').fill(await mailedCode(site.system.address, email, since));
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByLabel('Uw naam').fill('Piet de Boer');
    await page.getByRole('button', { name: 'Open mijn account' }).click();
    await page.getByRole('button', { name: 'Doe mee' }).click();
    await page.getByRole('heading', { level: 1, name: /^Voorbeeld Metaal/ }).waitFor();
    await page.getByText('Piet de Boer').first().waitFor();
    await window.goTo(`/bedrijven/${page.url().split('/').at(-1)}`);
    await page.getByText('Alleen een beheerder van uw bedrijf kan dit wijzigen.').waitFor();
    await page.locator('main').getByText('00000019').waitFor();
    expect(await page.getByRole('button', { name: 'Bewaar de gegevens' }).count(), 'for owners only').toBe(0);
    await window.goTo('/account');
    await page.getByText('U hebt geen toestemming gegeven.').waitFor();
    expect(await page.getByRole('button', { name: 'Geef toestemming' }).count(), 'for owners only').toBe(0);
    await page.getByRole('link', { name: 'Kijk wie dat is' }).click();
    await page.getByRole('heading', { level: 1, name: /^Voorbeeld Metaal/ }).waitFor();
    expect(window.faults.filter((fault) => !/status of 409/.test(fault))).toEqual([]);
    await window.close();
  });

  it('stays in sight of who signs out to take it with another address', async () => {
    const email = 'kees@bosmetaal.example';
    const token = await invitedByAnna(email);
    const window = await site.open({ person: await site.system.as('broker@hub.example') });
    const { page } = window;
    await window.goTo(`/meedoen#${token}`);
    await page.getByText(`De uitnodiging is voor ${email}.`).getByRole('button', { name: 'Log uit' }).click();
    await expect.poll(() => page.getByLabel('Uw mailadres').inputValue()).toBe(email);
    await page.getByRole('heading', { level: 1, name: /^Doe mee met Voorbeeld Metaal/ }).waitFor();
    expect(window.faults).toEqual([]);
    await window.close();
  });

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
    await page.getByRole('button', { name: 'Stuur mij een code' }).click();
    await page.getByLabel('De code uit de mail').fill('00000000');
    await page.getByRole('button', { name: 'Log in' }).click();
    const refusal = page.getByRole('alert').getByText(/^Deze code klopt niet/);
    await refusal.waitFor();
    const again = page.getByRole('button', { name: 'Stuur een nieuwe code' });
    const since = new Date();
    await again.click();
    await page.getByText('Er is een nieuwe mail gestuurd.').waitFor();
    expect(await refusal.count(), 'what was said of the code before').toBe(0);
    await page.route('**/v1/sign-in-codes', (route) => route.fulfill({ status: 429, json: { code: 'request.too_many' } }));
    await again.click();
    await page
      .getByRole('alert')
      .getByText(/^U vraagt dit te vaak/)
      .waitFor();
    expect(await page.getByText('Er is een nieuwe mail gestuurd.').count()).toBe(0);
    await page.getByLabel('De code uit de mail').fill(await mailedCode(site.system.address, INVITED, since));
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByRole('button', { name: 'Doe mee' }).click();
    await page.getByRole('heading', { level: 1, name: /^Voorbeeld Metaal/ }).waitFor();
    await window.goTo('/');
    await window.goTo(`/meedoen#${token}`);
    await page.getByRole('heading', { level: 1, name: 'Deze uitnodiging is al gebruikt' }).waitFor();
    await page.getByRole('link', { name: 'Naar mijn organisaties' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mijn organisaties' }).waitFor();
    expect(window.faults.filter((fault) => !/status of (401|409|429)/.test(fault))).toEqual([]);
    await window.close();
  });
});
