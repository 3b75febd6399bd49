import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * A secret that is made once and kept in a file which only its owner may read.
 *
 * @returns 64 hexadecimal characters
 */
export function keptSecret(file: string): string {
  if (!existsSync(file)) {
    // A full disk must not leave an empty secret behind.
    const unfinished = `${file}.unfinished`;
    writeFileSync(unfinished, randomBytes(32).toString('hex'), { mode: 0o600 });
    renameSync(unfinished, file);
  }
  return readFileSync(file, 'utf8').trim();
}
