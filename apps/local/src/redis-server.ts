import { execFileSync, spawn } from 'node:child_process';
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { freePort } from './ports.js';
import { endBySignals, endOf, isAlive, lastLines, takeAlong, type Running } from './processes.js';
import { keptSecret } from './secrets.js';
import { canReach, serverAccount, type ServerAccount } from './server-account.js';
import { StartupProblem, systemCode } from './startup-problem.js';

export interface RedisOptions {
  /** Folder of this server alone, made when missing. */
  directory: string;
  /** Whether jobs survive a restart (append-only file). */
  durable: boolean;
  /** A free one without it. A server that starts anew keeps its port, since others know its address. */
  port?: number;
  /** Where the server's own log goes; `server.log` in the directory without it. */
  logFile?: string;
}

/** A private Redis or Valkey that listens on 127.0.0.1 only and wants a password. */
export interface RedisServer extends Running {
  /** What runs, for people: `Redis 7.0.15`. */
  readonly description: string;
  readonly port: number;
  readonly url: string;
}

interface Program {
  path: string;
  description: string;
}

/** BullMQ's scripts use commands that came with this version. */
const OLDEST = [6, 2] as const;
const READY_WITHIN = 30_000;

/**
 * Starts the machine's own `valkey-server` or `redis-server`, if it has one. One that a killed process left running in the
 * directory is ended first; no other is ever touched.
 *
 * @returns null when the machine has none, or too old a one; the queue then lives in PostgreSQL
 * @throws StartupProblem when it has one that does not start
 */
export async function startRedis(options: RedisOptions): Promise<RedisServer | null> {
  const program = findProgram();
  if (!program) return null;
  const directory = resolve(options.directory);
  const account = accountFor(program, directory);
  const password = openDirectory(directory, account);
  await endLeftoverServer(directory, password);
  const port = options.port ?? (await freePort());
  writeConfiguration(directory, account, port, password, options.durable);
  const logFile = options.logFile ?? join(directory, 'server.log');
  const server = spawnServer(program, directory, account, port, password, logFile, options.durable);
  try {
    await server.ready;
  } catch (error) {
    await server.stop();
    throw new StartupProblem(
      `${program.description} does not start in ${directory} (${(error as Error).message}): move that folder away; the queue is made anew from the database.`,
      lastLines(logFile, 8),
    );
  }
  return server;
}

function findProgram(): Program | null {
  for (const [name, kind] of [
    ['valkey-server', 'Valkey'],
    ['redis-server', 'Redis'],
  ] as const) {
    const path = findOnPath(name);
    const version = path && versionOf(path);
    if (version && isRecent(version)) return { path, description: `${kind} ${version}` };
  }
  return null;
}

function findOnPath(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function versionOf(path: string): string | undefined {
  try {
    return /\bv=(\d+\.\d+\.\d+)/.exec(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 10_000 }))?.[1];
  } catch {
    return undefined;
  }
}

function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Root's server runs under an unprivileged account as well, where that account can get to the program and the folder. */
function accountFor(program: Program, directory: string): ServerAccount | null {
  const account = serverAccount(directory);
  return account && canReach(account, program.path) && canReach(account, join(directory, '..')) ? account : null;
}

/** @returns the server's password */
function openDirectory(directory: string, account: ServerAccount | null): string {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (account) chownSync(directory, account.uid, account.gid);
    return keptSecret(join(directory, 'password'));
  } catch (error) {
    throw new StartupProblem(
      `The queue's folder ${directory} cannot be used (${systemCode(error)}): move it away; the queue is made anew from the database.`,
    );
  }
}

/** The password stands in a file, since arguments can be read by every user of the machine. */
function writeConfiguration(
  directory: string,
  account: ServerAccount | null,
  port: number,
  password: string,
  durable: boolean,
): void {
  const file = join(directory, 'redis.conf');
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir ${JSON.stringify(directory)}`,
    `pidfile ${JSON.stringify(join(directory, 'redis.pid'))}`,
    'daemonize no',
    'maxmemory-policy noeviction',
    'save ""',
    `appendonly ${durable ? 'yes' : 'no'}`,
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  if (account) chownSync(file, account.uid, account.gid);
}

function spawnServer(
  program: Program,
  directory: string,
  account: ServerAccount | null,
  port: number,
  password: string,
  logFile: string,
  durable: boolean,
): RedisServer {
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(program.path, [join(directory, 'redis.conf')], {
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
    cwd: directory,
    detached: durable,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = endOf(child);
  takeAlong(child, ended, 'SIGTERM');
  const ready = answers(port, password, ended);
  ready.catch(() => {});
  return {
    description: program.description,
    port,
    url: `redis://:${password}@127.0.0.1:${port}`,
    ready,
    ended,
    stop: () =>
      endBySignals(child, ended, [
        ['SIGTERM', 20_000],
        ['SIGKILL', 5_000],
      ]),
  };
}

async function answers(port: number, password: string, ended: Promise<string>): Promise<void> {
  let gone: string | undefined;
  void ended.then((end) => (gone = end));
  for (const deadline = Date.now() + READY_WITHIN; Date.now() < deadline; await pause(25)) {
    if (gone !== undefined) throw new Error(gone);
    if (await withConnection(port, password, (redis) => redis.ping())) return;
  }
  throw new Error(`no answer within ${READY_WITHIN / 1000} s`);
}

/** @returns null when there is nothing that listens there, or it does not accept our password */
async function withConnection<T>(port: number, password: string, work: (redis: Redis) => Promise<T>): Promise<T | null> {
  const redis = new Redis({
    host: '127.0.0.1',
    port,
    password,
    lazyConnect: true,
    connectTimeout: 2_000,
    retryStrategy: null,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  // Failures come back from the calls; without a listener each would be printed as well.
  redis.on('error', () => {});
  try {
    await redis.connect();
    return await work(redis);
  } catch {
    return null;
  } finally {
    redis.disconnect();
  }
}

/** Only a server that accepts this folder's own password, and names the process of its pid file, is taken for ours. */
async function endLeftoverServer(directory: string, password: string): Promise<void> {
  const configuration = join(directory, 'redis.conf');
  const pidFile = join(directory, 'redis.pid');
  if (!existsSync(configuration) || !existsSync(pidFile)) return;
  const port = Number(/^port (\d+)$/m.exec(readFileSync(configuration, 'utf8'))?.[1]);
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (!port || !pid || !isAlive(pid)) return;
  const isOurs = await withConnection(port, password, async (redis) =>
    (await redis.info('server')).includes(`process_id:${pid}\r`),
  );
  if (!isOurs) return;
  await withConnection(port, password, (redis) => redis.shutdown());
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(25)) if (!isAlive(pid)) return;
  throw new StartupProblem(`Process ${pid} still runs a queue in ${directory} and does not end: end it by hand.`);
}
