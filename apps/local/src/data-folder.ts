import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkout, reachableHome } from './checkout.js';
import { keptSecret } from './secrets.js';
import { canReach, serverAccount } from './server-account.js';
import { StartupProblem, systemCode } from './startup-problem.js';

/** Where the local stack keeps everything that outlives it. */
export interface DataFolder {
  readonly path: string;
  readonly postgres: string;
  readonly redis: string;
  readonly mail: string;
  /** Path of a log, `api` for example. */
  log(name: string): string;
}

const LEAST_FREE = 200 * 1024 * 1024;
const LARGEST_LOG = 5 * 1024 * 1024;
const SECRET_FILE = 'app-secret';

/**
 * Finds or makes the data folder, and makes sure that it can be written to and the disk has room.
 *
 * @param given FIELDMATCH_DATA_DIR, relative to the checkout; `.data` in the checkout without it
 * @param runsServers whether servers will keep their data here; if so, root's servers must be able to get to it
 * @throws StartupProblem with the one thing to put right
 */
export function openDataFolder(given: string | undefined, runsServers: boolean, report: (line: string) => void): DataFolder {
  const path = given ? resolve(checkout, given) : defaultPath(runsServers, report);
  makeFolder(path);
  if (runsServers) letServersIn(path, given !== undefined);
  checkWritable(path);
  checkRoom(path);
  const logs = join(path, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  return {
    path,
    postgres: join(path, 'postgres'),
    redis: join(path, 'redis'),
    mail: join(path, 'mail'),
    log: (name) => rotated(join(logs, `${name}.log`)),
  };
}

/** The secret that codes are derived from: made once, so that what was sent out stays valid over restarts. */
export function appSecret(folder: DataFolder): string {
  return keptSecret(join(folder.path, SECRET_FILE));
}

/** The password of the role that the services connect to the private database as. */
export function servicesPassword(folder: DataFolder): string {
  return keptSecret(join(folder.path, 'services-password'));
}

/** A checkout in a place where only root may look cannot hold the data of a server that must not run as root. */
function defaultPath(runsServers: boolean, report: (line: string) => void): string {
  const inCheckout = join(checkout, '.data');
  const account = runsServers ? serverAccount(join(inCheckout, 'postgres', 'data')) : null;
  if (!account || canReach(account, checkout)) return inCheckout;
  const path = join(reachableHome(), 'data');
  report(`PostgreSQL may not run as root, and the account ${account.name} cannot get to ${checkout}: the data are in ${path}`);
  return path;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o755 });
    if (!statSync(path).isDirectory()) throw new StartupProblem(`The data folder ${path} is not a folder.`);
  } catch (error) {
    if (error instanceof StartupProblem) throw error;
    throw new StartupProblem(
      `The data folder ${path} cannot be made (${systemCode(error)}): set FIELDMATCH_DATA_DIR to another folder.`,
    );
  }
}

/**
 * The folder itself is opened for passing through when it is new or ours: all that it holds is closed by itself. A parent
 * that is closed was closed by somebody for a reason, so it stays.
 */
function letServersIn(path: string, wasGiven: boolean): void {
  const account = serverAccount(join(path, 'postgres', 'data'));
  if (!account || canReach(account, path)) return;
  const isOurs = readdirSync(path).length === 0 || existsSync(join(path, SECRET_FILE));
  if (isOurs) chmodSync(path, statSync(path).mode | 0o011);
  if (canReach(account, path)) return;
  throw new StartupProblem(
    `PostgreSQL may not run as root, and the account ${account.name} cannot get to ${wasGiven ? 'FIELDMATCH_DATA_DIR ' : ''}${path}: ` +
      'choose a folder that every user may enter, such as one under /srv or /var/lib, or start as an ordinary user.',
  );
}

function checkWritable(path: string): void {
  const probe = join(path, `.probe-${process.pid}`);
  try {
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    if (systemCode(error) === 'ENOSPC') throw new StartupProblem(`The disk that holds ${path} is full: make room on it.`);
    throw new StartupProblem(
      `The data folder ${path} cannot be written to by this user (${systemCode(error)}): start as its owner, or set FIELDMATCH_DATA_DIR to another folder.`,
    );
  }
}

function checkRoom(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  if (bavail * bsize >= LEAST_FREE) return;
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  throw new StartupProblem(
    `The disk that holds ${path} is full: ${free} MB are free and at least ${LEAST_FREE / 1024 / 1024} MB are needed.`,
  );
}

/** One older log is kept, so that logs never fill the disk and a crash before a restart can still be read. */
function rotated(file: string): string {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(file, `${file}.1`);
  return file;
}
