import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { Language, OwnTextFile } from '../pages.js';
import { loadOwnTexts } from './own-texts.js';
import { textsOf } from './texts.js';

type Texts = { [key: string]: string | Texts };

/** Every text by its path, such as `front.examples.welding.title`. */
function flat(texts: Texts, path: string[] = []): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[[...path, key].join('.'), value] as const] : [...flat(value, [...path, key])],
    ),
  );
}

/** The texts of all pages, and those that only some pages have. */
async function whole(language: Language): Promise<Texts> {
  const { default: texts, OWN_TEXTS } = await textsOf(language);
  const files = Object.keys(OWN_TEXTS) as OwnTextFile[];
  return { ...texts, ...(await loadOwnTexts(files, language)) };
}

const all = { nl: await whole('nl'), en: await whole('en') };
const nl = flat(all.nl);
const en = flat(all.en);

/** Names of the values and elements that a text takes. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map(([, value, element]) => value ?? `<${element}>`).sort();
}

describe('the texts', () => {
  it('are the same in both languages, one for one', () => {
    expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
  });

  it.each([...nl.keys()])('%s says something in both languages, with the same values', (key) => {
    const pair = [nl.get(key) ?? '', en.get(key) ?? ''];
    for (const text of pair) {
      expect(text.trim()).not.toBe('');
      expect(() => compile(text)).not.toThrow();
    }
    expect(namesIn(pair[1] ?? '')).toEqual(namesIn(pair[0] ?? ''));
  });

  it('take every file of the folder', () => {
    for (const language of ['nl', 'en'] as const) {
      const files = readdirSync(join(import.meta.dirname, language));
      expect(files.length).toBe(Object.keys(all[language]).length);
    }
  });
});

describe('the code', () => {
  const SPOKEN = new Set(['alt', 'aria-label', 'placeholder', 'title', 'label']);

  function sourceFiles(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.tsx'))
      .map((path) => join(folder, path));
  }

  /** Words that stand in a component instead of among the texts. */
  function wordsIn(file: string): string[] {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    const words: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) words.push(node.text.trim());
      if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText()) && node.initializer && ts.isStringLiteral(node.initializer))
        words.push(node.initializer.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return words;
  }

  it('holds no words of its own', () => {
    const files = sourceFiles(join(import.meta.dirname, '..'));
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => wordsIn(file).map((word) => `${file}: ${word}`))).toEqual([]);
  });
});
