import { DomainError } from '#libs/kernel';
import type { JoiningRole } from './joining-request.lifecycle.js';

export function tooManyRequests(most: number): DomainError {
  return new DomainError({
    code: 'joining_request.too_many',
    status: 409,
    title: 'Too many requests',
    detail: `You can ask for help ${most} times a day. Try again tomorrow, or ask the hub of your region by mail.`,
  });
}

/** @param role as what the person would be let in now */
export function changedMeanwhile(role: JoiningRole): DomainError {
  const now =
    role === 'owner'
      ? 'The company has no owner any more: the person would become its owner.'
      : 'The company has an owner meanwhile, or somebody is invited to be: the person would become a member.';
  return new DomainError({
    code: 'joining_request.changed',
    status: 409,
    title: 'Changed meanwhile',
    detail: `${now} Look again, and answer once more.`,
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
