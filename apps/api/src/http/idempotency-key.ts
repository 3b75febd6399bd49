import { createHash } from 'node:crypto';
import type { ApiRequest } from '../access/api-request.js';
import { bodyBytes } from './json-body.js';
import { invalid } from './validation.pipe.js';

export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

/** What makes two requests the same: who, under which key; and what tells whether they truly are: a hash of what was asked. */
export interface IdempotentRequest {
  actor: string;
  key: string;
  requestHash: string;
}

/**
 * Null when the header is absent. The hash is over the body's bytes, for writing out a parsed body again would break on one
 * that is nested deeply enough; so a repetition is the same request byte by byte.
 *
 * @throws DomainError `request.invalid` for a key of another form.
 */
export function idempotentRequest(request: ApiRequest): IdempotentRequest | null {
  const key = request.get(IDEMPOTENCY_HEADER);
  if (key === undefined) return null;
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw invalid([{ in: 'header', at: IDEMPOTENCY_HEADER, code: 'format', detail: 'Give 1 to 255 visible ASCII characters.' }]);
  }
  const requestHash = createHash('sha256')
    .update(`${request.method} ${request.originalUrl}\n`)
    .update(bodyBytes(request))
    .digest('hex');
  return { actor: request.actor?.userId ?? 'public', key, requestHash };
}
