import { describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../support/accessibility.js';
import { browserPath } from '../support/browser.js';
import { eventually } from '../support/eventually.js';
import { awaitRanking, invitationFor, submitChallenge } from '../support/main-job.js';
import { useSite } from '../support/site.js';

const PROBLEM = 'Het lassen van kleine series kost te veel tijd. We zoeken hulp met een lasrobot.';
const PHONE = { viewport: { width: 360, height: 800 }, hasTouch: true };

describe.skipIf(!browserPath)('a fieldlab', () => {
  const site = useSite();

  /** Brings a challenge to its first fieldlab. */
  async function invited(): Promise<{ challengeId: string; reference: string; fieldlabId: string; invitationId: string }> {
    const anna = await site.system.as('anna@voorbeeldmetaal.example');
    const broker = await site.system.as('broker@hub.example');
    const { challenge, matchRunId } = await submitChallenge(anna, { makes: 'Stalen trappen', problem: PROBLEM });
    const { candidates } = await awaitRanking(broker, challenge.id, matchRunId);
    const chosen = candidates.slice(0, 2).map(({ fieldlabId }) => fieldlabId);
    await broker.post(`/v1/challenges/${challenge.id}/releases`, { fieldlabIds: chosen });
    const fieldlabId = chosen[0] ?? '';
    const invitation = await invitationFor(await site.system.as(`${fieldlabId}@fieldlab.example`), challenge.reference);
    return { challengeId: challenge.id, reference: challenge.reference, fieldlabId, invitationId: invitation.id };
  }

  /** Brings a challenge to a project of its first fieldlab. */
  async function projectBegun(): Promise<{ fieldlabId: string; projectId: string }> {
    const { challengeId, fieldlabId, invitationId } = await invited();
    const person = await site.system.as(`${fieldlabId}@fieldlab.example`);
    await person.post(`/v1/invitations/${invitationId}/answers`, { answer: 'accept' });
    const { items } = await person.get<{ items: { id: string; challengeId: string }[] }>('/v1/introductions');
    const introductionId = items.find((one) => one.challengeId === challengeId)?.id;
    return { fieldlabId, projectId: (await person.post<{ id: string }>('/v1/projects', { introductionId })).id };
  }

  /** The address behind the button of the newest mail about a challenge to this fieldlab. */
  async function mailedLink(fieldlabId: string, reference: string): Promise<string> {
    return eventually(`the mail about ${reference}`, async () => {
      const response = await fetch(`${site.system.address}/dev/mail.json?to=${fieldlabId}@fieldlab.example`);
      const mails = (await response.json()) as { subject: string; text: string }[];
      const text = mails.find(({ subject }) => subject.includes(reference))?.text;
      return text && new RegExp(`${site.system.address}\\S+`).exec(text)?.[0];
    });
  }

  const statusOf = async (fieldlabId: string, invitationId: string): Promise<string> => {
    const fieldlab = await site.system.as(`${fieldlabId}@fieldlab.example`);
    return (await fieldlab.get<{ status: string }>(`/v1/invitations/${invitationId}`)).status;
  };

  it('says yes from the mail on a phone, without signing in; opening the link alone does nothing', async () => {
    const { reference, fieldlabId, invitationId } = await invited();
    const window = await site.open(PHONE);
    await window.page.goto(await mailedLink(fieldlabId, reference));
    await window.page.getByRole('heading', { level: 1, name: `helpen met uitdaging ${reference}` }).waitFor();
    await window.page.getByText(PROBLEM).waitFor();
    expect(await accessibilityFaults(window.page)).toEqual([]);
    expect(await statusOf(fieldlabId, invitationId)).toBe('open');
    await window.page.getByRole('button', { name: 'Ja, wij helpen graag' }).click();
    await window.page.getByText('U hebt ja gezegd.').waitFor();
    expect(await window.page.evaluate('document.activeElement.textContent'), 'in sight').toBe('U hebt ja gezegd.');
    expect(await statusOf(fieldlabId, invitationId)).toBe('accepted');
    expect(await accessibilityFaults(window.page)).toEqual([]);
    expect(window.faults).toEqual([]);
    expect(window.foreignRequests).toEqual([]);
    await window.close();
  });

  it('says no in three clicks, in English, and is asked for the reason that it forgets', async () => {
    const { reference, fieldlabId, invitationId } = await invited();
    const person = await site.system.as(`${fieldlabId}@fieldlab.example`);
    const window = await site.open({ person });
    const marked = window.page.getByRole('navigation').locator('[aria-current=page]');
    await window.goTo(`/en/fieldlabs/${fieldlabId}`);
    expect(await marked.allInnerTexts()).toEqual(['Fieldlabs']);
    await window.goTo('/en/invitations');
    await window.page.getByRole('link', { name: `Invitation for challenge ${reference}` }).click();
    await window.page.getByRole('button', { name: 'No, we cannot' }).click();
    await window.page.getByRole('button', { name: 'Send the answer' }).click();
    await window.page.getByText('Choose a reason.').waitFor();
    expect(await window.page.evaluate('document.activeElement.type'), 'where it can be chosen').toBe('radio');
    expect(await accessibilityFaults(window.page)).toEqual([]);
    await window.page.getByLabel('We are full').check();
    const line = window.page.getByLabel('Is there anything you want to tell the company?');
    await line.focus();
    await window.page.keyboard.insertText('So sorry. '.repeat(60));
    expect((await line.inputValue()).length, 'as long as it may be').toBe(500);
    await window.page.getByRole('button', { name: 'Send the answer' }).click();
    await window.page.getByText('You said no. We ask another fieldlab.').waitFor();
    expect(await statusOf(fieldlabId, invitationId)).toBe('declined');
    await window.goTo(`/en/fieldlabs/${fieldlabId}/capacity`);
    const isFull = window.page.getByText(/You are full up to and including/);
    await isFull.waitFor();
    await window.page.getByLabel('Challenges a quarter').fill('2');
    await window.page.getByRole('button', { name: 'Save' }).click();
    await window.page.getByText('Saved.').waitFor();
    expect(await isFull.count(), 'a number takes back nothing').toBe(1);
    expect(await marked.allInnerTexts(), 'the catalogue is elsewhere').toEqual([]);
    await window.page.getByRole('button', { name: 'We have room again' }).click();
    await window.page.getByText('You have room.').waitFor();
    await window.page.getByText('Thank you. We take it into account at once.').waitFor();
    expect(await window.page.evaluate('document.activeElement.textContent'), 'the button has gone').toMatch(/^Thank you/);
    await window.page.getByLabel('Challenges a quarter').fill('many');
    await window.page.getByRole('button', { name: 'Save' }).click();
    await window.page.getByText(/whole number/).waitFor();
    expect(await accessibilityFaults(window.page)).toEqual([]);
    await window.page.getByLabel('Challenges a quarter').fill('3');
    await window.page.getByRole('button', { name: 'Save' }).click();
    await window.page.getByText('You can take 3 challenges a quarter.').waitFor();
    await window.goTo(`/en/fieldlabs/${fieldlabId}/entry`);
    const summary = window.page.getByLabel('Summary in English');
    await summary.focus();
    await window.page.keyboard.insertText('We weld. '.repeat(500));
    expect((await summary.inputValue()).length, 'as long as it may be').toBe(4000);
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('brings an introduction to a finished project, on a phone', async () => {
    const { challengeId, fieldlabId, invitationId, reference } = await invited();
    const person = await site.system.as(`${fieldlabId}@fieldlab.example`);
    await person.post(`/v1/invitations/${invitationId}/answers`, { answer: 'accept' });
    const window = await site.open({ ...PHONE, person });
    await window.goTo(`/uitnodigingen/${invitationId}`);
    await window.page.getByRole('link', { name: 'Maak kennis met het bedrijf' }).click();
    await window.page.getByText('anna@voorbeeldmetaal.example').waitFor();
    await window.page.getByRole('button', { name: 'Start het project' }).click();
    await window.page.getByRole('heading', { level: 1, name: `Project bij uitdaging ${reference}` }).waitFor();
    expect(await accessibilityFaults(window.page)).toEqual([]);
    for (const stage of ['plan van aanpak', 'uitvoering', 'opgeleverd']) {
      await window.page.getByRole('button', { name: `Volgende stap: ${stage}` }).click();
      await window.page.getByText(`Nu: ${stage}`).waitFor();
    }
    const company = await site.open({ person: await site.system.as('anna@voorbeeldmetaal.example') });
    await company.goTo(`/uitdagingen/${challengeId}`);
    await company.page.getByText('U werkt samen met het fieldlab.').waitFor();
    const toProject = company.page.getByRole('link', { name: 'Naar het project' });
    await toProject.waitFor();
    expect(await company.page.getByText(/U kunt kennismaken|Spreek een moment af/).count(), 'they have met').toBe(0);
    await window.page.getByLabel('Wilt u er iets bij zeggen?').fill('De lasrobot draait.');
    await window.page.getByRole('button', { name: 'Rond het project af' }).click();
    await window.page.getByText('Afgerond').waitFor();
    expect(await window.page.evaluate('document.activeElement.textContent'), 'the form has gone').toBe('Afgerond');
    await window.page.getByText('De lasrobot draait.').waitFor();
    await company.page.getByText('Afgerond').first().waitFor();
    await toProject.click();
    await company.page.getByRole('heading', { level: 1, name: `Project bij uitdaging ${reference}` }).waitFor();
    expect(company.faults).toEqual([]);
    await company.close();
    await window.goTo('/projecten');
    await window.page.getByRole('link', { name: `Project bij uitdaging ${reference}` }).waitFor();
    expect(await accessibilityFaults(window.page)).toEqual([]);
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('has nothing left to do, and the company neither, once the challenge of an introduction is closed', async () => {
    const { challengeId, fieldlabId, invitationId, reference } = await invited();
    const person = await site.system.as(`${fieldlabId}@fieldlab.example`);
    const anna = await site.system.as('anna@voorbeeldmetaal.example');
    await person.post(`/v1/invitations/${invitationId}/answers`, { answer: 'accept' });
    const { items } = await person.get<{ items: { id: string; challengeId: string }[] }>('/v1/introductions');
    const introductionId = items.find((one) => one.challengeId === challengeId)?.id ?? '';
    const window = await site.open({ ...PHONE, person });
    const { page } = window;
    const toIntroduction = page.getByRole('link', { name: `Kennismaking bij uitdaging ${reference}` });
    await window.goTo('/projecten');
    await toIntroduction.waitFor();
    await anna.post(`/v1/challenges/${challengeId}/closures`, {});
    await window.goTo('/projecten');
    await page.getByRole('heading', { level: 1, name: 'Kennismakingen en projecten' }).waitFor();
    expect(await toIntroduction.count()).toBe(0);
    await window.goTo(`/uitnodigingen/${invitationId}`);
    await page.getByText('Deze uitdaging is gesloten. U hoeft niets meer te doen.').waitFor();
    expect(await page.getByRole('link', { name: 'Maak kennis met het bedrijf' }).count()).toBe(0);
    await window.goTo(`/kennismakingen/${introductionId}`);
    await page.getByText('Deze uitdaging is gesloten. U hoeft niets meer te doen.').waitFor();
    await page.getByText('anna@voorbeeldmetaal.example').waitFor();
    expect(await page.locator('main').getByRole('button').count(), 'nothing to press').toBe(0);
    expect(await accessibilityFaults(page)).toEqual([]);
    await window.close();
    const company = await site.open({ person: anna });
    await company.goTo(`/uitdagingen/${challengeId}`);
    await company.page.getByText(`${fieldlabId}@fieldlab.example`).first().waitFor();
    expect(await company.page.getByText('U kunt kennismaken').count()).toBe(0);
    expect(await company.page.getByRole('link', { name: 'Spreek een moment af' }).count()).toBe(0);
    expect([...window.faults, ...company.faults]).toEqual([]);
    await company.close();
  });

  it('stops a project in two steps, and stops nothing when it goes back after the first', async () => {
    const { fieldlabId, projectId } = await projectBegun();
    const person = await site.system.as(`${fieldlabId}@fieldlab.example`);
    const outcome = async () => (await person.get<{ outcome: string | null }>(`/v1/projects/${projectId}`)).outcome;
    const window = await site.open({ ...PHONE, person });
    await window.goTo(`/projecten/${projectId}`);
    const ask = window.page.getByText('Het project stoppen');
    const stop = window.page.getByRole('button', { name: 'Ja, stop: het past toch niet' });
    expect(await stop.isVisible(), 'before it is asked for').toBe(false);
    await ask.click();
    await stop.waitFor();
    await window.page.getByText('U kunt dit niet terugdraaien.').waitFor();
    expect(await accessibilityFaults(window.page)).toEqual([]);
    await ask.click();
    await stop.waitFor({ state: 'hidden' });
    await window.goTo(`/projecten/${projectId}`);
    await window.page.getByText('Nu: intake').waitFor();
    expect(await outcome(), 'after the first step and back').toBeNull();
    await ask.click();
    await stop.click();
    await window.page.getByText('Gestopt: het paste toch niet').waitFor();
    expect(await outcome()).toBe('no_match');
    expect(await ask.count(), 'nothing is left to stop').toBe(0);
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('reads its messages, and chooses how it is told', async () => {
    const { fieldlabId, reference } = await invited();
    const person = await site.system.as(`${fieldlabId}@fieldlab.example`);
    const window = await site.open({ ...PHONE, person });
    await window.goTo('/berichten');
    await window.page.getByText('Hoe wilt u bericht krijgen?').click();
    await window.page.getByLabel('Een uitnodiging is verlopen').selectOption({ label: 'Eén mail per dag' });
    await window.page.getByText('Bewaard.').waitFor();
    await window.page.getByLabel(/alleen op werkdagen/).check();
    expect(await accessibilityFaults(window.page)).toEqual([]);
    await expect
      .poll(() => person.get<{ workingTimeOnly: boolean; ways: unknown[] }>('/v1/me/message-preferences'))
      .toMatchObject({
        workingTimeOnly: true,
        ways: expect.arrayContaining([{ kind: 'invitation_expired', way: 'daily' }]) as unknown,
      });
    const message = window.page.getByRole('article').filter({ hasText: `helpen met uitdaging ${reference}` });
    await message.getByRole('button', { name: 'Markeer als gelezen' }).click();
    await message.getByText('Gelezen.').waitFor();
    expect(await window.page.evaluate('document.activeElement.textContent'), 'the button has gone').toBe('Gelezen.');
    await window.page.getByRole('link', { name: `helpen met uitdaging ${reference}` }).click();
    await window.page.getByRole('heading', { level: 1, name: `Uitnodiging voor uitdaging ${reference}` }).waitFor();
    await expect
      .poll(async () => (await person.get<{ items: { readAt: string | null }[] }>('/v1/notifications')).items[0]?.readAt)
      .not.toBeNull();
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('keeps what it types about itself until it is saved, and shows it in the catalogue at once', async () => {
    const window = await site.open({ person: await site.system.as('ramlab@fieldlab.example') });
    const { page } = window;
    const website = page.getByLabel('Website');
    await window.goTo('/fieldlabs');
    await window.goOnTo('/fieldlabs/ramlab');
    await page.getByRole('link', { name: 'Bekijk en bevestig de vermelding' }).click();
    await page.getByText('Dit is zoals het nu in uw vermelding staat.').waitFor();
    await page.getByLabel('Samenvatting in het Nederlands').fill('Wij lassen in lagen.');
    await website.fill('https://ramlab.example');
    await page.getByText('Nog niet bewaard.', { exact: false }).waitFor();
    await page
      .getByRole('link', { name: /^Wijzig/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Wijzig uw aanbod' }).waitFor();
    await page.goBack();
    await expect.poll(() => website.inputValue()).toBe('https://ramlab.example');
    await page.locator('form').filter({ has: website }).getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Bewaard. Vanaf nu zoeken wij hiermee.').waitFor();
    await page.getByText('Dit is zoals het nu in uw vermelding staat.').waitFor();
    await window.goOnTo('/fieldlabs');
    await page.getByText('Wij lassen in lagen.').waitFor();
    await window.goOnTo('/fieldlabs/ramlab/vermelding');
    await page.getByRole('button', { name: 'Haal weg' }).first().click();
    await page.getByRole('button', { name: 'Zet terug' }).click();
    await page.getByText(/staat weer in uw aanbod/).waitFor();
    expect(await page.evaluate('document.activeElement.textContent'), 'the button has gone').toMatch(/staat weer/);
    expect(window.faults).toEqual([]);
    await window.close();
  });

  it('is told what to do when the link is broken', async () => {
    const window = await site.open(PHONE);
    await window.page.goto(`${site.system.address}/antwoord#nonsense`);
    await window.page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
    expect(await accessibilityFaults(window.page)).toEqual([]);
    await window.close();
  });
});
