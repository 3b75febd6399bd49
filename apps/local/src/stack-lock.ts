import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startTimeOf } from './processes.js';
import { StartupProblem, systemCode } from './startup-problem.js';

export interface StackLock {
  /** Whether an earlier stack on the data was killed, so that its servers and services may still be on their way out. */
  readonly foundKilledStack: boolean;
  release(): void;
}

/**
 * Keeps a second local stack off the same data. The lock of a stack that was killed counts for nothing: it names its process
 * together with the time it started, so that a later process with the same id is not taken for it.
 *
 * @throws StartupProblem when another stack runs on the data
 */
export function lockDataFolder(path: string): StackLock {
  const lock = join(path, 'stack.lock');
  const mine = `${process.pid} ${startTimeOf(process.pid)}`;
  // Linked into place whole: a reader never sees a lock without its holder.
  const draft = `${lock}.${process.pid}`;
  writeFileSync(draft, mine);
  let foundKilledStack = false;
  try {
    while (!tryToLink(draft, lock)) {
      removeIfStale(lock, path);
      foundKilledStack = true;
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    foundKilledStack,
    release: () => {
      if (readLock(lock) === mine) rmSync(lock, { force: true });
    },
  };
}

function tryToLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function removeIfStale(lock: string, path: string): void {
  const holder = readLock(lock);
  const [pid, startTime] = holder.split(' ');
  if (pid && isAlive(Number(pid)) && startTimeOf(Number(pid)) === startTime) {
    throw new StartupProblem(
      `Fieldmatch already runs on the data in ${path} (process ${pid}): stop it first, or set FIELDMATCH_DATA_DIR to another folder.`,
    );
  }
  if (readLock(lock) === holder) rmSync(lock, { force: true });
}

function readLock(lock: string): string {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return '';
  }
}
