import { bool, cleanEnv, makeValidator, num, port, str, url, EnvError } from 'envalid';
import { readIdentityProviders, type IdentityProvider } from './identity-providers.js';

const databaseUrl = makeValidator((input: string) => {
  if (!/^postgres(ql)?:\/\//.test(input)) throw new EnvError('must start with postgres://');
  return input;
});

const redisUrl = makeValidator((input: string) => {
  if (input !== '' && !/^rediss?:\/\//.test(input)) throw new EnvError('must start with redis:// or rediss://');
  return input;
});

const smtpUrl = makeValidator((input: string) => {
  if (!/^smtps?:\/\//.test(input)) throw new EnvError('must start with smtp:// or smtps://');
  return input;
});

const secret = makeValidator((input: string) => {
  if (input.length < 32) throw new EnvError('must have at least 32 characters');
  return input;
});

const identityProviders = makeValidator<readonly IdentityProvider[]>((path: string) => {
  try {
    return readIdentityProviders(path);
  } catch (error) {
    throw new EnvError((error as Error).message);
  }
});

/**
 * Every setting, with what it means and what happens without it. The table in the README is made from this list.
 * Settings with `sensitive` in their description never reach a log.
 */
export const SETTINGS = {
  PORT: port({ default: 3000, desc: 'Port that the api listens on' }),
  HOST: str({ default: '127.0.0.1', desc: 'Address that the api binds to; `0.0.0.0` in a container' }),
  PUBLIC_URL: url({
    default: 'http://localhost:3000',
    desc: 'Address that people reach the system at; links in mails start with it',
  }),
  DATABASE_URL: databaseUrl({ desc: 'PostgreSQL 15 or later (sensitive)', example: 'postgres://fieldmatch:…@db/fieldmatch' }),
  DATABASE_POOL: num({ default: 10, desc: 'Most database connections that one process holds' }),
  REDIS_URL: redisUrl({
    default: '',
    desc: 'Redis 7 or Valkey 8 for the queue (sensitive); without it the queue lives in PostgreSQL',
  }),
  SMTP_URL: smtpUrl({ desc: 'Mail server (sensitive)', example: 'smtp://user:…@mail.example.nl:587' }),
  MAIL_FROM: str({ default: 'Fieldmatch <noreply@fieldmatch.localhost>', desc: 'Sender of every mail' }),
  APP_SECRET: secret({ desc: 'At least 32 random characters that one-time codes are derived from (sensitive)' }),
  IDENTITY_PROVIDERS: identityProviders({
    default: [],
    desc: 'JSON file of the OpenID providers that people can sign in with (sensitive); see [signing in](#signing-in)',
  }),
  SELF_SIGN_UP: bool({
    default: true,
    desc: 'Whether somebody whose mail address nobody has can open an account with the code that is mailed to it. With `false` accounts come by invitation and from providers with `createsUsers` only, and the mail says so',
  }),
  CAUGHT_MAIL_DIR: str({
    default: '',
    desc: 'Folder of caught mail. For trying it out (the local stack and the compose file set it): it opens `/dev`, where anyone may read the mail and sign in as a demo account',
  }),
  WORKER_PORT: num({
    default: 0,
    desc: 'Port on which the worker answers `/health/live`, `/health/ready` and `/health/jobs`; 0 for none',
  }),
  REQUESTS_PER_MINUTE: num({
    default: 3_000,
    desc: 'Requests that one address may send to a route in a minute, and ten times as many as it may write in all; routes that cost or can be abused have their own, lower figure. With `REDIS_URL` all processes count together',
  }),
  TRUSTED_PROXIES: str({
    default: '',
    desc: 'Addresses or networks of the proxies in front of the api, such as `10.0.0.0/8, 2001:db8::1`. Only what these say in `X-Forwarded-For` is believed; without it everybody behind a proxy counts as one address',
  }),
  EMBEDDINGS_URL: str({
    default: '',
    desc: 'Server that speaks `POST /v1/embeddings`, such as Ollama or vLLM. Texts of challenges are sent to it without the names in them. Empty: ranking does without',
  }),
  EMBEDDINGS_MODEL: str({ default: '', desc: 'Name of the embedding model' }),
  EMBEDDINGS_KEY: str({ default: '', desc: 'Bearer token for the embedding server (sensitive)' }),
  KVK_API_URL: url({
    default: 'https://api.kvk.nl/api',
    desc: 'Where the KVK API is; `https://api.kvk.nl/test/api` answers with invented companies',
  }),
  KVK_API_KEY: str({
    default: '',
    desc: 'Key for the KVK API (sensitive). KVK numbers that people type are sent to it. Empty: companies fill in everything by hand',
  }),
  LOG_JSON: bool({ default: false, desc: 'Log as JSON lines' }),
};

export type Settings = Readonly<{
  PORT: number;
  HOST: string;
  PUBLIC_URL: string;
  DATABASE_URL: string;
  DATABASE_POOL: number;
  REDIS_URL: string;
  SMTP_URL: string;
  MAIL_FROM: string;
  APP_SECRET: string;
  IDENTITY_PROVIDERS: readonly IdentityProvider[];
  SELF_SIGN_UP: boolean;
  CAUGHT_MAIL_DIR: string;
  WORKER_PORT: number;
  REQUESTS_PER_MINUTE: number;
  TRUSTED_PROXIES: string;
  EMBEDDINGS_URL: string;
  EMBEDDINGS_MODEL: string;
  EMBEDDINGS_KEY: string;
  KVK_API_URL: string;
  KVK_API_KEY: string;
  LOG_JSON: boolean;
}>;

/** Injection token of the process's {@link Settings}. */
export const SETTINGS_TOKEN = Symbol('settings');

/**
 * Reads and checks all settings at once.
 *
 * @throws Error that lists every missing or faulty setting, so that an operator repairs them in one go.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const checked = cleanEnv(environment, SETTINGS, {
    reporter: ({ errors }) => {
      const faults = Object.entries(errors).map(([name, error]) => `${name}: ${error?.message ?? 'missing'}`);
      if (faults.length > 0) throw new Error(`The configuration is not right. ${faults.join('; ')}`);
    },
  });
  // A plain object: envalid's own throws when a framework looks for a property that no setting has.
  return Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, checked[name as keyof Settings]])) as Settings;
}
