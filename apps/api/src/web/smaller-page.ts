import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Somebody waits while a page is made smaller, so the last hundredth is not worth its time. */
const QUALITY = { br: 5, gzip: 6 };

/** A page as it is sent. It holds no secret, so that its length may tell what it holds. */
export async function smallerPage(html: string, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(html, { level: QUALITY.gzip });
  return promisify(brotliCompress)(html, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY.br,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}
