import type { Request } from 'express';
import type { Actor } from '#libs/accounts';
import type { SupportView } from '#libs/privacy';

/** A request after the guard: `actor` is who is signed in. */
export interface ApiRequest extends Request {
  actor?: Actor;
  /** When an administrator looks through the eyes of `actor`. */
  supportView?: SupportView;
  /** Under an Idempotency-Key: the id that whatever the request creates must get. */
  creationId?: string;
}
