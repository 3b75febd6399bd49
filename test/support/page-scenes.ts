import type { Page } from 'playwright-core';
import { addressOf } from '../../apps/api/src/web/page-address.js';
import { WebBuild } from '../../apps/api/src/web/web-build.js';
import type { Language } from '#libs/taxonomy';
import type { BusyMarketplace } from './busy-marketplace.js';
import { mailedCode } from './sign-in-code.js';

/** Who looks at a page. `newcomer` is signed in, and has no company yet. */
export type Viewer = 'visitor' | 'newcomer' | 'company' | 'fieldlab' | 'broker' | 'officer';

/** A page in one of its states. */
export interface Scene {
  name: string;
  viewer: Viewer;
  /** Its name in the table of pages. */
  page: string;
  params?: Record<string, string>;
  query?: string;
  /** What is done on the page before one looks, in either language. */
  act?: (page: Page) => Promise<void>;
  /** Also looked at in the dark. */
  isMain?: true;
}

/** Every page, in every state that looks different. */
export function scenesOf(made: BusyMarketplace): Scene[] {
  const fieldlabId = made.fieldlab;
  return [
    { name: 'front', viewer: 'visitor', page: 'front', isMain: true },
    { name: 'front-matches', viewer: 'visitor', page: 'front', act: choosesExample, isMain: true },
    { name: 'front-nobody-fits', viewer: 'visitor', page: 'front', act: asksNonsense },
    { name: 'catalogue', viewer: 'visitor', page: 'fieldlabs', isMain: true },
    { name: 'catalogue-nothing-found', viewer: 'visitor', page: 'fieldlabs', query: '?words=nothing-has-this' },
    { name: 'fieldlab', viewer: 'visitor', page: 'fieldlab', params: { fieldlabId: 'ramlab' }, isMain: true },
    { name: 'how-it-works', viewer: 'visitor', page: 'howItWorks' },
    { name: 'accessibility', viewer: 'visitor', page: 'accessibility' },
    { name: 'privacy', viewer: 'visitor', page: 'privacy' },
    { name: 'sign-in', viewer: 'visitor', page: 'signIn', isMain: true },
    { name: 'sign-in-code', viewer: 'visitor', page: 'signIn', act: asksForCode },
    { name: 'sign-in-name', viewer: 'visitor', page: 'signIn', act: provesNewAddress, isMain: true },
    { name: 'sign-in-link', viewer: 'visitor', page: 'signInLink', query: '#not-pressed-yet' },
    { name: 'sign-in-link-dead', viewer: 'visitor', page: 'signInLink' },
    { name: 'sign-in-needed', viewer: 'visitor', page: 'challenges' },
    { name: 'not-found', viewer: 'visitor', page: 'fieldlab', params: { fieldlabId: 'no-such-fieldlab' } },
    { name: 'link-dead', viewer: 'visitor', page: 'answer' },
    { name: 'join', viewer: 'newcomer', page: 'join', query: `#${made.joining}`, isMain: true },
    { name: 'join-sign-in', viewer: 'visitor', page: 'join', query: `#${made.joining}` },
    { name: 'join-other-person', viewer: 'company', page: 'join', query: `#${made.joining}` },
    { name: 'join-dead', viewer: 'visitor', page: 'join' },
    { name: 'company-form', viewer: 'newcomer', page: 'newChallenge' },
    { name: 'company-taken', viewer: 'newcomer', page: 'newChallenge', act: registersKnownCompany },
    { name: 'challenges-none', viewer: 'newcomer', page: 'challenges' },
    { name: 'account', viewer: 'company', page: 'account' },
    { name: 'company', viewer: 'company', page: 'company', params: { companyId: made.company } },
    { name: 'organisation', viewer: 'company', page: 'organisation', params: of('company', made.company) },
    { name: 'organisation-fieldlab', viewer: 'fieldlab', page: 'organisation', params: of('fieldlab', made.fieldlab) },
    { name: 'organisation-hub', viewer: 'broker', page: 'organisation', params: of('hub', made.hub), isMain: true },
    { name: 'organisations-hub', viewer: 'broker', page: 'organisations' },
    { name: 'challenges', viewer: 'company', page: 'challenges', isMain: true },
    { name: 'new-challenge', viewer: 'company', page: 'newChallenge' },
    { name: 'question-1', viewer: 'company', page: 'question', params: { challengeId: made.draft, question: '1' }, isMain: true },
    { name: 'question-2', viewer: 'company', page: 'question', params: { challengeId: made.draft, question: '2' } },
    { name: 'question-5', viewer: 'company', page: 'question', params: { challengeId: made.draft, question: '5' } },
    { name: 'question-check', viewer: 'company', page: 'question', params: { challengeId: made.draft, question: 'check' } },
    { name: 'challenge-draft', viewer: 'company', page: 'challenge', params: { challengeId: made.draft } },
    { name: 'challenge-in-review', viewer: 'company', page: 'challenge', params: { challengeId: made.inReview } },
    { name: 'challenge-inviting', viewer: 'company', page: 'challenge', params: { challengeId: made.inviting }, isMain: true },
    { name: 'challenge-compared', viewer: 'company', page: 'challenge', params: { challengeId: made.inviting }, act: compares },
    { name: 'challenge-introduced', viewer: 'company', page: 'challenge', params: { challengeId: made.introduced } },
    {
      name: 'introduction',
      viewer: 'company',
      page: 'introduction',
      params: { introductionId: made.introduction },
      isMain: true,
    },
    { name: 'invitations', viewer: 'fieldlab', page: 'invitations', isMain: true },
    { name: 'invitation', viewer: 'fieldlab', page: 'invitation', params: { invitationId: made.invitation }, isMain: true },
    { name: 'entry', viewer: 'fieldlab', page: 'entry', params: { fieldlabId }, isMain: true },
    {
      name: 'offer-new',
      viewer: 'fieldlab',
      page: 'offer',
      params: { fieldlabId, offerId: 'new' },
      act: writesOffer,
      isMain: true,
    },
    { name: 'capacity', viewer: 'fieldlab', page: 'capacity', params: { fieldlabId } },
    { name: 'introduction-fieldlab', viewer: 'fieldlab', page: 'introduction', params: { introductionId: made.introduction } },
    { name: 'projects', viewer: 'fieldlab', page: 'projects' },
    { name: 'project', viewer: 'fieldlab', page: 'project', params: { projectId: made.project } },
    { name: 'project-company', viewer: 'company', page: 'project', params: { projectId: made.project }, act: unfolds },
    { name: 'messages', viewer: 'fieldlab', page: 'messages' },
    { name: 'work', viewer: 'broker', page: 'work', isMain: true },
    { name: 'review', viewer: 'broker', page: 'review', params: { challengeId: made.inReview }, isMain: true },
    { name: 'review-inviting', viewer: 'broker', page: 'review', params: { challengeId: made.inviting } },
    { name: 'review-in-project', viewer: 'broker', page: 'review', params: { challengeId: made.inProject }, act: unfolds },
    { name: 'referral', viewer: 'broker', page: 'referral', params: { referralId: made.referral } },
    { name: 'work-nothing-chosen', viewer: 'broker', page: 'work', query: '?words=nothing-has-this' },
    { name: 'joining-requests', viewer: 'broker', page: 'joiningRequests' },
    { name: 'search', viewer: 'broker', page: 'search' },
    { name: 'search-found', viewer: 'broker', page: 'search', query: '?words=lassen', isMain: true },
    { name: 'search-nothing-found', viewer: 'broker', page: 'search', query: '?words=nothinghasthis' },
    { name: 'programme', viewer: 'officer', page: 'programme', isMain: true },
    { name: 'programme-hub', viewer: 'officer', page: 'programme', query: '?hubId=edih-zuid-holland' },
    { name: 'programme-nothing-yet', viewer: 'officer', page: 'programme', query: '?from=2020-01-01&until=2020-12-31' },
    { name: 'programme-challenges', viewer: 'officer', page: 'programmeChallenges', query: '?reached=submitted' },
    {
      name: 'programme-challenges-none',
      viewer: 'officer',
      page: 'programmeChallenges',
      query: '?outcome=expired&province=Zeeland',
    },
  ];
}

function of(organisationKind: 'company' | 'fieldlab' | 'hub', organisationId: string): Record<string, string> {
  return { organisationKind, organisationId };
}

async function choosesExample(page: Page): Promise<void> {
  await page.locator('.chip').first().click();
  await page.locator('.match-card').first().waitFor();
}

async function compares(page: Page): Promise<void> {
  await page.locator('.shortlist button').first().click();
  await page.locator('.comparison table').waitFor();
}

/** Opens what lies folded until somebody wants it. */
async function unfolds(page: Page): Promise<void> {
  await page.locator('.note-panel > summary').click();
}

async function writesOffer(page: Page): Promise<void> {
  await page.locator('main form input').first().fill('Lasrobot voor kleine series');
  await page.locator('.attraction__one').first().waitFor();
}

/** Fills in the number of a company that somebody else has registered, and asks for help. */
async function registersKnownCompany(page: Page): Promise<void> {
  const form = page.locator('main form');
  const [number, name] = [form.locator('input').nth(0), form.locator('input').nth(1)];
  await number.fill('00000019');
  await name.fill('Voorbeeld Metaal');
  await form.locator('select').selectOption('Zuid-Holland');
  await form.locator('button[type="submit"]').click();
  await form.locator('.notice button').click();
  await form.locator('.notice [role="status"]:not(:empty)').waitFor();
}

async function asksNonsense(page: Page): Promise<void> {
  await page.locator('textarea').fill('🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄🦄');
  await page.locator('.matches > p a').waitFor();
}

/** Types the right code of an address that nobody has, in whatever state the page is: a name opens the account, and is not given. */
async function provesNewAddress(page: Page): Promise<void> {
  const email = 'newcomer@nowhere.example';
  const { origin } = new URL(page.url());
  await page.evaluate(`sessionStorage.removeItem('fieldmatch.sign-in.code');
    sessionStorage.setItem('fieldmatch.sign-in.sent-to', '${email}')`);
  const since = new Date();
  await page.request.post(`${origin}/v1/sign-in-codes`, { data: { email } });
  await page.reload();
  await page.locator('input[autocomplete="one-time-code"]').fill(await mailedCode(origin, email, since));
  await page.locator('main form button[type="submit"]').click();
  await page.locator('input[autocomplete="name"]').waitFor();
}

/** Once asked, the page keeps on asking for the code, in the other language too. */
async function asksForCode(page: Page): Promise<void> {
  const address = page.locator('input[type="email"]');
  const code = page.locator('input[autocomplete="one-time-code"]');
  await address.or(code).first().waitFor();
  if (await code.isVisible()) return;
  await address.fill('nobody@nowhere.example');
  await page.locator('main form button[type="submit"]').click();
  await code.waitFor();
}

/** Where each scene is, in either language. */
export class SceneAddresses {
  private constructor(private readonly build: WebBuild) {}

  static async read(): Promise<SceneAddresses> {
    const build = await WebBuild.read();
    if (!build) throw new Error('The pages are not built: run npm run build first.');
    return new SceneAddresses(build);
  }

  /** These scenes, and every page besides that has one address only, so that no new page is forgotten. */
  withOthers(scenes: readonly Scene[]): Scene[] {
    const shown = new Set(scenes.map(({ page }) => page));
    const others = this.build.pages.filter(({ name, paths }) => !shown.has(name) && !paths.en.includes('$'));
    return [...scenes, ...others.map(({ name }): Scene => ({ name, viewer: 'company', page: name }))];
  }

  of({ page: name, params = {}, query = '' }: Pick<Scene, 'page' | 'params' | 'query'>, language: Language): string {
    const page = this.build.pages.find((one) => one.name === name);
    if (!page) throw new Error(`There is no page ${name}.`);
    return addressOf(page, language, params) + query;
  }
}
