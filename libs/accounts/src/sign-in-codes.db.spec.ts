import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { duringAct } from '#libs/database';
import { newId, signClaim } from '#libs/kernel';
import { START, useSignInCodes } from '../../../test/support/sign-in-codes.js';
import { newToken } from './secret-token.js';
import { SessionsService, type SessionToken } from './sessions.service.js';
import { SignInCodesService, type SignInMail } from './sign-in-codes.service.js';

const MINUTE = 60_000;
const EMAIL = 'anna@example.nl';
const NOBODY = 'nobody@example.nl';
const REFUSED = { code: 'session.refused', status: 401 };

const { services, ask } = useSignInCodes();
const { clock } = services;
const sql = services.sql.bind(services);
let codes: SignInCodesService;
let browser: string;

beforeAll(() => {
  codes = services.get(SignInCodesService);
});

beforeEach(async () => {
  browser = newToken();
  await sql(`INSERT INTO users (id, email, name, language, created_at) VALUES ($1, $2, 'Anna', 'nl', now())`, [newId(), EMAIL]);
});

async function mailed(inBrowser = browser): Promise<SignInMail> {
  const mail = await ask(EMAIL, inBrowser);
  if (!mail) throw new Error('No mail is due.');
  return mail;
}

const ACT = { id: newId(), operation: 'test', actorKind: 'unknown', actorId: null, viewedAs: null, origin: null } as const;

const WHERE = { userAgent: 'a browser', replaces: null };

const type = (code: string, inBrowser: string | null = browser, email = EMAIL): Promise<SessionToken> =>
  codes.openByCode(email, code, inBrowser, WHERE);

const press = (link: string, inBrowser: string | null = browser): Promise<SessionToken> =>
  codes.openByLink(link, inBrowser, WHERE);

const other = (code: string): string => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

const openSessions = async (): Promise<number> => (await sql('SELECT 1 FROM sessions')).length;

describe('a mail for signing in', () => {
  it('opens one session, by its code or its link, also when both are used twice at the same moment', async () => {
    const { code, link } = await mailed();
    expect(code).toMatch(/^\d{8}$/);
    const outcomes = await Promise.allSettled([type(code), press(link), type(code), press(link)]);
    const opened = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    expect(opened).toHaveLength(1);
    expect(await services.get(SessionsService).actorOf(opened[0]?.value.token ?? '')).toMatchObject({ email: EMAIL });
    await expect(type(code)).rejects.toMatchObject(REFUSED);
    await expect(press(link)).rejects.toMatchObject({ code: 'link.used', status: 410 });
    expect(await openSessions()).toBe(1);
  });

  it('is good for a quarter of an hour', async () => {
    const { code, link } = await mailed();
    clock.moment = START + 15 * MINUTE;
    await expect(type(code)).rejects.toMatchObject(REFUSED);
    await expect(press(link)).rejects.toMatchObject({ code: 'link.expired', status: 410 });
    clock.moment -= 1;
    await expect(press(link)).resolves.toHaveProperty('token');
  });

  it('opens nothing in another browser, and the link says what to do', async () => {
    const { code, link } = await mailed();
    for (const elsewhere of [null, newToken(), '']) {
      await expect(type(code, elsewhere)).rejects.toMatchObject(REFUSED);
      await expect(press(link, elsewhere)).rejects.toMatchObject({
        code: 'link.other_browser',
        status: 403,
        detail: expect.stringContaining('type the code from the mail there'),
      });
    }
    expect(await openSessions()).toBe(0);
    await expect(press(link)).resolves.toHaveProperty('token');
  });

  it('is not opened by a link that was changed, made for something else or made with another secret', async () => {
    const { link } = await mailed();
    const [row] = await sql<{ id: string; user_id: string }>('SELECT id, user_id FROM sign_in_codes');
    const claim = {
      purpose: 'sign_in',
      subject: row?.id ?? '',
      userId: row?.user_id ?? '',
      expiresAt: new Date(START + MINUTE),
    } as const;
    const { APP_SECRET } = services.settings;
    const forged = [
      `${link}x`,
      link.replace('.', ''),
      `${link.split('.')[0]}.`,
      signClaim('another secret of 32 characters or more', claim),
      signClaim(APP_SECRET, { ...claim, purpose: 'answer_invitation' }),
      signClaim(APP_SECRET, { ...claim, subject: newId() }),
      signClaim(APP_SECRET, { ...claim, userId: newId() }),
    ];
    for (const one of forged) await expect(press(one)).rejects.toMatchObject({ code: 'link.invalid', status: 404 });
    expect(await openSessions()).toBe(0);
  });

  it('does not live longer than a quarter of an hour, whatever its link says', async () => {
    await mailed();
    const [row] = await sql<{ id: string; user_id: string }>('SELECT id, user_id FROM sign_in_codes');
    const claim = {
      purpose: 'sign_in',
      subject: row?.id ?? '',
      userId: row?.user_id ?? '',
      expiresAt: new Date('2099-01-01'),
    } as const;
    clock.moment = START + 15 * MINUTE;
    await expect(press(signClaim(services.settings.APP_SECRET, claim))).rejects.toMatchObject({ code: 'link.expired' });
  });

  it('is spent by five wrong guesses, whichever of several codes they were meant for', async () => {
    const [first, second] = [await mailed(), await mailed()];
    for (let guess = 0; guess < 5; guess += 1) await expect(type(other(first.code))).rejects.toMatchObject(REFUSED);
    await expect(type(first.code)).rejects.toMatchObject(REFUSED);
    await expect(type(second.code)).rejects.toMatchObject(REFUSED);
    await expect(press(second.link)).rejects.toMatchObject({ code: 'link.used' });
  });

  it('is not spent by the guesses of a stranger, who has another browser', async () => {
    const { code } = await mailed();
    for (let guess = 0; guess < 20; guess += 1) await expect(type(other(code), newToken())).rejects.toMatchObject(REFUSED);
    await expect(type(code)).resolves.toHaveProperty('token');
  });

  it('withstands 10,000 wrong codes, also from somebody who asks for new ones whenever that is allowed', async () => {
    const rounds = 50;
    for (let round = 0; round < rounds; round += 1) {
      clock.moment = START + round * 15 * MINUTE;
      const mails = [await mailed(), await mailed(), await mailed(), await mailed(), await mailed()];
      const rights = new Set(mails.map(({ code }) => code));
      const wrong = Array.from({ length: 200 }, (_, index) => String((round * 200 + index) * 9_973).padStart(8, '0'));
      const guesses = wrong.filter((guess) => !rights.has(guess));
      // Ten at a time, as many as there are connections.
      for (let first = 0; first < guesses.length; first += 10) {
        const outcomes = await Promise.allSettled(guesses.slice(first, first + 10).map((guess) => type(guess)));
        for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: REFUSED });
      }
      const tries = await sql<{ tries: number }>('SELECT tries FROM sign_in_codes');
      expect(Math.max(...tries.map((row) => row.tries))).toBe(5);
      await expect(type(mails[4]?.code ?? '')).rejects.toMatchObject(REFUSED);
    }
    expect(await openSessions()).toBe(0);
  }, 240_000);

  it('goes to one address five times in a quarter of an hour when one network asks, and twenty times whoever asks', async () => {
    const sent = async (): Promise<number> => (await sql(`SELECT 1 FROM outbox WHERE job = 'send-sign-in-code'`)).length;
    const askFrom = async (origin: string): Promise<void> => {
      for (let request = 0; request < 8; request += 1)
        await duringAct({ ...ACT, origin }, () => codes.request(EMAIL.toUpperCase(), newToken(), 'nl'));
    };
    await askFrom('192.0.2.0/24');
    expect(await sent()).toBe(5);
    await askFrom('198.51.100.0/24');
    expect(await sent()).toBe(10);
    for (const origin of ['2001:db8:1::/48', '2001:db8:2::/48', '2001:db8:3::/48']) await askFrom(origin);
    expect(await sent()).toBe(20);
    clock.moment += 15 * MINUTE;
    await askFrom('192.0.2.0/24');
    expect(await sent()).toBe(25);
  });

  it('stands in no table, and neither does the cookie of the browser', async () => {
    const { code, link } = await mailed();
    const { token } = await type(code);
    for (const table of ['sign_in_codes', 'outbox', 'sessions']) {
      const stored = JSON.stringify(await sql(`SELECT ${table}::text FROM ${table}`));
      for (const secret of [code, link, token, browser, EMAIL]) expect(stored).not.toContain(secret);
    }
  });
});

describe('an address without an account', () => {
  it('leaves the same rows behind as one with an account, so that the same time is spent on it', async () => {
    const left = async (email: string): Promise<unknown[]> => {
      await sql('TRUNCATE sign_in_codes, outbox');
      for (let request = 0; request < 7; request += 1) await codes.request(email, browser, 'nl');
      await expect(type('12345678', browser, email)).rejects.toMatchObject(REFUSED);
      return [
        await sql('SELECT language, tries, used_at FROM sign_in_codes'),
        await sql("SELECT queue, job, payload - 'signInCodeId' AS rest FROM outbox"),
      ];
    };
    expect(await left(NOBODY)).toEqual(await left(EMAIL));
  });
});
