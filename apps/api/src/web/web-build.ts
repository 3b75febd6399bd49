import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { projectFile } from '#libs/kernel';
import type { Language } from '#libs/taxonomy';
import { readDrawing, type Draw } from './page-drawing.js';

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
  /** The same with Brotli, as the build made it; null where that has not been done. */
  brotli: Buffer | null;
}

/** Ending of the files that the build has compressed. */
const BROTLI = '.br';

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** The built web application, in memory: some hundred kilobytes. */
export class WebBuild {
  private readonly gzipped = new Map<string, Promise<Buffer>>();

  private constructor(
    /** The document that every page starts from. */
    readonly template: string,
    readonly pages: readonly WebPage[],
    readonly texts: Record<Language, Record<string, PageText>>,
    /** Draws the pages for everybody. */
    readonly draw: Record<Language, Draw>,
    private readonly assets: ReadonlyMap<string, Asset>,
  ) {}

  /** @returns null when the web application has not been built */
  static async read(folder = projectFile(WEB_BUILD)): Promise<WebBuild | null> {
    const template = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
    if (template === null) return null;
    const table = JSON.parse(await readFile(join(folder, 'pages.json'), 'utf8')) as Pick<WebBuild, 'pages' | 'texts'>;
    const names = (await readdir(join(folder, 'assets'))).filter((name) => !name.endsWith(BROTLI));
    const assets = await Promise.all(
      names.map(async (name) => [`/assets/${name}`, await readAsset(join(folder, 'assets', name))] as const),
    );
    return new WebBuild(template, table.pages, table.texts, await readDrawing(folder), new Map(assets));
  }

  /** The file at a path such as `/assets/index-4f3a.js`. */
  asset(path: string): Asset | undefined {
    return this.assets.get(path);
  }

  /** The file at a path for a browser that does not know Brotli, which is made once. */
  zipped(path: string, { body }: Asset): Promise<Buffer> {
    const known = this.gzipped.get(path) ?? promisify(gzip)(body, { level: 9 });
    this.gzipped.set(path, known);
    return known;
  }
}

async function readAsset(path: string): Promise<Asset> {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const [body, brotli] = await Promise.all([readFile(path), readFile(path + BROTLI).catch(() => null)]);
  return { type: TYPES[ending] ?? 'application/octet-stream', body, brotli };
}
