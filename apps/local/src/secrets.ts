import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { StartupProblem } from './startup-problem.js';

/**
 * A secret that is made once and kept in a file which only its owner may read.
 *
 * @returns 64 hexadecimal characters
 * @throws StartupProblem when something else than a file is in its place
 */
export function keptSecret(file: string): string {
  if (!existsSync(file)) {
    // A full disk must not leave an empty secret behind.
    const unfinished = `${file}.unfinished`;
    writeFileSync(unfinished, randomBytes(32).toString('hex'), { mode: 0o600 });
    renameSync(unfinished, file);
  }
  if (!statSync(file).isFile()) throw new StartupProblem(`${file} is not a file. Move it away, and a new secret is made.`);
  return readFileSync(file, 'utf8').trim();
}
