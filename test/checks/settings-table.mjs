// Writes the table of settings in README.md from their definitions; with --check it fails when the table is another one.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../apps/local/prepare.mjs';
import { SETTINGS } from '../../dist/libs/kernel/src/settings.js';

const README = join(checkout, 'README.md');
const [BEGIN, END] = ['<!-- settings: begin, written by npm run docs -->', '<!-- settings: end -->'];

function table() {
  const rows = Object.entries(SETTINGS).map(([name, { default: value, desc, example }]) => {
    const standard =
      value === undefined
        ? `needed, such as \`${example ?? '…'}\``
        : value === '' || Array.isArray(value)
          ? 'empty'
          : `\`${value}\``;
    return `| \`${name}\` | ${standard} | ${desc} |`;
  });
  return ['', '| setting | default | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

const text = readFileSync(README, 'utf8');
const [before, rest = ''] = text.split(BEGIN);
const after = rest.split(END)[1];
if (after === undefined) throw new Error(`README.md has no ${BEGIN} … ${END}.`);
const wanted = `${before}${BEGIN}\n${table()}\n${END}${after}`;
if (!process.argv.includes('--check')) writeFileSync(README, wanted);
else if (wanted !== text) {
  process.stderr.write('The settings in README.md are not those of the code. Run npm run docs and commit the result.\n');
  process.exitCode = 1;
}
