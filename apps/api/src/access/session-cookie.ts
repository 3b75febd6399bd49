import type { CookieOptions, Request, Response } from 'express';
import { SESSION_LIFETIME_MS } from '#libs/accounts';

/** The `__Host-` prefix ties the cookie to this host over TLS; without TLS (the local stack) browsers refuse it. */
function nameFor(publicUrl: string): string {
  return isSecure(publicUrl) ? '__Host-fieldmatch' : 'fieldmatch';
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}

function options(publicUrl: string): CookieOptions {
  return { httpOnly: true, secure: isSecure(publicUrl), sameSite: 'lax', path: '/' };
}

export function setSessionCookie(response: Response, publicUrl: string, token: string): void {
  response.cookie(nameFor(publicUrl), token, { ...options(publicUrl), maxAge: SESSION_LIFETIME_MS });
}

export function clearSessionCookie(response: Response, publicUrl: string): void {
  response.clearCookie(nameFor(publicUrl), options(publicUrl));
}

/** The session token that the browser sent; null when there is none of the right form. */
export function readSessionCookie(request: Request, publicUrl: string): string | null {
  const prefix = `${nameFor(publicUrl)}=`;
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const token = pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length) ?? '';
  return /^[\w-]{43}$/.test(token) ? token : null;
}
