import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How a token of {@link newToken} looks. */
export const TOKEN_FORM = /^[\w-]{43}$/;

/** 256 random bits in base64url, which only their holder knows: what is kept of them is {@link hashOf}. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256. A token is random, so nothing slower is needed to hide it. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function sameText(left: string, right: string): boolean {
  return timingSafeEqual(hashOf(left), hashOf(right));
}
