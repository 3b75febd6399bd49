import { DomainError } from '#libs/kernel';

/** One answer for an unknown address, a wrong code and an old code, so that nobody learns which accounts exist. */
export function signInRefused(): DomainError {
  return new DomainError({
    code: 'session.refused',
    status: 401,
    title: 'Sign-in refused',
    detail: 'This code is not valid for this e-mail address, or no longer. Ask for a new code and use it within 15 minutes.',
  });
}

export function notSignedIn(): DomainError {
  return new DomainError({
    code: 'session.missing',
    status: 401,
    title: 'Not signed in',
    detail: 'Sign in first: ask for a code at /v1/sign-in-codes and open a session at /v1/sessions.',
  });
}

export function notAllowed(who: string): DomainError {
  return new DomainError({
    code: 'actor.not_allowed',
    status: 403,
    title: 'Not allowed',
    detail: `Only ${who} can do this. Sign in with such an account.`,
  });
}

export function linkInvalid(): DomainError {
  return new DomainError({
    code: 'link.invalid',
    status: 404,
    title: 'This link opens nothing',
    detail: 'The link is incomplete, or not meant for this. Open the mail again and use its button, or sign in.',
  });
}

export function linkExpired(expiredAt: Date): DomainError {
  return new DomainError({
    code: 'link.expired',
    status: 410,
    title: 'This link has run out',
    detail: `The link worked until ${expiredAt.toISOString()}. Sign in to see how things stand.`,
  });
}
