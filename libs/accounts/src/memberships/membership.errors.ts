import { DomainError } from '#libs/kernel';
import type { OrganisationKind } from '../membership.entity.js';
import { ROLES_IN, type JoiningState } from './membership.lifecycle.js';

export function lastKeeper(): DomainError {
  return new DomainError({
    code: 'membership.last',
    status: 409,
    title: 'Somebody must stay',
    detail: 'This is the last person who keeps the organisation in hand. Give somebody else that role first.',
  });
}

export function roleImpossible(kind: OrganisationKind): DomainError {
  return new DomainError({
    code: 'request.invalid',
    status: 400,
    title: 'Request is not valid',
    detail: 'One field is not right; see errors.',
    errors: [{ in: 'body', at: '/role', code: 'choice', detail: `In a ${kind}, choose one of: ${ROLES_IN[kind].join(', ')}.` }],
  });
}

export function alreadyMember(): DomainError {
  return new DomainError({
    code: 'membership.exists',
    status: 409,
    title: 'Belongs to the organisation already',
    detail: 'This person belongs to the organisation already. Change their role in the list of members.',
  });
}

export function alreadyInvited(): DomainError {
  return new DomainError({
    code: 'membership_invitation.open',
    status: 409,
    title: 'Invited already',
    detail: 'An invitation to this address is still open. Withdraw it first to send another.',
  });
}

export function tooManyInvited(most: number): DomainError {
  return new DomainError({
    code: 'membership_invitation.too_many',
    status: 409,
    title: 'Too many invitations',
    detail: `An organisation can send ${most} invitations a day, and so can somebody for all their companies. Send the others tomorrow.`,
  });
}

export function joiningOver(state: Exclude<JoiningState, 'open'>): DomainError {
  const why = { accepted: 'was used already', withdrawn: 'was withdrawn', expired: 'has run out' }[state];
  return new DomainError({
    code: `membership_invitation.${state}`,
    status: state === 'accepted' ? 409 : 410,
    title: 'This invitation is over',
    detail: `The invitation ${why}. Ask the person who invited you for another one.`,
  });
}

export function otherAddress(): DomainError {
  return new DomainError({
    code: 'membership_invitation.other_address',
    status: 403,
    title: 'Invited under another address',
    detail: 'The invitation went to another e-mail address. Sign in with that address to accept it.',
  });
}
