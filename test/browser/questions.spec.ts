import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { browserPath, type Window } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { mailedCode } from '../support/sign-in-code.js';
import { useSite } from '../support/site.js';

const COMPANY = 'anna@voorbeeldmetaal.example';
const MAKES = 'Stalen trappen en hekwerken';
const PROBLEM = 'Het lassen van kleine series kost te veel tijd.';

describe.skipIf(!browserPath)('the questions', () => {
  const site = useSite();
  let company: ApiClient;
  let window: Window;

  beforeAll(async () => {
    company = await site.system.as(COMPANY);
  }, 120_000);

  beforeEach(async () => {
    window = await site.open();
  });

  afterEach(() => window.close());

  const answer = () => window.page.getByRole('textbox').first();
  const heading = (name: string) => window.page.getByRole('heading', { level: 1, name });

  async function signIn(): Promise<void> {
    const [name = '', value = ''] = company.sessionCookie.split('=');
    await window.context.addCookies([{ name, value, url: site.system.address }]);
  }

  async function draft(answers: Record<string, string> = {}): Promise<string> {
    const { items } = await company.get<{ items: { id: string }[] }>('/v1/companies');
    return (await company.post<{ id: string }>('/v1/challenges', { companyId: items[0]?.id, ...answers })).id;
  }

  async function saved(id: string, key: 'makes' | 'problem', text: string): Promise<void> {
    await eventually(`"${text}" on the server`, async () => {
      const challenge = await company.get<Record<string, string>>(`/v1/challenges/${id}`);
      return challenge[key] === text || undefined;
    });
  }

  it('lead from the front page to a submitted challenge, with the keyboard alone', async () => {
    const { page } = window;
    const press = async (name: string): Promise<void> => {
      const target = page
        .getByRole('button', { name, exact: true })
        .or(page.getByRole('link', { name, exact: true }))
        .first();
      await target.waitFor();
      const focused = () => page.evaluate<string>('document.activeElement?.textContent?.trim() ?? ""');
      for (let presses = 0; presses < 60; presses++) {
        if ((await focused()) === name) return page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
      }
      throw new Error(`The keyboard does not reach ${name}.`);
    };
    const type = async (text: string): Promise<void> => {
      const isField = () => page.evaluate<boolean>('document.activeElement?.matches("textarea, input")');
      for (let presses = 0; !(await isField()) && presses < 60; presses++) await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    };
    await window.goTo('/');
    await type(PROBLEM);
    await press('Leg mijn vraag voor');
    await heading('Log in om verder te gaan').waitFor();
    await type(COMPANY);
    const since = new Date();
    await page.keyboard.press('Enter');
    await page.getByLabel('De code uit de mail').waitFor();
    await type(await mailedCode(site.system.address, COMPANY, since));
    await page.keyboard.press('Enter');
    await press('Begin met vraag 1');
    await heading('Wat maakt u?').waitFor();
    await type(MAKES);
    await press('Volgende');
    await heading('Wat gaat er mis, of kan beter?').waitFor();
    expect(await answer().inputValue(), 'what was typed on the front page came along').toBe(PROBLEM);
    for (const title of [
      'Wat hebt u al geprobeerd?',
      'Wanneer bent u tevreden?',
      'Wanneer, en met welk budget?',
      'Klopt alles?',
    ]) {
      await press('Volgende');
      await heading(title).waitFor();
    }
    await page.goBack();
    await heading('Wanneer, en met welk budget?').waitFor();
    await page.goForward();
    await press('Verstuur mijn uitdaging');
    await page.getByText('De hub-adviseur is aan zet').waitFor();
    expect(window.faults).toEqual([]);
  });

  it('survive a closed laptop: what the server never heard is there in the morning', async () => {
    const id = await draft();
    await signIn();
    await window.goTo(`/uitdagingen/${id}/vragen/1`);
    await window.context.setOffline(true);
    await answer().fill(MAKES);
    await window.page.close({ runBeforeUnload: false });
    await window.context.setOffline(false);
    const morning = await window.context.newPage();
    await morning.goto(`${site.system.address}/uitdagingen/${id}/vragen/1`);
    await expect.poll(() => morning.getByRole('textbox').inputValue()).toBe(MAKES);
    await saved(id, 'makes', MAKES);
  });

  it('lose nothing when the session ends in the middle of an answer', async () => {
    const id = await draft();
    await signIn();
    await window.goTo(`/uitdagingen/${id}/vragen/2`);
    await window.context.clearCookies();
    const { page } = window;
    await answer().fill(PROBLEM);
    await page.getByRole('button', { name: 'Volgende' }).click();
    await page.getByText('U bent uitgelogd').waitFor();
    const since = new Date();
    await page.getByLabel('Uw mailadres').fill(COMPANY);
    await page.getByRole('button', { name: 'Stuur mij een code' }).click();
    const code = page.getByLabel('De code uit de mail');
    await code.pressSequentially((await mailedCode(site.system.address, COMPANY, since)).slice(0, 4));
    const refused = page.waitForResponse((response) => response.status() === 401);
    await page.evaluate('dispatchEvent(new Event("online"))');
    await refused;
    await page.evaluate('new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))');
    expect(await code.inputValue(), 'trying again takes nothing away').toHaveLength(4);
    await code.fill(await mailedCode(site.system.address, COMPANY, since));
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.getByText('Alles is bewaard.').waitFor();
    await saved(id, 'problem', PROBLEM);
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H1');
    expect(page.url()).toContain(`/uitdagingen/${id}/vragen/3`);
  });

  it('go on at the same question in the other language', async () => {
    const id = await draft({ makes: MAKES });
    await signIn();
    await window.goTo(`/uitdagingen/${id}/vragen/1`);
    await answer().fill(`${MAKES} en leuningen`);
    await window.page.getByRole('link', { name: 'English' }).click();
    await heading('What do you make?').waitFor();
    expect(await answer().inputValue()).toBe(`${MAKES} en leuningen`);
    await saved(id, 'makes', `${MAKES} en leuningen`);
  });

  it('first ask who the company is, where that is not known, and say which answer is not right', async () => {
    const { page, context } = window;
    const newcomer = await site.system.as('robohouse@fieldlab.example');
    const [name = '', value = ''] = newcomer.sessionCookie.split('=');
    await context.addCookies([{ name, value, url: site.system.address }]);
    await window.goTo('/uitdagingen/nieuw');
    await page.getByLabel('KVK-nummer').fill('1234567');
    await page.getByLabel('Naam van uw bedrijf').fill('Nieuw Metaal');
    await page.getByLabel('Provincie').selectOption('Zuid-Holland');
    await page.reload();
    await page.getByRole('button', { name: 'Begin met vraag 1' }).click();
    await page.getByText('Dit klopt nog niet. Kijk naar het voorbeeld.').waitFor();
    expect(await page.getByLabel('KVK-nummer').getAttribute('aria-invalid')).toBe('true');
    await page.getByLabel('KVK-nummer').fill('12345678');
    await page.getByRole('button', { name: 'Begin met vraag 1' }).click();
    await heading('Wat maakt u?').waitFor();
  });

  it('hand in what the company chose to show, also where it was not saved yet, and nothing where that is refused', async () => {
    const id = await draft({ makes: MAKES, problem: PROBLEM });
    await signIn();
    const { page } = window;
    const ofWithdrawal = page.locator('.second-thought p');
    await window.goTo(`/uitdagingen/${id}`);
    expect(await ofWithdrawal.textContent()).toMatch(/^Niemand heeft deze uitdaging nog gezien/);
    await window.goTo(`/uitdagingen/${id}/vragen/check`);
    const submit = page.getByRole('button', { name: 'Verstuur mijn uitdaging' });
    const words = page.getByLabel('Welke woorden laten wij weg?');
    const status = async () => (await company.get<{ status: string }>(`/v1/challenges/${id}`)).status;
    await page
      .getByRole('radio', { name: /^Alleen de techniek/ })
      .first()
      .check();
    await words.fill(Array.from({ length: 51 }, (_, at) => `Trapfix${at}`).join(', '));
    await submit.click();
    await page.locator('.submit-panel').getByRole('alert').waitFor();
    expect(await status()).toBe('draft');
    await words.fill('Trapfix');
    await submit.click();
    await page.getByText('De hub-adviseur is aan zet').waitFor();
    expect(await ofWithdrawal.textContent()).toMatch(/^De hub en de uitgenodigde fieldlabs krijgen bericht/);
    const chosen = await company.get<Record<string, unknown>>(`/v1/challenges/${id}/disclosure`);
    expect(chosen).toMatchObject({ toFieldlabs: 'teaser', toHubs: 'brief', wordsToHide: ['Trapfix'] });
  });

  it('are not for others: a stranger’s challenge does not exist', async () => {
    await signIn();
    await window.goTo('/uitdagingen/01900000-0000-7000-8000-000000000000/vragen/1');
    await heading('Deze pagina is er niet').waitFor();
    expect(await window.page.getByRole('textbox').count()).toBe(0);
  });
});
