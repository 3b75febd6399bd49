import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** How we prove to a provider that we are who we say: by a shared secret, or by signing with a key of our own (RFC 7523). */
export type ProviderClientAuth =
  { method: 'client_secret'; secret: string } | { method: 'private_key_jwt'; privateKey: string; keyId: string | null };

/** An organisation's own OpenID provider, or a broker of eHerkenning, as the operator set it up. */
export interface IdentityProvider {
  /** Slug; part of the address that the provider sends people back to. */
  id: string;
  /** On the button. */
  name: { nl: string; en: string };
  /** Exactly as the provider's discovery document has it. */
  issuer: string;
  clientId: string;
  clientAuth: ProviderClientAuth;
  /** Besides `openid`. */
  scopes: readonly string[];
  /** Levels of assurance (`acr`) that are enough, each by itself; empty means any. */
  acceptedAcr: readonly string[];
  /**
   * Domains whose mail addresses this provider may speak for. Someone it has verified such an address of is the person here with
   * that address; with any other, nobody is recognised by an address.
   */
  emailDomains: readonly string[];
  /** Whether an account is made for somebody with such an address who has none yet. */
  createsUsers: boolean;
  /** Claim that holds the KVK number of the company that the person acts for; null when the provider delivers none. */
  kvkNumberClaim: string | null;
  /** What somebody becomes who acts for a company that is registered already. */
  knownCompany: 'member' | 'invitation';
  /** Whether a person may act for a company through an intermediary, such as its accountant. */
  allowsIntermediaries: boolean;
}

const SLUG = '^[a-z0-9]+(-[a-z0-9]+)*$';
const TEXT = { type: 'string', minLength: 1, maxLength: 200 };

const SCHEMA = {
  type: 'array',
  maxItems: 50,
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'name', 'issuer', 'clientId'],
    properties: {
      id: { type: 'string', pattern: SLUG, maxLength: 50 },
      name: {
        type: 'object',
        additionalProperties: false,
        required: ['nl', 'en'],
        properties: { nl: { ...TEXT, maxLength: 60 }, en: { ...TEXT, maxLength: 60 } },
      },
      issuer: { type: 'string', format: 'uri' },
      clientId: TEXT,
      clientSecret: { type: 'string', minLength: 8, maxLength: 1_000 },
      privateKeyFile: TEXT,
      keyId: TEXT,
      scopes: { type: 'array', items: { type: 'string', pattern: '^[\\x21\\x23-\\x5B\\x5D-\\x7E]+$' }, maxItems: 20 },
      acceptedAcr: { type: 'array', items: TEXT, maxItems: 20 },
      emailDomains: {
        type: 'array',
        items: { type: 'string', pattern: '^[a-z0-9-]+(\\.[a-z0-9-]+)+$' },
        maxItems: 100,
      },
      createsUsers: { type: 'boolean' },
      kvkNumberClaim: TEXT,
      knownCompany: { enum: ['member', 'invitation'] },
      allowsIntermediaries: { type: 'boolean' },
    },
    oneOf: [{ required: ['clientSecret'] }, { required: ['privateKeyFile'] }],
    dependentRequired: { createsUsers: ['emailDomains'] },
  },
};

type Entry = Pick<IdentityProvider, 'id' | 'name' | 'issuer' | 'clientId'> &
  Partial<Omit<IdentityProvider, 'clientAuth'>> & { clientSecret?: string; privateKeyFile?: string; keyId?: string };

/**
 * Reads the providers from a JSON file. A `privateKeyFile` lies beside it, unless its path is absolute.
 *
 * @param path empty for no providers.
 * @throws Error that names every fault by its place in the file, and never shows a secret.
 */
export function readIdentityProviders(path: string): IdentityProvider[] {
  if (path === '') return [];
  const entries: unknown = parse(path);
  const ajv = new Ajv2020({ allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile<Entry[]>(SCHEMA);
  if (!validate(entries)) throw new Error(`${path}: ${(validate.errors ?? []).map(faultText).join('; ')}`);
  const faults = [...issuerFaults(entries), ...repeated(entries, 'id'), ...keyFaults(entries, path)];
  if (faults.length > 0) throw new Error(`${path}: ${faults.join('; ')}`);
  return entries.map((entry) => providerOf(entry, path));
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    // What JSON.parse says may quote the file, and with it a secret.
    const why = error instanceof SyntaxError ? 'is not JSON' : (error as Error).message;
    throw new Error(`${path} ${why}`, { cause: error });
  }
}

function faultText({ instancePath, message, params }: ErrorObject): string {
  const name = 'additionalProperty' in params ? ` ('${String(params['additionalProperty'])}')` : '';
  return `${instancePath || '/'} ${message ?? 'is not right'}${name}`;
}

/** Over plain HTTP only where nobody can listen: on this machine, for trying it out. */
function issuerFaults(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ issuer }, index) => {
    const { protocol } = new URL(issuer);
    return protocol === 'https:' || isLoopback(issuer) ? [] : [`/${index}/issuer must start with https://`];
  });
}

/** Whether an address leads to this machine itself. */
export function isLoopback(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function repeated(entries: readonly Entry[], key: 'id'): string[] {
  const values = entries.map((entry) => entry[key]);
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [`/${index}/${key} '${value}' is there twice`] : []));
}

function keyFaults(entries: readonly Entry[], path: string): string[] {
  return entries.flatMap(({ privateKeyFile }, index) => {
    if (privateKeyFile === undefined) return [];
    try {
      const { asymmetricKeyType: type, asymmetricKeyDetails: details } = createPrivateKey(readKey(privateKeyFile, path));
      const isFit =
        (type === 'ec' && details?.namedCurve === 'prime256v1') || (type === 'rsa' && (details?.modulusLength ?? 0) >= 2048);
      return isFit ? [] : [`/${index}/privateKeyFile must hold an RSA key of at least 2048 bits or a P-256 key`];
    } catch {
      return [`/${index}/privateKeyFile '${privateKeyFile}' is no readable private key in PEM form`];
    }
  });
}

function readKey(file: string, path: string): string {
  return readFileSync(resolve(dirname(path), file), 'utf8');
}

function providerOf(entry: Entry, path: string): IdentityProvider {
  const { clientSecret, privateKeyFile, keyId, ...rest } = entry;
  return {
    scopes: [],
    acceptedAcr: [],
    emailDomains: [],
    createsUsers: false,
    kvkNumberClaim: null,
    knownCompany: 'invitation',
    allowsIntermediaries: false,
    ...rest,
    clientAuth:
      clientSecret === undefined
        ? { method: 'private_key_jwt', privateKey: readKey(privateKeyFile ?? '', path), keyId: keyId ?? null }
        : { method: 'client_secret', secret: clientSecret },
  };
}
