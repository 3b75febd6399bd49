import type { Request } from 'express';
import type { Actor } from '#libs/accounts';

/** A request after the guard: `actor` is who is signed in. */
export interface ApiRequest extends Request {
  actor?: Actor;
}
