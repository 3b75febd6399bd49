import type { Response } from 'express';
import type { SessionToken, SigningIn } from '#libs/accounts';
import type { ApiRequest } from '../access/api-request.js';
import { sessionCookie } from '../access/session-cookie.js';
import { browserCookie } from './browser-cookie.js';

/** Who signs in where, as the request tells. */
export function signingIn(request: ApiRequest): SigningIn {
  return { userAgent: request.get('User-Agent') ?? '', replaces: request.actor ?? null };
}

/** Hands the browser its session, and takes back what it began to sign in with. */
export function handOver(response: Response, publicUrl: string, { token, expiresAt }: SessionToken): void {
  sessionCookie.set(response, publicUrl, token, expiresAt);
  browserCookie.clear(response, publicUrl);
}
