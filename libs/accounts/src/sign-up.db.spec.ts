import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { duringAct, UnitOfWork } from '#libs/database';
import { newId, NOBODY_YET, readClaim, type Settings } from '#libs/kernel';
import type { Language } from '#libs/taxonomy';
import { START, useSignInCodes } from '../../../test/support/sign-in-codes.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Actor } from './actor.js';
import { MembershipInvitationsRepository } from './memberships/membership-invitations.repository.js';
import { newToken } from './secret-token.js';
import { SessionsService, type SessionToken } from './sessions.service.js';
import { SignInCodesRepository } from './sign-in-codes.repository.js';
import { SignInCodesService, type SignInMail } from './sign-in-codes.service.js';
import { SignUpService } from './sign-up.service.js';

const MINUTE = 60_000;
const NEW = 'nina@example.nl';
const NAME_NEEDED = { code: 'session.name_needed', status: 409 };
const REFUSED = { code: 'session.refused', status: 401 };
const WHERE = { userAgent: 'a browser', replaces: null };
const ACT = { id: newId(), operation: 'test', actorKind: 'unknown', actorId: null, viewedAs: null, origin: null } as const;

const { services, ask } = useSignInCodes();
const { clock } = services;
const sql = services.sql.bind(services);
let codes: SignInCodesService;
let browser: string;

beforeAll(() => {
  codes = services.get(SignInCodesService);
});

beforeEach(() => {
  browser = newToken();
});

const asked = (email = NEW, inBrowser = browser, language?: Language): Promise<SignInMail | null> =>
  ask(email, inBrowser, language);

async function mailed(...parameters: Parameters<typeof asked>): Promise<SignInMail> {
  const mail = await asked(...parameters);
  if (!mail) throw new Error('No mail is due.');
  return mail;
}

const type = (
  code: string,
  name: string | null = 'Nina',
  inBrowser: string | null = browser,
  email = NEW,
): Promise<SessionToken> => codes.openByCode(email, code, inBrowser, WHERE, name);

const press = (link: string, name: string | null = 'Nina', inBrowser: string | null = browser): Promise<SessionToken> =>
  codes.openByLink(link, inBrowser, WHERE, name);

const people = (): Promise<unknown[]> => sql('SELECT email, name, language FROM users ORDER BY email');

const ensureUser = (email: string): Promise<unknown> =>
  services
    .get(UnitOfWork)
    .run((work) => services.get(AccountsRepository).ensureUser(work, { email, name: 'Genodigd', language: 'nl' }));

const actorOf = ({ token }: SessionToken): Promise<Actor | null> => services.get(SessionsService).actorOf(token);

/** Tables that hold a text anywhere. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await sql<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`);
  const found: string[] = [];
  for (const { name } of tables)
    if ((await sql(`SELECT 1 FROM ${name} WHERE strpos(${name}::text, $1) > 0 LIMIT 1`, [text])).length > 0) found.push(name);
  return found;
}

const signUpsWith = (settings: Settings): SignUpService =>
  new SignUpService(
    services.get(AccountsRepository),
    services.get(SignInCodesRepository),
    services.get(MembershipInvitationsRepository),
    clock,
    settings,
  );

/** Somebody invites the address to an organisation, for fourteen days. */
async function invite(email: string): Promise<void> {
  await ensureUser('olga@example.nl');
  const [{ id: invitedBy }] = (await sql<{ id: string }>(`SELECT id FROM users WHERE email = 'olga@example.nl'`)) as [
    { id: string },
  ];
  await sql(
    `INSERT INTO membership_invitations (id, organisation_kind, organisation_id, organisation_name, email, role, language, invited_by, created_at, expires_at)
     VALUES ($1, 'company', gen_random_uuid()::text, 'Bos Metaal', $2, 'member', 'nl', $3, $4, $5)`,
    [newId(), email, invitedBy, new Date(START), new Date(START + 14 * 24 * 60 * MINUTE)],
  );
}

describe('a mail to an address that nobody has', () => {
  it('says so, in the language that was asked in', async () => {
    const mail = await mailed(NEW, browser, 'en');
    expect(mail).toMatchObject({ recipient: { name: '', email: NEW, language: 'en' }, standing: 'may_sign_up' });
    expect(readClaim(services.settings.APP_SECRET, mail.link)?.userId).toBe(NOBODY_YET);
    expect(await people()).toEqual([]);
  });

  it.each([
    ['code', ({ code }: SignInMail, name: string | null) => type(code, name)],
    ['link', ({ link }: SignInMail, name: string | null) => press(link, name)],
  ] as const)('opens an account by its %s, once a name is given, and a session with it', async (_, open) => {
    const mail = await mailed(NEW, browser, 'en');
    for (let asking = 0; asking < 6; asking += 1) await expect(open(mail, null)).rejects.toMatchObject(NAME_NEEDED);
    expect(await people()).toEqual([]);
    const actor = await actorOf(await open(mail, 'Nina'));
    expect(actor).toMatchObject({ email: NEW, name: 'Nina', language: 'en', memberships: [] });
    expect(await people()).toHaveLength(1);
    await expect(type(mail.code)).rejects.toMatchObject(REFUSED);
    await expect(press(mail.link)).rejects.toMatchObject({ code: 'link.used' });
  });

  it('opens nothing in another browser, for another address, after five wrong guesses or a quarter of an hour', async () => {
    const { code, link } = await mailed();
    await expect(type(code, 'Nina', newToken())).rejects.toMatchObject(REFUSED);
    await expect(type(code, null, newToken())).rejects.toMatchObject(REFUSED);
    await expect(press(link, null, newToken())).rejects.toMatchObject({ code: 'link.other_browser' });
    await expect(type(code, 'Nina', browser, 'other@example.nl')).rejects.toMatchObject(REFUSED);
    clock.moment = START + 15 * MINUTE;
    await expect(type(code)).rejects.toMatchObject(REFUSED);
    await expect(press(link)).rejects.toMatchObject({ code: 'link.expired' });
    const second = await mailed();
    const wrong = second.code === '00000000' ? '00000001' : '00000000';
    for (let guess = 0; guess < 5; guess += 1) await expect(type(wrong)).rejects.toMatchObject(REFUSED);
    await expect(type(second.code)).rejects.toMatchObject(REFUSED);
    await expect(press(second.link)).rejects.toMatchObject({ code: 'link.used' });
    expect(await people()).toEqual([]);
  });

  it('opens one account with another such mail, also at the same moment', async () => {
    const [there, third] = [newToken(), newToken()];
    const mails = [await mailed(), await mailed(NEW, there), await mailed(NEW, third)];
    const sessions = await Promise.all([
      type(mails[0]!.code, 'Nina'),
      type(mails[1]!.code, 'Nina B.', there),
      press(mails[2]!.link, 'N. Bos', third),
    ]);
    const actors = await Promise.all(sessions.map(actorOf));
    expect(new Set(actors.map((actor) => actor?.userId)).size).toBe(1);
    expect(await people()).toHaveLength(1);
  });

  it('signs into an account that came to be meanwhile, under the name that it has', async () => {
    const { code } = await mailed();
    await ensureUser(NEW);
    const [{ id }] = (await sql<{ id: string }>('SELECT id FROM sign_in_codes')) as [{ id: string }];
    expect(await codes.toSend(id)).toMatchObject({ recipient: { name: 'Genodigd' }, standing: 'has_account' });
    expect(await actorOf(await type(code, null))).toMatchObject({ email: NEW, name: 'Genodigd' });
    const second = await mailed();
    expect(await actorOf(await type(second.code, 'Another'))).toMatchObject({ name: 'Genodigd' });
    expect(await people()).toHaveLength(1);
  });

  it.each([
    ['Nina.BOS+Metaal@Example.NL', 'nina.bos+metaal@example.nl'],
    ['ÅSE@EXÄMPLE.NL', 'åse@exämple.nl'],
    // The Kelvin sign is a small k: who has kees@ is not joined by another Kees.
    ['\u212Aees@example.nl', 'kees@example.nl'],
    ['\u0130nan@example.nl', 'i\u0307nan@example.nl'],
    ['ΣΟΦΟΣ@example.gr', 'σοφος@example.gr'],
  ])('goes to the address that the account will have: %s', async (typed, email) => {
    const mail = await mailed(typed);
    expect(mail.recipient.email).toBe(email);
    expect(await actorOf(await type(mail.code, 'Nina', browser, typed))).toMatchObject({ email });
    expect(await asked(typed)).toMatchObject({ recipient: { email }, standing: 'has_account' });
  });
});

describe('an address that nobody has', () => {
  it('is kept in one place while the code can be used, and the code, its link and the browser nowhere', async () => {
    const { code, link } = await mailed();
    expect(await tablesWith(NEW)).toEqual(['sign_in_codes']);
    for (const secret of [code, link, browser]) expect(await tablesWith(secret)).toEqual([]);
    const { token } = await type(code);
    expect(await tablesWith(NEW)).toEqual(['users']);
    expect(await tablesWith(token)).toEqual([]);
  });

  it('is asked nothing and kept nowhere when its code was asked for before addresses were', async () => {
    const { code, link } = await mailed();
    await sql('UPDATE sign_in_codes SET email = NULL');
    await expect(type(code)).rejects.toMatchObject(REFUSED);
    await expect(press(link)).rejects.toMatchObject({ code: 'link.invalid' });
    expect(await people()).toEqual([]);
  });

  it('is not written to any more once its network has asked for twenty others within an hour, whosever those are', async () => {
    const known = 'anna@example.nl';
    await ensureUser(known);
    const from = (origin: string, email: string) => duringAct({ ...ACT, origin }, () => asked(email, newToken()));
    const here = '192.0.2.0/24';
    expect(await from(here, known)).toMatchObject({ standing: 'has_account' });
    for (let other = 0; other < 19; other += 1) expect(await from(here, `other${other}@example.nl`)).not.toBeNull();
    expect(await from(here, 'other0@example.nl'), 'one of the twenty may ask again').not.toBeNull();
    expect(await from(here, NEW)).toBeNull();
    expect(await from(here, known)).toMatchObject({ standing: 'has_account' });
    expect(await from('198.51.100.0/24', NEW)).toMatchObject({ standing: 'may_sign_up' });
    clock.moment = START + 60 * MINUTE;
    expect(await from(here, NEW)).toMatchObject({ standing: 'may_sign_up' });
  });

  it('is told that an invitation is needed, and opens nothing, where accounts come by invitation only', async () => {
    await mailed();
    const work = services.manager;
    const [{ id }] = (await sql<{ id: string }>('SELECT id FROM sign_in_codes')) as [{ id: string }];
    const code = await services.get(SignInCodesRepository).find(work, id);
    const settings = { ...services.settings, SELF_SIGN_UP: false };
    const signUps = signUpsWith(settings);
    expect(await signUps.addresseeOf(work, code!)).toMatchObject({ standing: 'needs_invitation' });
    expect(await signUps.userIdOf(work, code!, 'Nina')).toBeNull();
    expect(await people()).toEqual([]);
    await ensureUser(NEW);
    expect(await signUps.addresseeOf(work, code!)).toMatchObject({ standing: 'has_account' });
    expect(await signUps.userIdOf(work, code!, null)).not.toBeNull();
  });

  it('opens an account with a name while it is invited, also where accounts come by invitation only', async () => {
    await invite(NEW);
    await mailed();
    const work = services.manager;
    const [{ id }] = (await sql<{ id: string }>('SELECT id FROM sign_in_codes')) as [{ id: string }];
    const code = await services.get(SignInCodesRepository).find(work, id);
    const signUps = signUpsWith({ ...services.settings, SELF_SIGN_UP: false });
    expect(await signUps.addresseeOf(work, code!)).toMatchObject({ standing: 'may_sign_up' });
    await expect(signUps.userIdOf(work, code!, null)).rejects.toMatchObject(NAME_NEEDED);
    clock.moment = START + 14 * 24 * 60 * MINUTE;
    expect(await signUps.userIdOf(work, code!, 'Nina'), 'it has run out').toBeNull();
    clock.moment = START;
    await signUps.userIdOf(work, code!, 'Nina Bos');
    expect(await people()).toContainEqual({ email: NEW, name: 'Nina Bos', language: 'nl' });
  });

  it('is written to when it is invited, until its network has asked for a hundred others within an hour', async () => {
    const late = 'olaf@example.nl';
    for (const email of [NEW, late]) await invite(email);
    const from = (email: string) => duringAct({ ...ACT, origin: '192.0.2.0/24' }, () => asked(email, newToken()));
    for (let other = 0; other < 20; other += 1) await from(`other${other}@example.nl`);
    expect(await from('stranger@example.nl')).toBeNull();
    expect(await from(NEW)).toMatchObject({ standing: 'may_sign_up' });
    for (let other = 20; other < 98; other += 1) await from(`other${other}@example.nl`);
    expect(await from(NEW), 'the others are ninety-nine').not.toBeNull();
    expect(await from(late), 'with the first invited one they are a hundred').toBeNull();
    clock.moment = START + 60 * MINUTE;
    expect(await from(late)).toMatchObject({ standing: 'may_sign_up' });
  });
});
