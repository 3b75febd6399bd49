import { DomainError } from '#libs/kernel';

export function tooManyStreams(most: number): DomainError {
  return new DomainError({
    code: 'events.too_many',
    status: 429,
    title: 'Too many event streams',
    detail: `One person may hold ${most} event streams at once. Close one, or share one among windows.`,
  });
}

export function streamsUnavailable(): DomainError {
  return new DomainError({
    code: 'server.unavailable',
    status: 503,
    title: 'Not available now',
    detail: 'The service is starting, stopping or full. Try again in a moment.',
    level: 'warn',
  });
}

export function onlyAsStream(): DomainError {
  return new DomainError({
    code: 'request.not_acceptable',
    status: 406,
    title: 'Not acceptable',
    detail: 'Events come as text/event-stream. Name that in the Accept header.',
  });
}
