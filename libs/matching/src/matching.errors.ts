import { DomainError } from '#libs/kernel';

export function curationStale(revision: number): DomainError {
  return new DomainError({
    code: 'curation.stale',
    status: 409,
    title: 'Somebody else decided meanwhile',
    detail: `The curation is at revision ${revision} now. Read it again and repeat your change on top of it.`,
  });
}

export function notACandidate(fieldlabId: string): DomainError {
  return new DomainError({
    code: 'curation.not_a_candidate',
    status: 409,
    title: 'Not a candidate',
    detail: `Fieldlab '${fieldlabId}' is not among the candidates of the newest match run. Choose one of its matches.`,
  });
}

export function nothingToRelease(): DomainError {
  return new DomainError({
    code: 'release.nothing_to_release',
    status: 409,
    title: 'Nothing to release',
    detail:
      'No candidate is left that was not asked already and has room. Rank again, put back a removed fieldlab, or close with no match.',
  });
}

export function alreadyInvited(fieldlabId: string): DomainError {
  return new DomainError({
    code: 'release.already_invited',
    status: 409,
    title: 'Invited before',
    detail: `Fieldlab '${fieldlabId}' was already asked about this challenge. Choose another.`,
  });
}

export function rankingOutdated(): DomainError {
  return new DomainError({
    code: 'release.ranking_outdated',
    status: 409,
    title: 'The challenge changed',
    detail: 'The challenge was edited and is being ranked again. Wait for the new match run and look at it before releasing.',
  });
}

export function invitationNotOpen(status: string): DomainError {
  return new DomainError({
    code: 'invitation.not_open',
    status: 409,
    title: 'No longer open',
    detail: `This invitation is '${status}' and cannot be answered any more.`,
  });
}
