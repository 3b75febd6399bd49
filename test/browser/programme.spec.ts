import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { browserPath } from '../support/browser.js';
import { awaitRanking, invitationFor, submitChallenge } from '../support/main-job.js';
import { useSite } from '../support/site.js';

const PROBLEM = 'Het lassen van kleine series kost te veel tijd. We zoeken hulp met een lasrobot.';
const OFFICER = 'officer@programme.example';
/** A name that a spreadsheet would calculate, and that would break a file which does not quote. */
const MEAN = '=HYPERLINK("https://elsewhere.example";"Klik")';
const FORMULA = /^\s*[=+\-@|%＝＋－＠]/;

/** The cells of a file with semicolons between them, without the quotes around them. */
function cellsOf(text: string): string[][] {
  const lines = text.split('\r\n').slice(0, -1);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;"]*))/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
    ),
  );
}

describe.skipIf(!browserPath)('who runs the programme', () => {
  const site = useSite();
  let reference: string;

  beforeAll(playOut);

  /** Two challenges: one waits for its broker, one has a project. */
  async function playOut(): Promise<void> {
    const anna = await site.system.as('anna@voorbeeldmetaal.example');
    const broker = await site.system.as('broker@hub.example');
    await submitChallenge(anna, { makes: 'Stalen hekken', problem: PROBLEM });
    const { challenge, matchRunId } = await submitChallenge(anna, { makes: 'Stalen trappen', problem: PROBLEM });
    reference = challenge.reference;
    const { candidates } = await awaitRanking(broker, challenge.id, matchRunId);
    const fieldlabId = candidates[0]?.fieldlabId ?? '';
    await broker.post(`/v1/challenges/${challenge.id}/releases`, { fieldlabIds: [fieldlabId] });
    const fieldlab = await site.system.as(`${fieldlabId}@fieldlab.example`);
    const invitation = await invitationFor(fieldlab, reference);
    await fieldlab.post(`/v1/invitations/${invitation.id}/answers`, { answer: 'accept' });
    const { items } = await fieldlab.get<{ items: { id: string }[] }>('/v1/introductions');
    await fieldlab.post('/v1/projects', { introductionId: items[0]?.id });
  }

  it('opens the challenges behind a number, and comes back to the same choice', async () => {
    const window = await site.open({ person: await site.system.as(OFFICER) });
    const { page } = window;
    await window.goTo('/programma');
    await page.getByLabel('Hub', { exact: true }).selectOption({ label: 'EDIH Zuid-Holland (vervolg op SMITZH)' });
    await page.waitForURL(/hubId=/);
    await page.getByRole('table', { name: 'Hoe ver uitdagingen komen' }).waitFor();
    const started = page.getByRole('row', { name: /^Project begonnen/ }).getByRole('link');
    await expect.poll(() => started.innerText()).toContain('1');
    await started.click();
    await page.getByRole('heading', { level: 1, name: 'De uitdagingen achter het getal' }).waitFor();
    await page.getByRole('rowheader', { name: reference }).waitFor();
    expect(await page.getByRole('rowheader').count()).toBe(1);
    expect(await page.locator('main').innerText()).not.toMatch(/trappen|Voorbeeld/i);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('link', { name: /ten minste/ }).click();
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(2);
    await page.getByRole('link', { name: 'Programma in cijfers' }).click();
    await expect.poll(() => page.getByLabel('Hub', { exact: true }).inputValue()).toBe('edih-zuid-holland');
    expect(window.faults).toEqual([]);
    expect(window.foreignRequests).toEqual([]);
    await window.close();
  });

  it('narrows the figures to days that are typed digit by digit', async () => {
    const window = await site.open({ person: await site.system.as(OFFICER) });
    const { page } = window;
    await window.goTo('/programma');
    const from = page.getByLabel('Ingediend vanaf');
    await from.focus();
    for (const digit of '02022026') await page.keyboard.press(digit);
    await page.waitForURL(/from=2026-02-02/);
    expect(await from.inputValue()).toBe('2026-02-02');
    await page.keyboard.press('Tab');
    await expect.poll(() => from.inputValue()).toBe('2026-02-02');
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('takes all challenges behind a number along, though only the first are shown', async () => {
    const window = await site.open({ person: await site.system.as(OFFICER) });
    const { page } = window;
    await page.route('**/v1/programme/challenges?*', (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replace(/limit=\d+/, 'limit=1'),
      }),
    );
    await window.goTo('/programma/uitdagingen');
    expect(await page.getByRole('rowheader').count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Bewaar als CSV-bestand/ }).click(),
    ]);
    const [, ...rows] = cellsOf((await readFile(await download.path(), 'utf8')).slice(1));
    expect(rows.map(([name]) => name)).toContain(reference);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.[6], 'when it was submitted').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await page.getByRole('rowheader').count()).toBe(1);
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('takes every table along as a file in which no cell can be a formula', async () => {
    const window = await site.open({ person: await site.system.as(OFFICER) });
    const { page } = window;
    await page.route('**/v1/fieldlabs?*', async (route) => {
      const response = await route.fetch();
      const list = (await response.json()) as { items: { name: string }[] };
      const items = list.items.map((fieldlab) => ({ ...fieldlab, name: MEAN }));
      await route.fulfill({ response, json: { ...list, items } });
    });
    await window.goTo('/en/programme');
    const buttons = page.getByRole('button', { name: /^Save as a CSV file/ });
    const files = new Map<string, string[][]>();
    for (const button of await buttons.all()) {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      const text = await readFile(await download.path(), 'utf8');
      expect(text).toMatch(/^\ufeff/);
      files.set(download.suggestedFilename(), cellsOf(text.slice(1)));
    }
    expect(files.size).toBe(7);
    expect(files.get('How far challenges come.csv')?.slice(0, 3)).toEqual([
      ['Step', 'Count', 'Of submitted'],
      ['Begun', '2', ''],
      ['Submitted', '2', '100'],
    ]);
    const all = [...files.values()].flat(2);
    expect(all.filter((cell) => FORMULA.test(cell))).toEqual([]);
    expect(all).toContain(`'${MEAN}`);
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('is shown to nobody else', async () => {
    const window = await site.open({ person: await site.system.as('broker@hub.example') });
    await window.page.goto(`${site.system.address}/programma`);
    await expect.poll(() => window.page.locator('h1').innerText()).toMatch(/niet/);
    await window.close();
    for (const person of ['anna@voorbeeldmetaal.example', 'ramlab@fieldlab.example', 'broker@hub.example'])
      for (const path of ['/v1/programme/figures', '/v1/programme/challenges'])
        expect((await (await site.system.as(person)).call('GET', path)).status, `${person} ${path}`).toBe(403);
  });
});
