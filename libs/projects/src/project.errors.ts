import { DomainError } from '#libs/kernel';

export function illegalStage(stage: string, closed: boolean, next: string, following: string | undefined): DomainError {
  const way = closed || !following ? 'It has no next stage.' : `Its next stage is '${following}'.`;
  return new DomainError({
    code: 'project.illegal_stage',
    status: 409,
    title: 'Not the next stage',
    detail: `A project that is ${closed ? 'closed' : `in '${stage}'`} cannot go to '${next}'. ${way}`,
  });
}

export function illegalClosure(stage: string, closed: boolean, outcome: string): DomainError {
  return new DomainError({
    code: 'project.illegal_closure',
    status: 409,
    title: 'Cannot be closed like this',
    detail: closed
      ? 'This project is closed already.'
      : `A project in '${stage}' cannot be closed as '${outcome}'. Bring it to 'delivered' first, or choose another outcome.`,
  });
}
