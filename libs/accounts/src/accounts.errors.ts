import { DomainError } from '#libs/kernel';

/** One answer for an unknown address, a wrong code and an old code, so that nobody learns which accounts exist. */
export function signInRefused(): DomainError {
  return new DomainError({
    code: 'session.refused',
    status: 401,
    title: 'Sign-in refused',
    detail:
      'This code is not valid for this e-mail address in this browser, or no longer. Ask for a new code and use it here within 15 minutes.',
  });
}

/** Told only to who holds a right code or link, in the browser that asked for it. Nothing is spent by it. */
export function nameNeeded(): DomainError {
  return new DomainError({
    code: 'session.name_needed',
    status: 409,
    title: 'Nobody has an account with this address yet',
    detail: 'Send the same again with a name: then an account is opened for this address, under that name.',
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

export function linkUsed(): DomainError {
  return new DomainError({
    code: 'link.used',
    status: 410,
    title: 'This link was used already',
    detail: 'The link worked once, and somebody has used it. Ask for a new one.',
  });
}

/** Told only to who holds a link that would open a session elsewhere, so it says nothing that the holder does not know. */
export function linkOfOtherBrowser(): DomainError {
  return new DomainError({
    code: 'link.other_browser',
    status: 403,
    title: 'This link is for another browser',
    detail:
      'The link works only in the browser where it was asked for. Open it there, or type the code from the mail there. Or ask for a new mail in this browser.',
  });
}
