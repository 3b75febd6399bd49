import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OpenAPIObject } from '@nestjs/swagger';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFile } from '#libs/kernel';
import { PUBLISHED_DOCUMENT, writeOutDocument } from './published-document.js';

/** Their answer holds a secret, or binds one browser; a key would keep it to answer again. */
const NEVER_REPEATED = new Set(['post /api-tokens', 'post /identity-providers/{id}/sign-ins', 'post /support-views']);

let written: string;
let document: OpenAPIObject;
let folder: string;

beforeAll(async () => {
  written = await writeOutDocument();
  document = JSON.parse(written) as OpenAPIObject;
  folder = await mkdtemp(join(tmpdir(), 'fieldmatch-openapi-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Codes of the rules of the Dutch API Design Rules that a document breaks, warnings included. */
async function brokenRules(text: string): Promise<string[]> {
  const [file, report] = [join(folder, 'openapi.json'), join(folder, 'report.json')];
  await writeFile(file, text);
  const spectral = projectFile('node_modules/@stoplight/spectral-cli/dist/index.js');
  const rules = projectFile('test/standards/api-design-rules.spectral.yaml');
  const options = ['lint', '--ruleset', rules, '--format', 'json', '--output', report, '--fail-severity', 'error', file];
  // It ends with 1 when an error is found; the report says which.
  await promisify(execFile)(process.execPath, [spectral, ...options]).catch(() => {});
  return (JSON.parse(await readFile(report, 'utf8')) as { code: string }[]).map(({ code }) => code);
}

function operations(): { name: string; operation: NonNullable<OpenAPIObject['paths'][string]['get']> }[] {
  const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation ? [{ name: `${method} ${path}`, operation }] : [];
    }),
  );
}

it('is published as the code has it (else run: npm run openapi)', async () => {
  expect(await readFile(PUBLISHED_DOCUMENT, 'utf8')).toBe(written);
});

describe('the API Design Rules', () => {
  it('are kept', async () => {
    expect(await brokenRules(written)).toEqual([]);
  }, 180_000);

  it('are those of the linter: a document that breaks them is told so', async () => {
    const { '400': _, ...responses } = document.paths['/challenges']?.post?.responses ?? {};
    const paths = {
      ...document.paths,
      '/challenges': { ...document.paths['/challenges'], post: { ...document.paths['/challenges']?.post, responses } },
    };
    const broken = { ...document, info: { ...document.info, version: '1' }, paths };
    expect((await brokenRules(JSON.stringify(broken))).sort()).toEqual(['nlgov:problem-invalid-input', 'nlgov:semver']);
  }, 180_000);
});

describe('every operation', () => {
  it('has a name of its own and says what it does', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, operation } of operations()) {
      expect(operation.operationId, name).toMatch(/^[a-z][A-Za-z]+$/);
      expect(operation.summary, name).toMatch(/\S/);
      expect(operation.tags, name).toHaveLength(1);
      for (const [status, response] of Object.entries(operation.responses))
        expect((response as { description: string }).description, `${name} ${status}`).toMatch(/\S/);
    }
  });

  it('names what it can answer with', () => {
    for (const { name, operation } of operations()) {
      const statuses = Object.keys(operation.responses);
      expect(statuses, name).toEqual(expect.arrayContaining(['406', '429', '500']));
      if (operation.security?.length) expect(statuses, name).toEqual(expect.arrayContaining(['401', '403']));
      if (name.includes('{')) expect(statuses, name).toContain('404');
      if (!name.startsWith('get')) expect(statuses, name).toEqual(expect.arrayContaining(['400', '403', '413', '415']));
    }
  });

  it('asks for a session, for either a session or a token, or for nothing', () => {
    for (const { name, operation } of operations())
      expect(['', 'session', 'session or token'], name).toContain((operation.security ?? []).flatMap(Object.keys).join(' or '));
  });

  it('that creates takes an Idempotency-Key, and says when an answer is a repeated one', () => {
    const creating = operations().filter(({ name, operation }) => operation.responses['201'] && !NEVER_REPEATED.has(name));
    expect(creating.length).toBeGreaterThan(4);
    for (const { name, operation } of creating) {
      const headers = (operation.parameters as { name: string; in: string }[]).filter((parameter) => parameter.in === 'header');
      expect(
        headers.map((header) => header.name),
        name,
      ).toContain('Idempotency-Key');
      expect((operation.responses['201'] as { headers?: object }).headers, name).toHaveProperty('Idempotency-Replayed');
    }
  });
});
