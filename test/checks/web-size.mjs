// What a first visit to each page of the web application loads, compressed as a browser gets it. More than the budget fails.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { checkout } from '../../apps/local/prepare.mjs';

/** Most JavaScript of a first visit, in kB (1000 bytes) after gzip. */
const BUDGET_KB = 140;

const folder = join(checkout, 'dist/web');
const template = readFileSync(join(folder, 'index.html'), 'utf8');
const { pages } = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'));

const sizes = new Map();

function kilobytes(files) {
  const bytes = files.map((file) => {
    if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(join(folder, file)), { level: 9 }).length);
    return sizes.get(file);
  });
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

const loaded = [...template.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, file]) => file);
const everywhere = loaded.filter((file) => file.endsWith('.js'));
const styles = loaded.filter((file) => file.endsWith('.css'));

process.stdout.write(`styles ${kilobytes(styles).toFixed(1)} kB, scripts of a first visit (gzip, budget ${BUDGET_KB} kB):\n`);
for (const { name, scripts } of pages) {
  const size = Math.max(...Object.values(scripts).map((own) => kilobytes([...everywhere, ...own])));
  process.stdout.write(`  ${name.padEnd(14)} ${size.toFixed(1)} kB\n`);
  if (size > BUDGET_KB) process.exitCode = 1;
}
