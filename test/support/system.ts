import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMailCatcher, type MailCatcher } from '../../apps/local/src/mail-catcher.js';
import { freePort } from '../../apps/local/src/ports.js';
import { projectFile } from '#libs/kernel';
import { ApiClient } from './api-client.js';
import { asServices } from './services-url.js';

/** The whole system as processes of its own: api, worker, database and a mail server that catches. */
export interface TestSystem {
  address: string;
  mail: MailCatcher;
  environment: Record<string, string>;
  /** A client that is signed in as this demo account. */
  as(email: string): Promise<ApiClient>;
  /** Every worker that was started, ended ones too. */
  workers: readonly ChildProcess[];
  startWorker(): Promise<ChildProcess>;
  /** Everything that all processes have printed so far. */
  output(): string;
  /** One more api beside the first, at an address of its own. */
  startApi(): Promise<{ address: string; api: ChildProcess }>;
  stop(): Promise<void>;
}

/**
 * Starts the built system on a database that has been prepared for it, by the role that the services have there. `redisUrl` empty puts
 * the queue into PostgreSQL; `settings` are others than those of tests.
 */
export async function startSystem({
  databaseUrl,
  redisUrl,
  settings = {},
}: {
  databaseUrl: string;
  redisUrl: string;
  settings?: Record<string, string>;
}): Promise<TestSystem> {
  const directory = await mkdtemp(join(tmpdir(), 'fieldmatch-mail-'));
  const mail = await startMailCatcher({ directory });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = {
    PORT: String(port),
    PUBLIC_URL: address,
    DATABASE_URL: asServices(databaseUrl),
    REDIS_URL: redisUrl,
    SMTP_URL: mail.url,
    APP_SECRET: 'a secret for tests only, 32 characters or more',
    CAUGHT_MAIL_DIR: directory,
    REQUESTS_PER_MINUTE: '1000000',
    ...settings,
  };
  const running: ChildProcess[] = [];
  let printed = '';
  const workers: ChildProcess[] = [];
  const start = async (name: 'api' | 'worker', own: Record<string, string> = {}): Promise<ChildProcess> => {
    const child = await startProcess(name, { ...environment, ...own }, (text) => (printed += text));
    running.push(child);
    if (name === 'worker') workers.push(child);
    return child;
  };
  await Promise.all([start('api'), start('worker')]);
  return {
    address,
    mail,
    environment,
    workers,
    as: (email) => new ApiClient(address).signInAs(email),
    startWorker: () => start('worker'),
    output: () => printed,
    startApi: async () => {
      const own = String(await freePort());
      return { address: `http://127.0.0.1:${own}`, api: await start('api', { PORT: own }) };
    },
    stop: async () => {
      await Promise.all(running.map(endProcess));
      await mail.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Resolves when the process says that it serves; what it prints is shown only if it ends before that. */
async function startProcess(
  name: 'api' | 'worker',
  environment: Record<string, string>,
  hear: (text: string) => void,
): Promise<ChildProcess> {
  const child = fork(projectFile(`dist/apps/${name}/src/main.js`), {
    env: { ...process.env, ...environment },
    execArgv: [],
    silent: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += String(chunk);
      hear(String(chunk));
    });
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The ${name} ended with code ${code} before it served:\n${output}`)));
  });
  return child;
}

/** Ends a process as a deployment does, and waits until it has gone. */
export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
