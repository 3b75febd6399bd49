import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { projectFile } from '#libs/kernel';
import type { Language } from '#libs/taxonomy';

export const WEB_BUILD = 'dist/web';

/** A page of the web application, as its build names it. */
export interface WebPage {
  name: string;
  /** Whether search engines may list it. */
  indexed: boolean;
  /** Its address in each language; `$name` stands for a part that varies. */
  paths: Record<Language, string>;
  /** Scripts that it will ask for, besides those of every page. */
  scripts: Record<Language, string[]>;
}

export interface PageText {
  title: string;
  description: string;
}

/** A file with a fingerprint in its name: it never changes. */
export interface Asset {
  type: string;
  body: Buffer;
}

export type Encoding = 'br' | 'gzip';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The built web application, in memory: some hundred kilobytes. */
export class WebBuild {
  private readonly compressed = new Map<string, Promise<Buffer>>();

  private constructor(
    /** The document that every page starts from. */
    readonly template: string,
    readonly pages: readonly WebPage[],
    readonly texts: Record<Language, Record<string, PageText>>,
    private readonly assets: ReadonlyMap<string, Asset>,
  ) {}

  /** @returns null when the web application has not been built */
  static async read(folder = projectFile(WEB_BUILD)): Promise<WebBuild | null> {
    const template = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
    if (template === null) return null;
    const table = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as Pick<WebBuild, 'pages' | 'texts'>;
    const names = await readdir(join(folder, 'assets'));
    const assets = await Promise.all(
      names.map(async (name) => [`/assets/${name}`, await readAsset(join(folder, 'assets', name))] as const),
    );
    return new WebBuild(template, table.pages, table.texts, new Map(assets));
  }

  /** The file at a path such as `/assets/index-4f3a.js`. */
  asset(path: string): Asset | undefined {
    return this.assets.get(path);
  }

  /** The file at a path in a smaller form, which is made once. */
  async smaller(path: string, { body }: Asset, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${path}`;
    const known = this.compressed.get(key) ?? compress(body, encoding);
    this.compressed.set(key, known);
    return known;
  }
}

async function readAsset(path: string): Promise<Asset> {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return { type: TYPES[ending] ?? 'application/octet-stream', body: await readFile(path) };
}

async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(body, { level: 9 });
  return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } });
}
