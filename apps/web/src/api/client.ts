import createClient from 'openapi-fetch';
import { OfflineError, problemOf } from './problem.js';
import type { components, paths } from './schema.js';

/** Calls the api; addresses, bodies and answers are typed by its OpenAPI document. */
export const client = createClient<paths>({ baseUrl: '/v1' });

export type Schemas = components['schemas'];

/**
 * The body of an answer.
 *
 * @throws ProblemError when the api refused, OfflineError when nothing answered. An aborted request throws what it always throws.
 */
export async function answerOf<Body>(
  call: Promise<{ data?: Body; error?: unknown; response: Response }>,
): Promise<Exclude<Body, undefined>> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    throw isAbort(cause) ? cause : new OfflineError('No answer', { cause });
  });
  if (!response.ok) throw problemOf(response, error);
  return data as Exclude<Body, undefined>;
}

/** A name for an attempt, so that the same attempt sent twice happens once. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}

function isAbort(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'AbortError';
}
