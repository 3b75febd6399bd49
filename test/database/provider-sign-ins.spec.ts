import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ThrottlerStorage } from '@nestjs/throttler';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionsService } from '#libs/accounts';
import { newId, readSettings, type Settings } from '#libs/kernel';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { OpenIdProvider } from '../support/openid-provider.js';
import { SampleApi, type Answer } from '../support/sample-api.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const KVK_CLAIM = 'urn:etoegang:1.9:EntityConcernedID:KvKnr';
const [LOW, ENOUGH] = ['urn:etoegang:core:assurance-class:loa2', 'urn:etoegang:core:assurance-class:loa3'];
const HERE = 'http://localhost:3000';
const ANNA = 'anna@hub.nl';

let database: TestDatabase;
let directory: string;
let settings: Settings;
let api: SampleApi;
/** A hub's own provider, which speaks for addresses of its domain; and a broker of eHerkenning, which says the company. */
let hub: OpenIdProvider;
let broker: OpenIdProvider;

beforeAll(async () => {
  database = await createTestDatabase();
  directory = await mkdtemp(join(tmpdir(), 'fieldmatch-providers-'));
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  await writeFile(join(directory, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const client = { client_id: 'fieldmatch', response_types: ['code' as const], grant_types: ['authorization_code'] };
  hub = await OpenIdProvider.start(
    { ...client, redirect_uris: [`${HERE}/sign-in/with/hub`], client_secret: 'a secret of the hub' },
    ['email', 'email_verified', 'name'],
    [],
  );
  broker = await OpenIdProvider.start(
    {
      ...client,
      redirect_uris: [`${HERE}/sign-in/with/eherkenning`],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'ES256',
      jwks: { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'own', alg: 'ES256', use: 'sig' }] as never },
    },
    [KVK_CLAIM, 'represents'],
    [LOW, ENOUGH],
  );
  const name = { nl: 'De hub', en: 'The hub' };
  const common = { clientId: 'fieldmatch', scopes: ['profile'] };
  const key = { privateKeyFile: 'key.pem', keyId: 'own' };
  const eherkenning = { ...common, ...key, name, acceptedAcr: [ENOUGH], kvkNumberClaim: KVK_CLAIM };
  const providers = [
    {
      ...common,
      id: 'hub',
      name,
      issuer: hub.issuer,
      clientSecret: 'a secret of the hub',
      emailDomains: ['hub.nl'],
      createsUsers: true,
    },
    { ...eherkenning, id: 'eherkenning', issuer: broker.issuer },
    { ...eherkenning, id: 'gone', issuer: 'http://127.0.0.1:9' },
    { ...eherkenning, id: 'liar', issuer: broker.issuer.replace('127.0.0.1', 'localhost') },
  ];
  await writeFile(join(directory, 'providers.json'), JSON.stringify(providers));
  const { SMTP_URL, APP_SECRET, DATABASE_URL } = database.settings;
  const environment = { SMTP_URL, APP_SECRET, DATABASE_URL, IDENTITY_PROVIDERS: join(directory, 'providers.json') };
  settings = { ...database.settings, IDENTITY_PROVIDERS: readSettings(environment).IDENTITY_PROVIDERS };
  api = await SampleApi.of(ApiModule.with(settings), settings);
  api.application.useLogger(false);
  // One address sends far more here than it may in a minute.
  const unused = { totalHits: 1, timeToExpire: 60, isBlocked: false, timeToBlockExpire: 0 };
  vi.spyOn(api.application.get<ThrottlerStorage>(ThrottlerStorage), 'increment').mockResolvedValue(unused);
});

afterAll(async () => {
  await api.application.close();
  await Promise.all([hub.stop(), broker.stop()]);
  await database.drop();
  await rm(directory, { recursive: true });
});

beforeEach(async () => {
  await sql('TRUNCATE users, companies CASCADE');
  hub.person = { subject: 'nobody' };
  broker.person = { subject: 'nobody' };
});

const sql = <Row = Record<string, unknown>>(statement: string, parameters: unknown[] = []): Promise<Row[]> =>
  api.application.get(DataSource).query<Row[]>(statement, parameters);

async function addUser(email: string): Promise<string> {
  const id = newId();
  await sql(`INSERT INTO users (id, email, name, language, created_at) VALUES ($1, $2, 'Somebody', 'nl', now())`, [id, email]);
  return id;
}

async function addCompany(kvkNumber: string, owner: string): Promise<void> {
  const id = newId();
  await sql(
    `INSERT INTO companies (id, kvk_number, name, sbi_version, sbi_code, staff_size, street, postcode, city, province, created_at, updated_at)
     VALUES ($1, $2, 'B.V.', 2025, '25110', 'small', 'Straat 1', '1234 AB', 'Ede', 'Gelderland', now(), now())`,
    [id, kvkNumber],
  );
  await sql(
    `INSERT INTO memberships (id, user_id, organisation_kind, organisation_id, role, created_at) VALUES ($1, $2, 'company', $3, 'owner', now())`,
    [newId(), owner, id],
  );
}

/** What a browser keeps, and where it goes. */
class Browser {
  readonly cookies = new Map<string, string>();

  async send(method: string, path: string, body?: object): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), ...(body && { 'content-type': 'application/json' }) };
    const answer = await api.send(path, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    for (const line of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  /** Presses the button of a provider. @returns where it leads */
  async begin(provider: string): Promise<string> {
    const { json, text } = await this.send('POST', `/v1/identity-providers/${provider}/sign-ins`);
    if (typeof json['url'] !== 'string') throw new Error(text);
    return json['url'];
  }

  finish(provider: string, query: string): Promise<Answer> {
    return this.send('POST', `/v1/identity-providers/${provider}/sessions`, { query });
  }

  async signIn(provider: 'hub' | 'eherkenning'): Promise<Answer> {
    const back = await (provider === 'hub' ? hub : broker).visit(await this.begin(provider));
    return this.finish(provider, back.search.slice(1));
  }

  async me(): Promise<Record<string, unknown>> {
    return (await this.send('GET', '/v1/me')).json;
  }
}

const outcome = ({ status, json }: Answer): unknown[] => [status, json['code']];
const NOT_HERE = [401, 'sign_in.not_begun_here'];
const REFUSED = [401, 'sign_in.refused_by_provider'];

describe('the sign-in with a provider', () => {
  const anna = { subject: 'anna-at-hub', claims: { email: ANNA, email_verified: true, name: 'Anna  de Boer' } };

  it('asks with PKCE, a state and a nonce that nobody guesses, and sends back to an address of its own', async () => {
    const [first, second] = [new URL(await new Browser().begin('hub')), new URL(await new Browser().begin('hub'))];
    const asked = Object.fromEntries(first.searchParams);
    expect(asked).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${HERE}/sign-in/with/hub`,
      scope: 'openid profile',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(asked[name], name).toMatch(/^[\w-]{43}$/);
      expect(second.searchParams.get(name)).not.toBe(asked[name]);
    }
    const eherkenning = new URL(await new Browser().begin('eherkenning'));
    expect(eherkenning.searchParams.get('acr_values')).toBe(ENOUGH);
  });

  it('is the person with the address that the provider may speak for and has verified, and stays so by its subject', async () => {
    const userId = await addUser(ANNA);
    hub.person = anna;
    const browser = new Browser();
    expect(outcome(await browser.signIn('hub'))).toEqual([200, undefined]);
    expect(await browser.me()).toMatchObject({ id: userId, email: ANNA });
    hub.person = { ...anna, claims: { email: 'other@elsewhere.nl' } };
    const again = new Browser();
    await again.signIn('hub');
    expect(await again.me()).toMatchObject({ id: userId });
  });

  it('makes an account where the provider may, under the address that it verified', async () => {
    hub.person = anna;
    const browser = new Browser();
    await browser.signIn('hub');
    expect(await browser.me()).toMatchObject({ email: ANNA, name: 'Anna de Boer', memberships: [] });
  });

  it.each([
    ['not verified', { email: ANNA }],
    ['of a domain that it may not speak for', { email: 'anna@company.nl', email_verified: true }],
    ['missing', {}],
  ])('is nobody by an address that is %s', async (_, claims) => {
    for (const email of [ANNA, 'anna@company.nl']) await addUser(email);
    hub.person = { subject: 'eve', claims };
    const browser = new Browser();
    expect(outcome(await browser.signIn('hub'))).toEqual([403, 'sign_in.no_account']);
    expect(browser.cookies.has('fieldmatch')).toBe(false);
  });

  it('is not the person whose address somebody else has got since', async () => {
    await addUser(ANNA);
    hub.person = anna;
    await new Browser().signIn('hub');
    hub.person = { ...anna, subject: 'the-next-anna' };
    expect(outcome(await new Browser().signIn('hub'))).toEqual([403, 'sign_in.no_account']);
  });

  it('gives a new session, whatever was planted before', async () => {
    hub.person = anna;
    const browser = new Browser();
    await browser.signIn('hub');
    const planted = browser.cookies.get('fieldmatch') ?? '';
    const victim = new Browser();
    victim.cookies.set('fieldmatch', planted);
    await victim.signIn('hub');
    expect(victim.cookies.get('fieldmatch')).not.toBe(planted);
    expect(await browser.me()).toMatchObject({ status: 401 });
  });

  it('is refused when the person stops at the provider', async () => {
    expect(outcome(await new Browser().signIn('hub'))).toEqual(REFUSED);
  });
});

describe('an answer of a provider', () => {
  beforeEach(async () => {
    await addUser(ANNA);
    hub.person = { subject: 'anna-at-hub', claims: { email: ANNA, email_verified: true } };
  });

  /** A browser that has been sent back by the hub's provider. */
  async function sentBack(change: (url: URL) => void = () => {}): Promise<{ browser: Browser; query: URLSearchParams }> {
    const browser = new Browser();
    const url = new URL(await browser.begin('hub'));
    change(url);
    return { browser, query: (await hub.visit(url.href)).searchParams };
  }

  const sessions = async (): Promise<number> => (await sql('SELECT 1 FROM sessions')).length;

  it('works once', async () => {
    const { browser, query } = await sentBack();
    const outcomes = await Promise.all([1, 2, 3].map(() => browser.finish('hub', query.toString())));
    expect(outcomes.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 401, 401]);
    expect(await sessions()).toBe(1);
  });

  it('works in the browser that asked alone', async () => {
    const { browser, query } = await sentBack();
    const stranger = new Browser();
    expect(outcome(await stranger.finish('hub', query.toString()))).toEqual(NOT_HERE);
    await stranger.begin('hub');
    expect(outcome(await stranger.finish('hub', query.toString()))).toEqual(NOT_HERE);
    expect(await sessions()).toBe(0);
    expect((await browser.finish('hub', query.toString())).status).toBe(200);
  });

  it('with another state is not ours, and with another code nobody’s', async () => {
    const { browser, query } = await sentBack();
    for (const state of ['', 'x', 'A'.repeat(43)]) {
      const changed = new URLSearchParams({ ...Object.fromEntries(query), state });
      expect(outcome(await browser.finish('hub', changed.toString()))).toEqual(NOT_HERE);
    }
    const changed = new URLSearchParams({ ...Object.fromEntries(query), code: 'A'.repeat(43) });
    expect(outcome(await browser.finish('hub', changed.toString()))).toEqual(REFUSED);
    expect(outcome(await browser.finish('hub', query.toString()))).toEqual(NOT_HERE);
  });

  it('to a question with another nonce, challenge or state is refused', async () => {
    const nonce = await sentBack((url) => url.searchParams.set('nonce', 'B'.repeat(43)));
    expect(outcome(await nonce.browser.finish('hub', nonce.query.toString()))).toEqual(REFUSED);
    const challenge = await sentBack((url) => url.searchParams.set('code_challenge', 'B'.repeat(43)));
    expect(outcome(await challenge.browser.finish('hub', challenge.query.toString()))).toEqual(REFUSED);
    const state = await sentBack((url) => url.searchParams.set('state', 'B'.repeat(43)));
    expect(outcome(await state.browser.finish('hub', state.query.toString()))).toEqual(NOT_HERE);
    expect(await sessions()).toBe(0);
  });

  it('with the code of somebody else’s sign-in is refused', async () => {
    const [attacker, victim] = [await sentBack(), await sentBack()];
    const mixed = new URLSearchParams({ ...Object.fromEntries(victim.query), code: attacker.query.get('code') ?? '' });
    expect(outcome(await victim.browser.finish('hub', mixed.toString()))).toEqual(REFUSED);
    expect(await sessions()).toBe(0);
  });

  it('of another provider than the one that was asked is refused', async () => {
    const { browser, query } = await sentBack();
    expect(outcome(await browser.finish('eherkenning', query.toString()))).toEqual(NOT_HERE);
    const other = new URLSearchParams({ ...Object.fromEntries(query), iss: broker.issuer });
    expect(outcome(await browser.finish('hub', other.toString()))).toEqual(REFUSED);
    const unnamed = await sentBack();
    unnamed.query.delete('iss');
    expect(outcome(await unnamed.browser.finish('hub', unnamed.query.toString()))).toEqual(REFUSED);
    expect(await sessions()).toBe(0);
  });

  it('that comes too late is refused', async () => {
    const { browser, query } = await sentBack();
    await sql(`UPDATE provider_sign_ins SET created_at = now() - interval '15 minutes'`);
    expect(outcome(await browser.finish('hub', query.toString()))).toEqual(NOT_HERE);
  });

  it('and the question keep their secrets out of the database', async () => {
    const { query } = await sentBack();
    const stored = JSON.stringify(await sql('SELECT provider_sign_ins::text FROM provider_sign_ins'));
    for (const secret of [query.get('state'), query.get('code')]) expect(stored).not.toContain(secret);
  });
});

describe('a provider that is away', () => {
  it('is said to be, when one begins and when one comes back', async () => {
    expect(outcome(await new Browser().send('POST', '/v1/identity-providers/gone/sign-ins'))).toEqual([
      503,
      'identity_provider.unavailable',
    ]);
    const passing = await OpenIdProvider.start(
      { client_id: 'x', client_secret: 'y', redirect_uris: ['http://localhost/x'] },
      [],
      [],
    );
    const provider = { ...settings.IDENTITY_PROVIDERS[0], id: 'passing', issuer: passing.issuer, clientId: 'x' } as const;
    (settings.IDENTITY_PROVIDERS as unknown[]).push(provider);
    const browser = new Browser();
    const url = new URL(await browser.begin('passing'));
    await passing.stop();
    const query = new URLSearchParams({ code: 'x', state: url.searchParams.get('state') ?? '', iss: passing.issuer });
    expect(outcome(await browser.finish('passing', query.toString()))).toEqual([503, 'identity_provider.unavailable']);
  });

  it('is not trusted when it calls itself otherwise, and is unknown when it is not set up', async () => {
    expect(outcome(await new Browser().send('POST', '/v1/identity-providers/liar/sign-ins'))).toEqual([
      503,
      'identity_provider.unavailable',
    ]);
    for (const id of ['nothing', 'hub-2']) {
      expect(outcome(await new Browser().send('POST', `/v1/identity-providers/${id}/sign-ins`))).toEqual([
        404,
        'identity_provider.not_found',
      ]);
    }
  });
});

describe('a broker of eHerkenning', () => {
  const KVK = '01234567';
  const acting = (subject: string, claims: object = { [KVK_CLAIM]: KVK }, acr = ENOUGH) => ({
    subject,
    acr,
    claims: { ...claims },
  });

  /** A browser of somebody who has connected eHerkenning with their account. */
  async function connected(
    email: string,
    subject = email,
    claims?: object,
  ): Promise<{ browser: Browser; answer: Answer; userId: string }> {
    const userId = await addUser(email);
    const browser = new Browser();
    browser.cookies.set('fieldmatch', await sessionOf(userId));
    broker.person = acting(subject, claims);
    return { browser, userId, answer: await browser.signIn('eherkenning') };
  }

  const joining = ({ json }: Answer): string => (json['company'] as { joining?: string } | null)?.joining ?? '';
  const roles = async (userId: string): Promise<unknown[]> =>
    (await sql<{ role: string }>('SELECT role FROM memberships WHERE user_id = $1', [userId])).map(({ role }) => role);

  it('signs in who has connected it, and nobody else by it', async () => {
    broker.person = acting('bea');
    expect(outcome(await new Browser().signIn('eherkenning'))).toEqual([403, 'sign_in.no_account']);
    const { userId, answer } = await connected('bea@company.nl', 'bea');
    expect([answer.status, answer.json]).toEqual([200, { company: { kvkNumber: KVK, joining: 'not_registered' } }]);
    const elsewhere = new Browser();
    await elsewhere.signIn('eherkenning');
    expect(await elsewhere.me()).toMatchObject({ id: userId });
    const { items } = (await elsewhere.send('GET', '/v1/identities')).json as { items: { id: string }[] };
    expect(items).toMatchObject([{ providerId: 'eherkenning' }]);
    await elsewhere.send('DELETE', `/v1/identities/${items[0]?.id}`);
    expect(outcome(await new Browser().signIn('eherkenning'))).toEqual([403, 'sign_in.no_account']);
  });

  it('is not connected with two accounts, nor with another than the one that began', async () => {
    await connected('bea@company.nl', 'bea');
    expect(outcome((await connected('eve@company.nl', 'bea')).answer)).toEqual([409, 'identity.taken']);
    const began = new Browser();
    began.cookies.set('fieldmatch', await sessionOf(await addUser('carl@company.nl')));
    broker.person = acting('carl');
    const back = await broker.visit(await began.begin('eherkenning'));
    began.cookies.set('fieldmatch', await sessionOf(await addUser('dora@company.nl')));
    expect(outcome(await began.finish('eherkenning', back.search.slice(1)))).toEqual(NOT_HERE);
    began.cookies.delete('fieldmatch');
    expect(outcome(await began.finish('eherkenning', back.search.slice(1)))).toEqual(NOT_HERE);
    expect(await sql(`SELECT 1 FROM identities WHERE subject = 'carl'`)).toEqual([]);
  });

  it.each([
    ['too low a level', LOW],
    ['no level', undefined],
    ['a level that is none', 'urn:other'],
  ])('with %s signs in nobody', async (_, acr) => {
    await connected('bea@company.nl', 'bea');
    broker.person = { subject: 'bea', claims: { [KVK_CLAIM]: KVK }, ...(acr && { acr }) };
    expect(outcome(await new Browser().signIn('eherkenning'))).toEqual([403, 'sign_in.assurance_too_low']);
  });

  it('makes the first with proof an owner, who does not wait for the word of a stranger; others need one', async () => {
    const squatter = await addUser('squatter@company.nl');
    await addCompany(KVK, squatter);
    const first = await connected('bea@company.nl');
    expect(joining(first.answer)).toBe('becomes_owner');
    expect(await roles(first.userId)).toEqual(['owner']);
    expect((await first.browser.me())['memberships']).toMatchObject([{ role: 'owner' }]);
    const second = await connected('carl@company.nl');
    expect(joining(second.answer)).toBe('needs_invitation');
    expect(await roles(second.userId)).toEqual([]);
    expect(await roles(squatter)).toEqual(['owner']);
  });

  it('makes two who come at the same moment owner and outsider', async () => {
    await addCompany(KVK, await addUser('squatter@company.nl'));
    const people = [await connected('bea@company.nl', 'bea', {}), await connected('carl@company.nl', 'carl', {})];
    const backs: string[] = [];
    for (const [index, subject] of ['bea', 'carl'].entries()) {
      broker.person = acting(subject);
      const back = await broker.visit((await people[index]?.browser.begin('eherkenning')) ?? '');
      backs.push(back.search.slice(1));
    }
    const answers = await Promise.all(people.map(({ browser }, index) => browser.finish('eherkenning', backs[index] ?? '')));
    expect(answers.map(joining).toSorted()).toEqual(['becomes_owner', 'needs_invitation']);
  });

  it('changes nothing for who owns the company, and makes their word a proof', async () => {
    const owner = await connected('anna@company.nl', 'anna', {});
    await addCompany(KVK, owner.userId);
    broker.person = acting('anna');
    expect(joining(await owner.browser.signIn('eherkenning'))).toBe('belongs');
    expect(joining((await connected('bea@company.nl')).answer)).toBe('needs_invitation');
  });

  it('makes a member with proof an owner beside a stranger, in every session, and leaves one after that a member', async () => {
    const squatter = await addUser('squatter@company.nl');
    await addCompany(KVK, squatter);
    const [director, clerk] = [await connected('bea@company.nl', 'bea', {}), await connected('carl@company.nl', 'carl', {})];
    for (const { userId } of [director, clerk])
      await sql(
        `INSERT INTO memberships (id, user_id, organisation_kind, organisation_id, role, created_at)
         SELECT $1, $2, 'company', id, 'member', now() FROM companies`,
        [newId(), userId],
      );
    const elsewhere = new Browser();
    elsewhere.cookies.set('fieldmatch', await sessionOf(director.userId));
    const before = elsewhere.cookies.get('fieldmatch');
    broker.person = acting('bea');
    expect(joining(await director.browser.signIn('eherkenning'))).toBe('becomes_owner');
    expect((await elsewhere.me())['memberships']).toMatchObject([{ role: 'owner' }]);
    expect(elsewhere.cookies.get('fieldmatch'), 'a raised right comes with another token').not.toBe(before);
    broker.person = acting('carl');
    expect(joining(await clerk.browser.signIn('eherkenning'))).toBe('belongs');
    expect([await roles(squatter), await roles(director.userId), await roles(clerk.userId)]).toEqual([
      ['owner'],
      ['owner'],
      ['member'],
    ]);
  });

  it('makes others members where that is the setting', async () => {
    const { id } = settings.IDENTITY_PROVIDERS[1] ?? { id: '' };
    expect(id).toBe('eherkenning');
    Object.assign(settings.IDENTITY_PROVIDERS[1] ?? {}, { knownCompany: 'member' });
    await addCompany(KVK, await addUser('squatter@company.nl'));
    await connected('bea@company.nl');
    const second = await connected('carl@company.nl');
    Object.assign(settings.IDENTITY_PROVIDERS[1] ?? {}, { knownCompany: 'invitation' });
    expect([joining(second.answer), await roles(second.userId)]).toEqual(['becomes_member', ['member']]);
  });

  it('is believed about the party that is represented in the end, and not through an intermediary', async () => {
    await addCompany(KVK, await addUser('squatter@company.nl'));
    const party = { sub: 'pseudonym', iss: 'urn:broker' };
    const represented = { ...party, [KVK_CLAIM]: KVK };
    const through = { represents: { ...party, [KVK_CLAIM]: '99999999', represents: represented } };
    const accountant = await connected('eve@accountant.nl', 'eve', { [KVK_CLAIM]: KVK, ...through });
    expect([accountant.answer.status, accountant.answer.json]).toEqual([200, { company: null }]);
    const own = await connected('bea@company.nl', 'bea', { [KVK_CLAIM]: '99999999', represents: represented });
    expect(own.answer.json).toEqual({ company: { kvkNumber: KVK, joining: 'becomes_owner' } });
  });

  it('says nothing of a company that is no KVK number', async () => {
    for (const [index, number] of ['1234567', 12_345_678, ['01234567'], "0123456'"].entries()) {
      const { answer } = await connected(`p${index}@company.nl`, `p${index}`, { [KVK_CLAIM]: number });
      expect([answer.status, answer.json]).toEqual([200, { company: null }]);
    }
  });
});

async function sessionOf(userId: string): Promise<string> {
  return (await api.application.get(SessionsService, { strict: false }).openFor(userId, '')).token;
}
