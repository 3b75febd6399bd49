import { DomainError } from '#libs/kernel';

export function illegalTransition(status: string, action: string, from: readonly string[]): DomainError {
  return new DomainError({
    code: 'challenge.illegal_transition',
    status: 409,
    title: 'Not possible in this stage',
    detail: `A challenge that is '${status}' cannot ${action}. This is possible while it is ${from.map((one) => `'${one}'`).join(' or ')}.`,
  });
}

export function challengeIncomplete(missing: readonly string[]): DomainError {
  return new DomainError({
    code: 'challenge.incomplete',
    status: 409,
    title: 'Challenge is not complete',
    detail: `Before submitting, answer: ${missing.join(', ')}.`,
  });
}

export function challengeTooLong(length: number, most: number): DomainError {
  return new DomainError({
    code: 'request.invalid',
    status: 400,
    title: 'Request is not valid',
    detail: 'The challenge is too long; see errors.',
    errors: [
      {
        in: 'body',
        at: '',
        code: 'too_long',
        detail: `The four answers have ${length} characters together; at most ${most} are possible. Leave out what a fieldlab does not need to know yet.`,
      },
    ],
  });
}
