import { DomainError } from '#libs/kernel';

export function referralNotOpen(status: string): DomainError {
  return new DomainError({
    code: 'referral.not_open',
    status: 409,
    title: 'No longer open',
    detail: `This referral is '${status}' and cannot be answered or taken back any more.`,
  });
}

/** For what must wait until the asked hub has answered: a second referral, a release, a return to the company. */
export function referralOpen(): DomainError {
  return new DomainError({
    code: 'referral.open',
    status: 409,
    title: 'Waiting for another hub',
    detail: 'Another hub was asked to take this challenge over. Wait for its answer, or take the referral back first.',
  });
}

export function referralToOwnHub(): DomainError {
  return new DomainError({
    code: 'referral.own_hub',
    status: 409,
    title: 'Already with this hub',
    detail: 'The challenge is with this hub. Choose another hub to refer it to.',
  });
}

export function referralWithoutBrokers(hubId: string): DomainError {
  return new DomainError({
    code: 'referral.hub_without_brokers',
    status: 409,
    title: 'Nobody there to take it over',
    detail: `Hub '${hubId}' has no broker yet who could take the challenge over. Choose another hub.`,
  });
}
