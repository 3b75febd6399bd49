import 'reflect-metadata';
import { readFile, writeFile } from 'node:fs/promises';
import { PUBLISHED_DOCUMENT, writeOutDocument } from './published-document.js';

/** Writes the OpenAPI document, or with `--check` fails when the written one is not that of the code. */
async function main(check: boolean): Promise<void> {
  const document = await writeOutDocument();
  if (!check) await writeFile(PUBLISHED_DOCUMENT, document);
  else if ((await readFile(PUBLISHED_DOCUMENT, 'utf8').catch(() => '')) !== document) {
    process.stderr.write('apps/api/openapi.json is not what the code serves. Run npm run openapi and commit the result.\n');
    process.exitCode = 1;
  }
}

await main(process.argv.includes('--check'));
process.exit();
