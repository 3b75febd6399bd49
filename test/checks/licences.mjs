// Every package of the lock, development ones included, has a licence that the project may be distributed with.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages that state their licence in a form npm does not copy into the lock, as read in their LICENSE file. */
const STATED_ELSEWHERE = { busboy: 'MIT', reserved: 'MIT', streamsearch: 'MIT' };

/**
 * Whether an SPDX expression can be met with the allowed licences alone: one side of every OR, both sides of every AND.
 *
 * @param {string} expression such as `(MIT OR GPL-3.0)`; OR binds weaker than AND, as in SPDX 2.3 annex D,
 *   and both may be written small, as in SPDX 3.0
 */
export function isAllowed(expression) {
  const tokens = (expression.match(/\(|\)|[^\s()]+/g) ?? []).map((token) =>
    /^(and|or|with)$/.test(token) ? token.toUpperCase() : token,
  );
  let at = 0;
  const either = () => {
    let result = both();
    while (tokens[at] === 'OR') {
      at += 1;
      const right = both();
      result ||= right;
    }
    return result;
  };
  const both = () => {
    let result = one();
    while (tokens[at] === 'AND') {
      at += 1;
      const right = one();
      result &&= right;
    }
    return result;
  };
  const one = () => {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return ALLOWED.has(token);
    const result = either();
    at += 1;
    return result;
  };
  return either() && at === tokens.length;
}

/**
 * @param {{ packages: Record<string, { version?: string, license?: string }> }} lock package-lock.json, version 3
 * @returns {string[]} a line for every package whose licence is missing or not allowed
 */
export function licenceProblems(lock) {
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      return { name, version, licence: license ?? STATED_ELSEWHERE[name] };
    })
    .filter(({ licence }) => !licence || !isAllowed(licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence ?? 'no licence stated'}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));
  const problems = licenceProblems(lock);
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  if (problems.length > 0) process.exitCode = 1;
  else process.stdout.write(`${Object.keys(lock.packages).length - 1} packages, every licence allowed\n`);
}
