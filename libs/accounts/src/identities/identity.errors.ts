import { DomainError } from '#libs/kernel';

export function providerUnavailable(providerId: string, cause: unknown): DomainError {
  const error = new DomainError({
    code: 'identity_provider.unavailable',
    status: 503,
    title: 'This way of signing in does not answer',
    detail: `The provider '${providerId}' does not answer now. Sign in with a code by mail, or try again later.`,
    level: 'warn',
  });
  error.cause = cause;
  return error;
}

/** One answer for a state that is unknown, used, old or of another browser. */
export function signInNotBegunHere(): DomainError {
  return new DomainError({
    code: 'sign_in.not_begun_here',
    status: 401,
    title: 'This sign-in was not begun here',
    detail: 'It was begun in another browser, finished already, or begun too long ago. Begin again from the sign-in page.',
  });
}

/** @param reason for the log alone. */
export function signInRefusedByProvider(providerId: string, reason: string): DomainError {
  const error = new DomainError({
    code: 'sign_in.refused_by_provider',
    status: 401,
    title: 'The provider did not sign you in',
    detail: 'You stopped at the provider, or what it answered is not valid. Begin again, or sign in with a code by mail.',
  });
  error.cause = new Error(`${providerId}: ${reason}`);
  return error;
}

export function assuranceTooLow(): DomainError {
  return new DomainError({
    code: 'sign_in.assurance_too_low',
    status: 403,
    title: 'Signed in at too low a level',
    detail: 'This way of signing in needs a higher level of assurance. Begin again and choose a stronger means.',
  });
}

export function identityUnknown(): DomainError {
  return new DomainError({
    code: 'sign_in.no_account',
    status: 403,
    title: 'Not connected to an account',
    detail: 'No account here is connected with this identity. Sign in with a code by mail, and connect it at My account.',
  });
}

export function identityTaken(): DomainError {
  return new DomainError({
    code: 'identity.taken',
    status: 409,
    title: 'Connected to another account',
    detail: 'This identity is connected with another account already. Sign in with it, and disconnect it there first.',
  });
}
