import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIdentityProviders } from './identity-providers.js';

const SECRET = 'a-secret-that-must-not-show';
const HUB = {
  id: 'hub',
  name: { nl: 'Hub', en: 'Hub' },
  issuer: 'https://id.hub.nl',
  clientId: 'fieldmatch',
  clientSecret: SECRET,
};

let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'fieldmatch-providers-'));
  const key = (options: { type: 'ec' | 'rsa'; size?: number; curve?: string }): string => {
    const { privateKey } =
      options.type === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: options.curve ?? 'P-256' })
        : generateKeyPairSync('rsa', { modulusLength: options.size ?? 2048 });
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  };
  writeFileSync(join(directory, 'ec.pem'), key({ type: 'ec' }));
  writeFileSync(join(directory, 'rsa.pem'), key({ type: 'rsa' }));
  writeFileSync(join(directory, 'small.pem'), key({ type: 'rsa', size: 1024 }));
  writeFileSync(join(directory, 'other.pem'), key({ type: 'ec', curve: 'P-384' }));
  writeFileSync(join(directory, 'text.pem'), 'no key');
});

afterAll(() => rmSync(directory, { recursive: true }));

function read(content: unknown): ReturnType<typeof readIdentityProviders> {
  const path = join(directory, 'providers.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readIdentityProviders(path);
}

describe('the file of identity providers', () => {
  it('is none when none is named', () => {
    expect(readIdentityProviders('')).toEqual([]);
  });

  it('trusts no address, level or company that it does not name', () => {
    expect(read([HUB])).toEqual([
      {
        id: 'hub',
        name: { nl: 'Hub', en: 'Hub' },
        issuer: 'https://id.hub.nl',
        clientId: 'fieldmatch',
        clientAuth: { method: 'client_secret', secret: SECRET },
        scopes: [],
        acceptedAcr: [],
        emailDomains: [],
        createsUsers: false,
        kvkNumberClaim: null,
        knownCompany: 'invitation',
        allowsIntermediaries: false,
      },
    ]);
  });

  it.each(['ec.pem', 'rsa.pem'])('may name a key beside it: %s', (privateKeyFile) => {
    const { clientSecret: _, ...rest } = HUB;
    const [provider] = read([{ ...rest, privateKeyFile, keyId: 'one' }]);
    expect(provider?.clientAuth).toMatchObject({
      method: 'private_key_jwt',
      keyId: 'one',
      privateKey: expect.stringContaining('PRIVATE KEY'),
    });
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', `[{"clientSecret": "${SECRET}",}]`, /is not JSON$/],
    ['no list', HUB, /\/ must be array/],
    ['a missing field', [{ ...HUB, issuer: undefined }], /\/0 must have required property 'issuer'/],
    ['an unknown field', [{ ...HUB, isuer: 'x' }], /\/0 .*additional properties \('isuer'\)/],
    ['no way to prove who we are', [{ ...HUB, clientSecret: undefined }], /clientSecret/],
    ['two ways', [{ ...HUB, privateKeyFile: 'ec.pem' }], /exactly one/],
    ['plain HTTP', [{ ...HUB, issuer: 'http://id.hub.nl' }], /\/0\/issuer must start with https/],
    ['an id that is no slug', [{ ...HUB, id: 'The Hub' }], /\/0\/id/],
    ['an id twice', [HUB, HUB], /\/1\/id 'hub' is there twice/],
    ['a wildcard for a domain', [{ ...HUB, emailDomains: ['*'] }], /\/0\/emailDomains\/0/],
    ['accounts for any address', [{ ...HUB, createsUsers: true }], /emailDomains/],
    ['a key that is too small', [{ ...HUB, clientSecret: undefined, privateKeyFile: 'small.pem' }], /2048 bits/],
    ['a key of another curve', [{ ...HUB, clientSecret: undefined, privateKeyFile: 'other.pem' }], /P-256/],
    ['a key that is none', [{ ...HUB, clientSecret: undefined, privateKeyFile: 'text.pem' }], /no readable private key/],
    ['a key that is not there', [{ ...HUB, clientSecret: undefined, privateKeyFile: 'x.pem' }], /no readable private key/],
  ])('with %s is refused, and no secret is told', (_, content, fault) => {
    let message = '';
    try {
      read(content);
    } catch (error) {
      ({ message } = error as Error);
    }
    expect(message).toMatch(fault);
    expect(message).not.toContain(SECRET);
  });

  it('that is not there stops the start', () => {
    expect(() => readIdentityProviders(join(directory, 'nothing.json'))).toThrow(/nothing\.json/);
  });
});
