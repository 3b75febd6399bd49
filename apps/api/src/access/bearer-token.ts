import type { Request } from 'express';

/** The token of `Authorization: Bearer` (RFC 6750); null when the request has none. */
export function bearerTokenOf(request: Request): string | null {
  const [scheme = '', token = ''] = (request.get('Authorization') ?? '').split(' ');
  return scheme.toLowerCase() === 'bearer' ? token : null;
}
