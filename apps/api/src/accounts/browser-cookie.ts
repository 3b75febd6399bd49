import type { Request, Response } from 'express';
import { newToken, TOKEN_FORM } from '#libs/accounts';
import { SecretCookie } from '../http/cookies.js';

/** How long a sign-in that was begun can be finished, in ms; a little longer than what it began. */
const LIFETIME_MS = 20 * 60_000;

/** Tells the browser that began to sign in from every other one. It is given to whoever asks, with an account or without. */
export const browserCookie = new SecretCookie('fieldmatch-browser', TOKEN_FORM);

/** The token of this browser, made when it has none. It stays the same when somebody asks again, so that every mail works. */
export function rememberBrowser(request: Request, response: Response, publicUrl: string): string {
  const token = browserCookie.read(request, publicUrl) ?? newToken();
  browserCookie.set(response, publicUrl, token, new Date(Date.now() + LIFETIME_MS));
  return token;
}
