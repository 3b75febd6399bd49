import { DomainError } from '#libs/kernel';

export function supportViewReadOnly(): DomainError {
  return new DomainError({
    code: 'support_view.read_only',
    status: 403,
    title: 'You are only looking',
    detail: 'You see what somebody else sees, so nothing can be changed or taken along. End the support view first.',
  });
}

export function supportViewOpen(): DomainError {
  return new DomainError({
    code: 'support_view.open',
    status: 409,
    title: 'You are looking already',
    detail: 'This session looks through somebody’s eyes already. End that support view first.',
  });
}

export function supportViewOfAdministrator(): DomainError {
  return new DomainError({
    code: 'support_view.not_possible',
    status: 409,
    title: 'Not through these eyes',
    detail: 'Administrators are not looked at, nor is one oneself. Choose somebody who asked for help.',
  });
}
