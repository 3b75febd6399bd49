import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeVersionProblem, packagesMatchLock } from '../prepare.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '23.1.0', '24.99.0'])('takes %s', (version) => {
    expect(nodeVersionProblem(version)).toBeNull();
  });

  it.each(['18.20.0', '20.18.9', '21.7.0', '22.11.0', '25.0.0'])('refuses %s in one sentence', (version) => {
    expect(nodeVersionProblem(version)).toBe(
      `Fieldmatch runs on Node 20.19 or later, 22.12 or later, or 24; this is Node ${version}.`,
    );
  });
});

describe('installed packages', () => {
  const root = { name: 'fieldmatch' };
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  const b = { version: '2.0.0', integrity: 'sha512-b' };
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fieldmatch-prepare-'));
    mkdirSync(join(folder, 'node_modules'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  function write(wanted: object, installed?: object): void {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': root, ...wanted } }));
    if (installed) writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }

  it('match a lock that names the same', () => {
    write({ a, b }, { a, b });
    expect(packagesMatchLock(folder)).toBe(true);
  });

  it('may lack what is optional, being for another platform', () => {
    write({ a, b: { ...b, optional: true } }, { a });
    expect(packagesMatchLock(folder)).toBe(true);
  });

  it.each([
    ['one is missing', { a, b }, { a }],
    ['one is of another version', { a }, { a: { ...a, version: '1.0.1' } }],
    ['one has other content', { a }, { a: { ...a, integrity: 'sha512-x' } }],
    ['one is left over', { a }, { a, b }],
    ['nothing is installed', { a }, undefined],
  ])('do not match when %s', (_, wanted, installed) => {
    write(wanted, installed);
    expect(packagesMatchLock(folder)).toBe(false);
  });
});
