import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { checkout } from './checkout.js';
import { appSecret, openDataFolder, servicesPassword, type DataFolder } from './data-folder.js';
import { checkGivenDatabase, checkGivenRedis, withoutPassword } from './given-servers.js';
import { keepRunning, type Kept } from './keep-running.js';
import { startMailCatcher, type MailCatcher } from './mail-catcher.js';
import { portProblem } from './ports.js';
import { startPostgres } from './postgres-server.js';
import { lastLines, type Running } from './processes.js';
import { startRedis } from './redis-server.js';
import { announceStack } from './running-stack.js';
import { startService } from './service-process.js';
import { lockDataFolder } from './stack-lock.js';
import { StartupProblem, systemCode } from './startup-problem.js';

export interface Terminal {
  /** Tells what is done while it is done, and how long it took. */
  step: <T>(what: string, work: () => Promise<T>) => Promise<T>;
  say: (line: string) => void;
}

export interface DemoSignIn {
  who: string;
  email: string;
}

export interface LocalStackOptions extends Terminal {
  environment: NodeJS.ProcessEnv;
  /** Brings the database up to date and names the demo accounts. */
  prepareDatabase: (
    databaseUrl: string,
    report: (line: string) => void,
    servicesUrl: string,
  ) => Promise<{ demoSignIns: DemoSignIn[] }>;
  /** Compiled entry files; those of this checkout without it. */
  services?: { api: string; worker: string };
  /** Milliseconds before a service that ended by itself starts again. */
  firstPause?: number;
}

/** What a person at the terminal wants to know once everything runs. */
export interface Summary {
  address: string;
  demoSignIns: DemoSignIn[];
  mailFolder: string;
  queue: string;
  data: string;
  logs: string;
}

const DATABASE = 'fieldmatch';
/** Whom the services connect as. It owns nothing, so that none of them can rewrite the audit trail. */
const SERVICES_ROLE = 'fieldmatch_services';

/** The database as its owner sees it, who makes the tables, and as the services do. */
interface DatabaseAddresses {
  ownerUrl: string;
  servicesUrl: string;
}

const DEFAULT_SERVICES = {
  api: join(checkout, 'dist/apps/api/src/main.js'),
  worker: join(checkout, 'dist/apps/worker/src/main.js'),
};

/**
 * Everything that one person needs on one machine: a database, a queue, a mail server that delivers nothing, the api and the
 * worker. What DATABASE_URL and REDIS_URL name is used as it is; the rest is started here and ended here, in reverse order.
 */
export class LocalStack {
  private readonly started: { name: string; stop: () => Promise<void> | void }[] = [];
  private tellFailure: (problem: StartupProblem) => void = () => {};
  /** Resolves when something that was running could not be kept running. */
  readonly failed = new Promise<StartupProblem>((resolve) => (this.tellFailure = resolve));

  constructor(private readonly options: LocalStackOptions) {}

  /**
   * @param signal breaks the start off; what was started by then still has to be stopped
   * @throws StartupProblem with the one thing to put right
   */
  async start(signal: AbortSignal): Promise<Summary> {
    const { environment, say } = this.options;
    const runsServers = !environment['DATABASE_URL'];
    const folder = openDataFolder(environment['FIELDMATCH_DATA_DIR'] || undefined, runsServers, (line) => say(`  ${line}`));
    try {
      return await this.startIn(folder, signal);
    } catch (error) {
      throw asProblemOf(folder, error);
    }
  }

  private async startIn(folder: DataFolder, signal: AbortSignal): Promise<Summary> {
    const { environment } = this.options;
    const givenDatabase = environment['DATABASE_URL'];
    const port = environment['PORT'] || '3000';
    const host = environment['HOST'] || '127.0.0.1';
    await this.lock(folder, port, host, signal);
    const database = givenDatabase ? await this.useGivenDatabase(givenDatabase) : await this.startDatabase(folder, signal);
    const databaseUrl = database.servicesUrl;
    const queue = await this.startQueue(folder, signal);
    const announced = { databaseUrl, redisUrl: queue.url ?? '' };
    this.started.push({ name: '', stop: announceStack(folder.path, announced) });
    const mail = await this.startMail(folder);
    const { demoSignIns } = await this.prepareDatabase(database, signal);
    const address = environment['PUBLIC_URL'] || `http://localhost:${port}`;
    await this.startServices(folder, signal, {
      ...inherited(environment),
      // Their output goes to files.
      NO_COLOR: '1',
      PORT: port,
      HOST: host,
      PUBLIC_URL: address,
      DATABASE_URL: databaseUrl,
      ...(queue.url ? { REDIS_URL: queue.url } : {}),
      SMTP_URL: mail.url,
      MAIL_FROM: environment['MAIL_FROM'] || 'Fieldmatch <noreply@fieldmatch.localhost>',
      APP_SECRET: appSecret(folder),
      CAUGHT_MAIL_DIR: mail.directory,
    });
    return {
      address,
      demoSignIns,
      mailFolder: mail.directory,
      queue: queue.description,
      data: folder.path,
      logs: join(folder.path, 'logs'),
    };
  }

  /** Ends what was started, last first. One that fails to end does not keep the others running. */
  async stop(): Promise<void> {
    for (const { name, stop } of this.started.splice(0).reverse()) {
      try {
        if (name) await this.options.step(`Stopping ${name}`, async () => stop());
        else await stop();
      } catch (error) {
        this.options.say(`  Stopping ${name} failed: ${(error as Error).message}`);
      }
    }
  }

  private async lock(folder: DataFolder, port: string, host: string, signal: AbortSignal): Promise<void> {
    const lock = lockDataFolder(folder.path);
    this.started.push({ name: '', stop: () => lock.release() });
    // The api of a killed stack ends by itself, after it has answered what it was asked.
    const deadline = Date.now() + (lock.foundKilledStack ? 30_000 : 0);
    for (let told = false; ; told = true) {
      const problem = await portProblem(port, host);
      if (problem === null) return;
      if (Date.now() >= deadline) throw new StartupProblem(problem);
      if (!told) this.options.say('  Waiting for what an earlier start that was killed left running to end');
      await pause(200, undefined, { signal });
    }
  }

  private async useGivenDatabase(servicesUrl: string): Promise<DatabaseAddresses> {
    const ownerUrl = this.options.environment['DATABASE_OWNER_URL'] || servicesUrl;
    await this.options.step(`Using the database of DATABASE_URL, ${withoutPassword(servicesUrl)}`, () =>
      checkGivenDatabase(ownerUrl),
    );
    return { ownerUrl, servicesUrl };
  }

  private async startDatabase(folder: DataFolder, signal: AbortSignal): Promise<DatabaseAddresses> {
    const { step, say } = this.options;
    const report = (line: string) => say(`  ${line}`);
    const start = (port?: number) =>
      startPostgres({ directory: folder.postgres, durable: true, port, logFile: folder.log('postgres'), report, signal });
    const server = await step('Starting PostgreSQL', () => start());
    this.keep(
      'PostgreSQL',
      server,
      () => start(server.port),
      () => folder.log('postgres'),
    );
    await server.ensureDatabase(DATABASE);
    const password = servicesPassword(folder);
    await server.ensureRole(SERVICES_ROLE, password);
    const ownerUrl = server.url(DATABASE);
    const services = new URL(ownerUrl);
    [services.username, services.password] = [SERVICES_ROLE, password];
    return { ownerUrl, servicesUrl: services.href };
  }

  /** An empty REDIS_URL asks for the queue in PostgreSQL although the machine has a Redis. */
  private async startQueue(folder: DataFolder, signal: AbortSignal): Promise<{ url: string | null; description: string }> {
    const { environment, step } = this.options;
    signal.throwIfAborted();
    const given = environment['REDIS_URL'];
    if (given) {
      await step(`Using the Redis of REDIS_URL, ${withoutPassword(given)}`, () => checkGivenRedis(given));
      return { url: given, description: `the Redis of REDIS_URL, ${withoutPassword(given)}` };
    }
    if (given === '') return { url: null, description: 'in PostgreSQL, since REDIS_URL is empty' };
    const start = (port?: number) => startRedis({ directory: folder.redis, durable: true, port, logFile: folder.log('redis') });
    const server = await step('Starting the queue', () => start());
    if (!server) return { url: null, description: 'in PostgreSQL, since this machine has no redis-server or valkey-server' };
    this.keep(
      'Redis',
      server,
      async () => (await start(server.port)) ?? gone('Redis'),
      () => folder.log('redis'),
    );
    return { url: server.url, description: `${server.description}, private to this stack` };
  }

  private async startMail(folder: DataFolder): Promise<MailCatcher> {
    const catcher = await startMailCatcher({ directory: folder.mail });
    this.started.push({ name: 'the mail catcher', stop: () => catcher.stop() });
    return catcher;
  }

  private async prepareDatabase(
    { ownerUrl, servicesUrl }: DatabaseAddresses,
    signal: AbortSignal,
  ): Promise<{ demoSignIns: DemoSignIn[] }> {
    const { step, say, prepareDatabase } = this.options;
    signal.throwIfAborted();
    return step('Preparing the database', () =>
      unlessAborted(
        prepareDatabase(ownerUrl, (line) => say(`    ${line}`), servicesUrl),
        signal,
      ),
    );
  }

  /** The two start and stop together: neither needs the other. */
  private async startServices(folder: DataFolder, signal: AbortSignal, environment: NodeJS.ProcessEnv): Promise<void> {
    const { say, services = DEFAULT_SERVICES, firstPause } = this.options;
    const kept = (['api', 'worker'] as const).map((name) =>
      keepRunning({
        name,
        firstPause,
        start: () =>
          startService({
            name,
            entry: services[name],
            environment,
            logFile: folder.log(name),
            echo: (line) => say(`${name} | ${line}`),
          }),
        report: (line) => say(`  ${line}`),
        giveUp: (end) => this.fail(name, end, folder.log(name)),
      }),
    );
    this.started.push({ name: 'the api and the worker', stop: () => stopAll(kept) });
    await this.options.step('Starting the api and the worker', () =>
      unlessAborted(
        Promise.race([Promise.all(kept.map(({ ready }) => ready)), this.failed.then((problem) => Promise.reject(problem))]),
        signal,
      ),
    );
  }

  /** Keeps a server that runs already running. */
  private keep(name: string, running: Running, startAgain: () => Promise<Running>, log: () => string): void {
    let first: Running | undefined = running;
    const kept = keepRunning({
      name,
      firstPause: this.options.firstPause,
      start: () => {
        const next = first ?? startAgain();
        first = undefined;
        return next;
      },
      report: (line) => this.options.say(`  ${line}`),
      giveUp: (end) => this.fail(name, end, log()),
    });
    this.started.push({ name, stop: () => kept.stop() });
  }

  private fail(name: string, end: string, logFile: string): void {
    const sentence = `The ${name} does not stay up (${end}), so everything is stopped. Its log is ${logFile}.`;
    this.tellFailure(new StartupProblem(sentence, lastLines(logFile, 15)));
  }
}

async function stopAll(kept: Kept[]): Promise<void> {
  await Promise.all(kept.map((one) => one.stop()));
}

/** A stack for development is never in production, and takes no address that is not its own. */
function inherited(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { REDIS_URL: _redis, NODE_ENV, ...rest } = environment;
  return NODE_ENV === 'production' || NODE_ENV === undefined ? rest : { ...rest, NODE_ENV };
}

/** A file or folder in the data folder that is not what it should be, whichever of our parts came across it. */
function asProblemOf(folder: DataFolder, error: unknown): unknown {
  const path = error instanceof Error && 'path' in error ? String(error.path) : '';
  const code = systemCode(error);
  if (code === 'ENOSPC') return new StartupProblem(`The disk that holds ${folder.path} is full: make room on it.`);
  if (!path.startsWith(folder.path)) return error;
  return new StartupProblem(`${path} cannot be used (${code}): move it away, or set FIELDMATCH_DATA_DIR to another folder.`);
}

function gone(name: string): never {
  throw new Error(`${name} is no longer installed`);
}

/** What is cut off goes on unseen until the server under it stops; how it ends no longer matters. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => {});
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
