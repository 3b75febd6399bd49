import { DomainError } from '#libs/kernel';
import type { TokenScope } from './token-scope.js';

/** One answer for a token that is unknown, revoked or old, or whose person has left the hub. */
export function tokenInvalid(): DomainError {
  return new DomainError({
    code: 'token.invalid',
    status: 401,
    title: 'Token is not valid',
    detail: 'This token is unknown, revoked or too old, or its owner has left the hub. Make a new one at My account.',
  });
}

export function scopeMissing(scopes: readonly TokenScope[]): DomainError {
  return new DomainError({
    code: 'token.scope_missing',
    status: 403,
    title: 'Not for this token',
    detail: `This token allows ${scopes.join(', ')} and no more. Some things are for people alone: do them signed in.`,
  });
}

export function tooManyTokens(most: number): DomainError {
  return new DomainError({
    code: 'api_token.too_many',
    status: 409,
    title: 'Too many tokens',
    detail: `You have ${most} tokens. Revoke one that is not needed any more.`,
  });
}
