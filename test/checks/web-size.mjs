// What a first visit to each page of the web application loads, compressed as a browser gets it: Brotli, as the build wrote it and
// the api sends it. More than the budget fails.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../apps/local/prepare.mjs';

/** Most JavaScript of a first visit, in kB (1000 bytes): to a page for everybody, and to one behind the sign-in. */
const BUDGET_KB = 120;
const BUDGET_SIGNED_IN_KB = 137;
/** The programme's pages draw charts, which no other page loads. */
const BUDGET_CHARTS_KB = 146;

const folder = join(checkout, 'dist/web');
const template = readFileSync(join(folder, 'index.html'), 'utf8');
const { pages } = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'));

function kilobytes(files) {
  return files.reduce((sum, file) => sum + statSync(join(folder, `${file}.br`)).size, 0) / 1000;
}

const loaded = [...template.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
const everywhere = loaded.filter((file) => file.endsWith('.js'));
const styles = loaded.filter((file) => file.endsWith('.css'));

process.stdout.write(`styles ${kilobytes(styles).toFixed(1)} kB, scripts of a first visit:\n`);
for (const { name, indexed, scripts } of pages) {
  const behindSignIn = name.startsWith('programme') ? BUDGET_CHARTS_KB : BUDGET_SIGNED_IN_KB;
  const budget = indexed ? BUDGET_KB : behindSignIn;
  const size = Math.max(...Object.values(scripts).map((own) => kilobytes([...everywhere, ...own])));
  process.stdout.write(`  ${name.padEnd(14)} ${size.toFixed(1)} kB of ${budget}\n`);
  if (size > budget) process.exitCode = 1;
}
