import type { components } from './schema.js';

export type Problem = components['schemas']['Problem'];

/** The api refused or failed; `code` is stable and says why (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly status: number,
    readonly code: string,
    detail: string,
    /** Faults by the field they are about, such as `postcode`. */
    readonly fields: ReadonlyMap<string, string> = new Map(),
    /** Seconds after which trying again makes sense; null when it was not said. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail);
  }
}

/** There was no answer at all: no connection, or a server that is not there. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError';
}

export function isSignedOut(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 401;
}

export function isNotFound(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 404;
}

export function problemOf(response: Response, body: unknown): ProblemError {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  const fields = new Map((problem.errors ?? []).map(({ at, code }) => [at.replace(/^\//, ''), code]));
  const wait = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ProblemError(
    response.status,
    problem.code ?? 'server.fault',
    problem.detail ?? '',
    fields,
    Number.isFinite(wait) ? wait : null,
  );
}
