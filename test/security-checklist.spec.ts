import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { projectFile } from '#libs/kernel';

const DOCS = projectFile('docs');
const tests = readdirSync(DOCS).flatMap((name) =>
  [...readFileSync(`${DOCS}/${name}`, 'utf8').matchAll(/`([\w/.-]+\.spec\.tsx?)`/g)].map(([, path = '']) => path),
);

it.each([...new Set(tests)])('the documents name a test that is there: %s', (path) => {
  expect(existsSync(projectFile(path))).toBe(true);
});

it('the checklist leaves no line without a proof that does not say why', () => {
  const lines = readFileSync(`${DOCS}/security.md`, 'utf8')
    .split('\n')
    .filter((line) => /^\| V\d/.test(line) && line.trim().endsWith('| |'));
  const silent = lines.filter((line) => !/not met|partly met|there is no|operator/.test(line));
  expect(silent).toEqual([]);
});
