/** How loudly an error is logged: what a user did wrong is `debug`, what someone must look at is `error`. */
export type ErrorLevel = 'debug' | 'warn' | 'error';

/** One fault in what was sent, by its place in the body, query or path. */
export interface FieldError {
  /** Where: `body`, `query`, `path` or `header`. */
  in: 'body' | 'query' | 'path' | 'header';
  /** JSON Pointer (RFC 6901) into the body, or the parameter's name. */
  at: string;
  /** Stable code, such as `too_long`. */
  code: string;
  /** One sentence that names the fault and the way out. */
  detail: string;
}

export interface DomainErrorShape {
  /** Stable and unique, `noun.fault`, such as `challenge.illegal_transition`. Clients decide on it: never rename one. */
  code: string;
  /** HTTP status, 400 to 599. */
  status: number;
  /** A few words, the same for every occurrence. */
  title: string;
  /** One sentence about this occurrence that names the way out. It must not hold what the caller may not know. */
  detail: string;
  level?: ErrorLevel;
  errors?: readonly FieldError[];
}

/** A failure that the caller can act on. Anything else that is thrown is a defect and answers 500. */
export class DomainError extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly level: ErrorLevel;
  readonly errors: readonly FieldError[];

  constructor(shape: DomainErrorShape) {
    super(shape.detail);
    this.name = 'DomainError';
    this.code = shape.code;
    this.status = shape.status;
    this.title = shape.title;
    this.detail = shape.detail;
    this.level = shape.level ?? (shape.status >= 500 ? 'error' : 'debug');
    this.errors = shape.errors ?? [];
  }
}

/** 404 for a thing that does not exist or that the caller may not know to exist: both answer alike. */
export function notFound(noun: string, id: string): DomainError {
  return new DomainError({
    code: `${noun}.not_found`,
    status: 404,
    title: 'Not found',
    detail: `There is no ${noun.replaceAll('_', ' ')} '${id}' that you can see. Check the id, or sign in with another account.`,
  });
}
