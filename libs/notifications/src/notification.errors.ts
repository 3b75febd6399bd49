import { DomainError } from '#libs/kernel';

export function cursorInvalid(name: string): DomainError {
  return new DomainError({
    code: 'request.invalid',
    status: 400,
    title: 'Request is not valid',
    detail: 'One parameter is not right; see errors.',
    errors: [
      { in: 'query', at: name, code: 'cursor', detail: `Take '${name}' from the answer to an earlier request, or leave it out.` },
    ],
  });
}
