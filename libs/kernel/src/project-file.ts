import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of a file that ships with the project, from its path below the top folder; the same from sources and build. */
export function projectFile(path: string): string {
  return join(projectRoot(), path);
}

function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The project folder (with package.json) was not found above the running code.');
    folder = parent;
  }
  return folder;
}
