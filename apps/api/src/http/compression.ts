import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Request } from 'express';

export type Encoding = 'br' | 'gzip';

/** Somebody waits while a text is made smaller, so the last hundredth is not worth its time. */
const QUALITY = { br: 5, gzip: 6 };

/** The best that who asks can unpack, whatever they name first: browsers name the oldest. Null when that is nothing. */
export function encodingFor(request: Request): Encoding | null {
  return (['br', 'gzip'] as const).find((encoding) => request.acceptsEncodings(encoding)) ?? null;
}

/**
 * A text as it is sent. How long it becomes tells what is in it: whoever sees the length and can put words of their own beside a
 * secret guesses the secret piece by piece (BREACH). So only for texts that hold nothing that not everybody may read.
 */
export async function compressed(text: string, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return promisify(gzip)(text, { level: QUALITY.gzip });
  return promisify(brotliCompress)(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY.br,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}
