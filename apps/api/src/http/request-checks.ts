import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { DomainError } from '#libs/kernel';

/** Mail programs send a form there (RFC 8058), and nobody reads it. */
const ONE_CLICK = '/unsubscriptions/';

const WRITING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** `/x/` is another address than `/x`, and there is nothing at it (API Design Rules, /core/no-trailing-slash). */
export function noTrailingSlash(request: Request, _: Response, next: NextFunction): void {
  if (request.path !== '/' && request.path.endsWith('/')) {
    throw new DomainError({
      code: 'route.not_found',
      status: 404,
      title: 'Not found',
      detail: 'Addresses here do not end with a slash. Leave it off.',
    });
  }
  next();
}

/** The one address that answers with something else than JSON, and sees for itself whether it is accepted. */
const EVENTS = '/v1/events';

/** Answers are JSON; who accepts no JSON is told so instead of getting it. */
export function acceptsJson(request: Request, _: Response, next: NextFunction): void {
  if (
    request.path.startsWith('/v1/') &&
    request.path !== EVENTS &&
    !request.accepts(['application/json', 'application/problem+json'])
  ) {
    throw new DomainError({
      code: 'request.not_acceptable',
      status: 406,
      title: 'Not acceptable',
      detail: 'Answers are application/json. Accept that, or send no Accept header.',
    });
  }
  next();
}

/** A page of another site must not write with the cookie of whoever is looking at it. */
export function sameOriginWrites(publicUrl: string): RequestHandler {
  const publicOrigin = new URL(publicUrl).origin;
  return (request, _, next) => {
    if (WRITING.has(request.method) && isCrossSite(request, publicOrigin)) {
      throw new DomainError({
        code: 'request.cross_site',
        status: 403,
        title: 'Sent from another site',
        detail: 'This request came from a page of another site, so it was not carried out.',
      });
    }
    next();
  };
}

/** What the browser says of where the request was made is sure; a form of ours has the origin `null`, since no page tells where it is. */
function isCrossSite(request: Request, publicOrigin: string): boolean {
  const site = request.get('Sec-Fetch-Site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = request.get('Origin');
  if (origin === undefined || origin === publicOrigin) return false;
  if (publicOrigin.startsWith('https:') || !URL.canParse(origin)) return true;
  // The local stack answers to more than one name, such as localhost and 127.0.0.1.
  return new URL(origin).host !== request.get('Host');
}

/** A body is JSON; forms and the like are what a foreign page could send without asking, be they empty. */
export function onlyJsonBodies(request: Request, _: Response, next: NextFunction): void {
  if (request.path.startsWith(ONE_CLICK)) return next();
  const type = request.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  const length = request.get('Content-Length') ?? '0';
  const hasBody = request.get('Transfer-Encoding') !== undefined || length !== '0';
  const saysForeignType = type !== undefined && WRITING.has(request.method) && request.path.startsWith('/v1/');
  if ((hasBody || saysForeignType) && type !== 'application/json') {
    throw new DomainError({
      code: 'request.unsupported_media_type',
      status: 415,
      title: 'Media type is not supported',
      detail: 'Send the body as application/json.',
    });
  }
  next();
}
