import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { checkout, reachableHome } from './checkout.js';

const FILE = 'running.json';

/** What commands beside a running stack need to know of it. */
interface RunningStack {
  databaseUrl: string;
  /** Empty when the queue is in the database. */
  redisUrl: string;
}

/** Leaves word of a running stack in its data folder, for its owner's eyes only; the returned function takes it back. */
export function announceStack(folder: string, stack: RunningStack): () => void {
  const file = join(folder, FILE);
  writeFileSync(file, JSON.stringify(stack), { mode: 0o600 });
  return () => rmSync(file, { force: true });
}

/** The stack that runs on this checkout's data folder (or FIELDMATCH_DATA_DIR); null when none does. */
export function findRunningStack(environment: NodeJS.ProcessEnv): RunningStack | null {
  const given = environment['FIELDMATCH_DATA_DIR'];
  const folders = given ? [resolve(checkout, given)] : [join(checkout, '.data'), join(reachableHome(), 'data')];
  for (const folder of folders) {
    try {
      return JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as RunningStack;
    } catch {
      // Not there: no stack runs on this folder.
    }
  }
  return null;
}
