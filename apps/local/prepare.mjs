// Brings a checkout to the point where its programs run: packages installed, sources built. Plain Node without packages,
// since it runs before node_modules exists.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const NEEDED_FOR_INSTALL = 700 * 1024 * 1024;
const BUILT_FOLDERS = ['apps', 'libs', 'test', 'web'];
const SOURCE_FOLDERS = [
  'apps/api',
  'apps/worker',
  'apps/local',
  'apps/web',
  'libs',
  'test/support',
  'test/resilience',
  'test/demo',
  'test/bench',
  'test/ranking',
  'test/screenshots',
];
const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Something the person at the terminal can put right; the message is shown as it is. */
export class PrepareProblem extends Error {
  /** Whether the packages are there, so that only the build is to blame. */
  installed = false;
}

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string | null} the sentence to show when this Node cannot run the project
 */
export function nodeVersionProblem(version) {
  const [major, minor] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major === 23 || major === 24;
  return fits ? null : `Fieldmatch runs on Node 20.19 or later, 22.12 or later, or 24; this is Node ${version}.`;
}

/**
 * Installs the packages when they are not those of the lock, and builds when a source changed. Two of these at once in one
 * checkout take turns.
 *
 * @param {{ step: import('./steps.mjs').Step, say: (line: string) => void }} terminal
 * @throws {PrepareProblem} with the output of the failing tool
 */
export async function prepare({ step, say }) {
  const release = await takeTurn(say);
  try {
    if (!packagesMatchLock(checkout)) await step('Installing the packages (npm ci)', install);
    const fingerprint = fingerprintOfSources(checkout);
    if (!isBuilt(fingerprint)) await step('Building', () => build(fingerprint));
  } finally {
    release();
  }
}

/**
 * Compares what npm last installed (its hidden lock file) with package-lock.json. A package that is optional may be
 * missing: it is for another platform.
 *
 * @param {string} folder the checkout
 */
export function packagesMatchLock(folder) {
  const wanted = readJson(join(folder, 'package-lock.json'))?.packages;
  const installed = readJson(join(folder, 'node_modules/.package-lock.json'))?.packages;
  if (!wanted || !installed) return false;
  const names = Object.keys(wanted).filter((name) => name !== '');
  return (
    names.every((name) => (installed[name] ? isSamePackage(installed[name], wanted[name]) : wanted[name].optional === true)) &&
    Object.keys(installed).every((name) => name in wanted)
  );
}

function isSamePackage(one, other) {
  return one.version === other.version && one.integrity === other.integrity;
}

async function install() {
  const { bavail, bsize } = statfsSync(checkout);
  if (bavail * bsize < NEEDED_FOR_INSTALL) {
    throw new PrepareProblem(
      `The disk that holds ${checkout} is full: ${megabytes(bavail * bsize)} are free and installing needs ${megabytes(NEEDED_FOR_INSTALL)}.`,
    );
  }
  // Building needs the development packages even where NODE_ENV=production is set.
  const options = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env.npm_execpath;
  const { code, output } = npm ? await runTool(process.execPath, [npm, ...options]) : await runTool('npm', options);
  if (code !== 0) throw new PrepareProblem(`Installing the packages failed. npm said:\n${withoutWarnings(output)}`);
}

/** npm warns of packages that ask for a later Node than they need; that is never why an installation failed. */
function withoutWarnings(output) {
  return output
    .split('\n')
    .filter((line) => !line.startsWith('npm warn'))
    .join('\n');
}

function megabytes(bytes) {
  return `${Math.floor(bytes / 1024 / 1024)} MB`;
}

/** A hash over names and contents of all that the build reads, so that neither a checkout nor a clock can mislead it. */
function fingerprintOfSources(folder) {
  const hash = createHash('sha256');
  const files = [...sourceFiles(folder), 'tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'];
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(folder, file)))
      .update('\0');
  return hash.digest('hex');
}

function sourceFiles(folder) {
  return SOURCE_FOLDERS.flatMap((name) => filesUnder(join(folder, name)))
    .map((path) => relative(folder, path))
    .filter((path) => /\.(tsx?|json|css|svg|html)$/.test(path) && !path.endsWith('.spec.ts'))
    .sort();
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}

function isBuilt(fingerprint) {
  const stamp = join(checkout, 'dist/.built-from');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint;
}

/**
 * Builds beside the running programs and swaps at the end: a build that fails or is cut off leaves the last good one, and
 * nothing of a source that is gone survives.
 */
async function build(fingerprint) {
  const dist = join(checkout, 'dist');
  const next = join(dist, '.next');
  rmSync(next, { recursive: true, force: true });
  await buildWith('@typescript/native/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', next);
  await buildWith('vite/bin/vite.js', 'build', 'apps/web', '--outDir', join(next, 'web'), '--logLevel', 'warn');
  rmSync(join(dist, '.built-from'), { force: true });
  for (const name of BUILT_FOLDERS) {
    rmSync(join(dist, name), { recursive: true, force: true });
    if (existsSync(join(next, name))) renameSync(join(next, name), join(dist, name));
  }
  rmSync(next, { recursive: true, force: true });
  writeFileSync(join(dist, '.built-from'), fingerprint);
}

async function buildWith(program, ...options) {
  const { code, output } = await runTool(process.execPath, [join(checkout, 'node_modules', program), ...options]);
  if (code !== 0)
    throw Object.assign(new PrepareProblem(`Building failed. The compiler said:\n${firstLines(output, 25)}`), {
      installed: true,
    });
}

function firstLines(text, count) {
  const lines = text.split('\n');
  return lines.length > count ? [...lines.slice(0, count), `… and ${lines.length - count} more lines`].join('\n') : text;
}

/** Runs a tool with its output kept back, so that it is seen only when it matters. A stop signal reaches the tool too. */
async function runTool(command, args) {
  const child = spawn(command, args, { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] });
  let interrupted = false;
  const forward = (signal) => {
    interrupted = true;
    child.kill(signal);
  };
  for (const signal of STOP_SIGNALS) process.on(signal, forward);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message;
      resolve(1);
    });
    child.on('close', (exitCode) => resolve(exitCode ?? 1));
  });
  for (const signal of STOP_SIGNALS) process.off(signal, forward);
  if (interrupted) throw new PrepareProblem('Stopped before everything was ready; the next start goes on from here.');
  return { code, output: output.trim() };
}

/** Waits until no other process installs or builds in this checkout. A lock whose process is gone counts for nothing. */
async function takeTurn(say) {
  const lock = join(checkout, 'dist/.prepare.lock');
  mkdirSync(dirname(lock), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      const release = () => rmSync(lock, { force: true });
      process.once('exit', release);
      return () => {
        process.off('exit', release);
        release();
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw new PrepareProblem(`Cannot write to ${dirname(lock)} (${error.code}).`);
    }
    const holder = Number(readText(lock));
    if (holder && !isAlive(holder)) rmSync(lock, { force: true });
    else if (!told) say(`  Waiting for process ${holder}, which is installing or building in this folder`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { createSteps } = await import('./steps.mjs');
  try {
    await prepare(createSteps());
  } catch (error) {
    if (!(error instanceof PrepareProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
