import type { Request } from 'express';
import type { Actor } from '#libs/accounts';

/** A request after the guard: `actor` is who is signed in. */
export interface ApiRequest extends Request {
  actor?: Actor;
  /** Under an Idempotency-Key: the id that whatever the request creates must get. */
  creationId?: string;
}
