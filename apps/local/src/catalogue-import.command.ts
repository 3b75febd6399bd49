// `npm run catalogue:import -- FILE…`: imports catalogue files into DATABASE_URL or the running local stack.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { DomainError } from '#libs/kernel';
import { importCatalogue } from './prepare-database.js';
import { findRunningStack } from './running-stack.js';

const USAGE = 'Name the files to import: npm run catalogue:import -- hubs.json technologies.json fieldlabs.json';

/** @returns exit code: 0 when everything was imported, 1 when nothing was */
async function main(paths: readonly string[]): Promise<number> {
  if (paths.length === 0) return refuse([USAGE]);
  const databaseUrl = process.env['DATABASE_URL'] ?? findRunningStack(process.env)?.databaseUrl;
  if (!databaseUrl) return refuse(['Set DATABASE_URL, or start the local stack with npm start in another terminal.']);
  try {
    const files = await Promise.all(paths.map(async (path) => ({ name: basename(path), content: await readFile(path, 'utf8') })));
    const report = await importCatalogue(databaseUrl, files);
    for (const [noun, { added, changed, unchanged, withdrawn }] of Object.entries(report)) {
      const counts = `${added} added, ${changed} changed, ${unchanged} unchanged, ${withdrawn} withdrawn`;
      process.stdout.write(`${noun.padEnd(12)} ${counts}\n`);
    }
    return 0;
  } catch (error) {
    if (error instanceof DomainError) return refuse([...error.errors.map(({ at, detail }) => `${at}: ${detail}`), error.detail]);
    return refuse([error instanceof Error ? error.message : String(error)]);
  }
}

function refuse(lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}

process.exitCode = await main(process.argv.slice(2));
