import { DomainError } from '#libs/kernel';

export function tooManyRequests(most: number): DomainError {
  return new DomainError({
    code: 'joining_request.too_many',
    status: 409,
    title: 'Too many requests',
    detail: `You can ask for help ${most} times a day. Try again tomorrow, or ask the hub of your region by mail.`,
  });
}

export function alreadyAnswered(): DomainError {
  return new DomainError({
    code: 'joining_request.answered',
    status: 409,
    title: 'Answered already',
    detail: 'Somebody else has answered this request meanwhile.',
  });
}
