import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient, type ApiAnswer } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

const COMPANY = 'anna@voorbeeldmetaal.example';
const NOBODY = 'nobody@nowhere.example';
const SESSION = 'fieldmatch';
const BROWSER = 'fieldmatch-browser';

let system: TestSystem;

beforeAll(async () => {
  system = await startTestSystem();
});

afterAll(() => system?.stop());

/** What a browser keeps: cookies by name. */
class Browser {
  readonly cookies = new Map<string, string>();

  async call<T = { code?: string }>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<ApiAnswer<T>> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await new ApiClient(system.address).call<T>(method, path, body, { ...(cookie && { cookie }), ...headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** Asks for a mail and reads it. */
  async mail(email = COMPANY, language?: string): Promise<{ code: string; link: string; text: string }> {
    const since = new Date();
    await this.call('POST', '/v1/sign-in-codes', { email, language });
    const text = await eventually('the mail', async () => {
      const query = new URLSearchParams({ to: email, after: since.toISOString() });
      const mails = (await (await fetch(`${system.address}/dev/mail.json?${query.toString()}`)).json()) as { text: string }[];
      return mails.at(-1)?.text;
    });
    return { code: /\b\d{8}\b/.exec(text)?.[0] ?? '', link: /\/sign-in\/link#(\S+)/.exec(text)?.[1] ?? '', text };
  }

  type = (code: string, email = COMPANY, name?: string) => this.call('POST', '/v1/sessions', { email, code, name });

  press = (token: string, name?: string) => this.call('POST', '/v1/sign-in-links/sessions', { token, name });

  me = async (): Promise<number> => (await this.call('GET', '/v1/me')).status;
}

describe('the mail for signing in', () => {
  it('opens a session by its code, once', async () => {
    const browser = new Browser();
    const { code } = await browser.mail();
    expect((await browser.type('00000000')).body.code).toBe('session.refused');
    const browserToken = browser.cookies.get(BROWSER) ?? '';
    const right = await browser.type(code);
    expect(right.status).toBe(204);
    const [set = ''] = right.headers.getSetCookie().filter((line) => line.startsWith(`${SESSION}=`));
    expect(set).toMatch(/; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    expect(browser.cookies.has(BROWSER)).toBe(false);
    expect(await browser.me()).toBe(200);
    browser.cookies.set(BROWSER, browserToken);
    expect((await browser.type(code)).status).toBe(401);
  });

  it('opens a session by its link, once, and only in the browser that asked', async () => {
    const [browser, thief, scanner] = [new Browser(), new Browser(), new Browser()];
    const { link } = await browser.mail();
    for (const path of ['/sign-in/link', '/inloggen/link', '/v1/sign-in-links/sessions'])
      await scanner.call('GET', path).catch(() => undefined);
    await thief.call('POST', '/v1/sign-in-codes', { email: NOBODY });
    const stolen = await thief.press(link);
    expect([stolen.status, stolen.body.code]).toEqual([403, 'link.other_browser']);
    expect((await scanner.press(link)).status).toBe(403);
    expect(thief.cookies.has(SESSION)).toBe(false);
    expect((await browser.press(link)).status).toBe(204);
    expect(await browser.me()).toBe(200);
    expect((await browser.press(link)).status).toBe(403);
  });

  it('tells nobody who has an account, by no header, cookie or body, and by a clock alone', async () => {
    const asked = async (email: string) => {
      const begun = performance.now();
      const { status, headers, body } = await new Browser().call('POST', '/v1/sign-in-codes', { email });
      // A timer may fire a millisecond early.
      expect(performance.now() - begun).toBeGreaterThan(98);
      const names = [...headers.keys()].toSorted();
      const cookies = headers.getSetCookie().map((line) => line.replace(/=[^;]{43};/, '=…;').replace(/Expires=[^;]+/, ''));
      return { status, names, cookies, body };
    };
    expect(await asked(NOBODY)).toEqual(await asked(COMPANY));
    const refused = async (email: string) => {
      const { status, body } = await new Browser().call<Record<string, unknown>>('POST', '/v1/sessions', {
        email,
        code: '00000000',
      });
      return { status, ...body, instance: '' };
    };
    expect(await refused(NOBODY)).toEqual(await refused(COMPANY));
  });
});

describe('the mail to an address that nobody has', () => {
  const EMAIL = 'Nina+Metaal@Newcomer.example';
  const NAME = 'Nina Bos';

  it('opens an account by its code, once a name is given, in the browser that asked', async () => {
    const [browser, thief] = [new Browser(), new Browser()];
    const { code, link, text } = await browser.mail(EMAIL, 'en');
    expect(text).toMatch(/Nobody has an account with this address yet/);
    for (const path of ['/sign-in/link', '/inloggen/link', `/sign-in/link#${link}`])
      await new Browser().call('GET', path).catch(() => undefined);
    await thief.call('POST', '/v1/sign-in-codes', { email: EMAIL });
    expect([(await thief.type(code, EMAIL, NAME)).status, (await thief.press(link, NAME)).status]).toEqual([401, 403]);
    const nameless = await browser.type(code, EMAIL);
    expect([nameless.status, nameless.body.code, nameless.headers.getSetCookie()]).toEqual([409, 'session.name_needed', []]);
    for (const name of ['', ' ', '\u200b', 'x'.repeat(101), 'Nina\r\nBcc: a@b.nl'])
      expect((await browser.type(code, EMAIL, name)).status, JSON.stringify(name)).toBe(400);
    expect((await browser.type(code, EMAIL, NAME)).status).toBe(204);
    const me = await browser.call<Record<string, unknown>>('GET', '/v1/me');
    expect(me.body).toMatchObject({ name: NAME, email: EMAIL.toLowerCase(), language: 'en', memberships: [] });
    const again = await browser.mail(EMAIL, 'nl');
    expect(again.text).toMatch(/^Your code to sign in to Fieldmatch/);
  });

  it('opens one by its link too', async () => {
    const browser = new Browser();
    const email = 'omar@newcomer.example';
    const { link } = await browser.mail(email);
    expect((await browser.press(link)).body.code).toBe('session.name_needed');
    expect((await browser.press(link, 'Omar')).status).toBe(204);
    expect((await browser.call<{ name: string }>('GET', '/v1/me')).body).toMatchObject({ name: 'Omar', language: 'nl' });
  });
});

describe('a session cookie', () => {
  const signedIn = async (): Promise<Browser> => {
    const browser = new Browser();
    const client = await system.as(COMPANY);
    browser.cookies.set(SESSION, client.sessionCookie.split('=')[1] ?? '');
    return browser;
  };

  it('that was made up or changed is nobody', async () => {
    const browser = await signedIn();
    const token = browser.cookies.get(SESSION) ?? '';
    const changed = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`;
    for (const forged of [changed, 'A'.repeat(43), token.slice(1), `${token}A`, '', '%00', `${token}"`]) {
      const stranger = new Browser();
      stranger.cookies.set(SESSION, forged);
      expect(await stranger.me(), forged).toBe(401);
    }
    expect(await browser.me()).toBe(200);
  });

  it('that was planted before signing in is not the one after it', async () => {
    const attacker = await signedIn();
    const victim = new Browser();
    const planted = attacker.cookies.get(SESSION) ?? '';
    victim.cookies.set(SESSION, planted);
    const { code } = await victim.mail();
    expect((await victim.type(code)).status).toBe(204);
    expect(victim.cookies.get(SESSION)).not.toBe(planted);
    expect(await victim.me()).toBe(200);
    expect(await attacker.me()).toBe(401);
  });

  it('is worth nothing after signing out, here, elsewhere or everywhere', async () => {
    const [here, there, third] = [await signedIn(), await signedIn(), await signedIn()];
    const { body } = await here.call<{ items: { id: string; current: boolean }[] }>('GET', '/v1/sessions');
    const current = body.items.find((session) => session.current);
    const kept = there.cookies.get(SESSION) ?? '';
    expect((await there.call('DELETE', '/v1/sessions?keepCurrent=true')).status).toBe(204);
    expect([await here.me(), await there.me(), await third.me()]).toEqual([401, 200, 401]);
    expect((await there.call('DELETE', `/v1/sessions/${current?.id}`)).status).toBe(404);
    expect((await there.call('DELETE', '/v1/sessions')).status).toBe(204);
    expect(there.cookies.has(SESSION)).toBe(false);
    there.cookies.set(SESSION, kept);
    expect(await there.me()).toBe(401);
  });
});

describe('a write from another site', () => {
  it.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['no origin that it would name', { origin: 'null' }],
    ['a neighbour of the same site', { 'sec-fetch-site': 'same-site' }],
    ['another site, by the browser’s word alone', { 'sec-fetch-site': 'cross-site' }],
    ['another site, whatever origin it names', { 'sec-fetch-site': 'cross-site', origin: 'SELF' }],
  ])('is refused: from %s', async (_, given: Record<string, string>) => {
    const client = await system.as(COMPANY);
    const headers = { ...given, ...(given['origin'] === 'SELF' && { origin: system.address }) };
    for (const [method, path, body] of [
      ['POST', '/v1/sign-in-codes', { email: COMPANY }],
      ['POST', '/v1/sessions', { email: COMPANY, code: '00000000' }],
      ['POST', '/v1/sign-in-links/sessions', { token: 'a.token-of-ten' }],
      ['PATCH', '/v1/me', { language: 'en' }],
      ['DELETE', '/v1/sessions', undefined],
    ] as const) {
      const answer = await client.call<{ code: string }>(method, path, body, headers);
      expect([answer.status, answer.body.code], `${method} ${path}`).toEqual([403, 'request.cross_site']);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await client.call('GET', '/v1/me')).status).toBe(200);
  });

  it('is carried out from here, with or without the headers of a browser', async () => {
    const client = await system.as(COMPANY);
    const own: Record<string, string>[] = [
      {},
      { origin: system.address },
      { 'sec-fetch-site': 'same-origin', origin: system.address },
      { 'sec-fetch-site': 'none' },
    ];
    for (const headers of own) expect((await client.call('PATCH', '/v1/me', { language: 'nl' }, headers)).status).toBe(200);
  });
});
