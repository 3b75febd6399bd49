import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresBinaries } from './postgres-binaries.js';
import { commandLineOf, endOf, isAlive } from './processes.js';
import { keptSecret } from './secrets.js';
import { canReach, type ServerAccount } from './server-account.js';
import { StartupProblem, systemCode } from './startup-problem.js';

/** The major version of the PostgreSQL that npm brings; data of another one cannot be read. */
const MAJOR_VERSION = '18';

/** Name of the database role that owns everything. */
export const OWNER = 'fieldmatch';

/** One database cluster on disk: the data itself, its password, and the account that may touch it. */
export interface Cluster {
  /** Holds `data` and `password`, and belongs to the cluster alone. */
  readonly directory: string;
  readonly data: string;
  readonly password: string;
  readonly account: ServerAccount | null;
}

const WAY_OUT = 'move it away to begin anew, or set FIELDMATCH_DATA_DIR to another folder';

/**
 * Opens the cluster of a folder, made anew where there is none. What is there already is never changed or deleted.
 *
 * @param directory made when missing, and handed to the account
 * @param durable false spares the waiting for the disk
 * @throws StartupProblem when the folder cannot be used, or holds something else than a cluster of this version
 */
export async function openCluster(
  directory: string,
  account: ServerAccount | null,
  binaries: PostgresBinaries,
  durable: boolean,
  signal?: AbortSignal,
): Promise<Cluster> {
  const data = join(directory, 'data');
  handOver(directory, account);
  const isNew = !existsSync(data);
  if (!isNew) checkVersion(data);
  const passwordFile = join(directory, 'password');
  if (!isNew && !existsSync(passwordFile)) {
    throw new StartupProblem(`The database in ${directory} has lost its file "password": put it back, or ${WAY_OUT}.`);
  }
  const cluster = { directory, data, password: keptSecret(passwordFile), account };
  if (account) chownSync(passwordFile, account.uid, account.gid);
  if (isNew) await initialise(cluster, binaries, durable, signal);
  return cluster;
}

function handOver(directory: string, account: ServerAccount | null): void {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    if (account && statSync(directory).uid !== account.uid) {
      chownSync(directory, account.uid, account.gid);
      chmodSync(directory, 0o700);
    }
  } catch (error) {
    throw new StartupProblem(`The database folder ${directory} cannot be used (${systemCode(error)}): ${WAY_OUT}.`);
  }
  if (account && !canReach(account, directory)) {
    throw new StartupProblem(
      `PostgreSQL may not run as root, and the account ${account.name} cannot get to ${directory}: ` +
        'set FIELDMATCH_DATA_DIR to a folder that every user may enter, such as one under /srv or /var/lib, or start as an ordinary user.',
    );
  }
}

function checkVersion(data: string): void {
  const versionFile = join(data, 'PG_VERSION');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : '';
  if (!/^\d+$/.test(version)) throw new StartupProblem(`The folder ${data} does not hold a PostgreSQL database: ${WAY_OUT}.`);
  if (version !== MAJOR_VERSION) {
    throw new StartupProblem(
      `The database in ${data} was made by PostgreSQL ${version} and this is ${MAJOR_VERSION}: ${WAY_OUT}.`,
    );
  }
}

/** Initialises under another name and renames at the end, so that a start that was cut off leaves no half a cluster. */
async function initialise(cluster: Cluster, binaries: PostgresBinaries, durable: boolean, signal?: AbortSignal): Promise<void> {
  const unfinished = join(cluster.directory, 'data.unfinished');
  rmSync(unfinished, { recursive: true, force: true });
  const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const options = [
    `--pgdata=${unfinished}`,
    `--username=${OWNER}`,
    `--pwfile=${join(cluster.directory, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    `--locale=${locale}`,
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ];
  const child = spawn(binaries.initdb, options, { ...spawnOptions(cluster, durable), stdio: ['ignore', 'pipe', 'pipe'], signal });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const end = await endOf(child);
  // An abort counts as the end at once; the program and those that it started have gone only when they hold no pipe any more.
  if (signal?.aborted && child.pid !== undefined) await closed;
  signal?.throwIfAborted();
  if (end !== 'exit code 0') throw initialiseProblem(cluster, end, output);
  renameSync(unfinished, cluster.data);
}

function initialiseProblem(cluster: Cluster, end: string, output: string): StartupProblem {
  const lines = output.trimEnd().split('\n');
  if (/No space left on device/.test(output)) {
    return new StartupProblem(
      `The disk that holds ${cluster.directory} is full: make room, or set FIELDMATCH_DATA_DIR to another disk.`,
    );
  }
  return new StartupProblem(`PostgreSQL could not make its database in ${cluster.directory} (${end}).`, lines.slice(-8));
}

/** What every program on the cluster starts with: its account, a group of its own, and nothing of the user's own settings. */
export function spawnOptions(cluster: Cluster, detached: boolean) {
  return {
    ...(cluster.account ? { uid: cluster.account.uid, gid: cluster.account.gid } : {}),
    cwd: cluster.directory,
    detached,
    env: {
      PATH: process.env['PATH'],
      LC_ALL: process.platform === 'linux' ? 'C.UTF-8' : 'C',
      TZ: 'UTC',
      HOME: cluster.directory,
    },
  };
}

/**
 * Ends the server that a killed local stack left running on this cluster. A process that merely got the id which the file
 * names is left alone.
 *
 * @returns whether there was one
 * @throws StartupProblem when it does not end
 */
export async function endLeftoverServer(directory: string): Promise<boolean> {
  const data = join(directory, 'data');
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return false;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  if (!(pid > 1) || !isAlive(pid)) return false;
  if (!commandLineOf(pid).includes(data)) {
    // PostgreSQL would take the stranger for itself and refuse to start.
    rmSync(pidFile);
    return false;
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    sendSignal(pid, signal, data);
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(50)) if (!isAlive(pid)) return true;
  }
  throw new StartupProblem(`Process ${pid} still runs a PostgreSQL on ${data} and does not end: end it by hand.`);
}

function sendSignal(pid: number, signal: NodeJS.Signals, data: string): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (systemCode(error) === 'EPERM') {
      throw new StartupProblem(`Another user's process ${pid} runs a PostgreSQL on ${data}: that user must end it.`);
    }
    if (systemCode(error) !== 'ESRCH') throw error;
  }
}
