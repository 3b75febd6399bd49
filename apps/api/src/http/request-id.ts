import type { NextFunction, Request, Response } from 'express';
import { newId } from '#libs/kernel';

const HEADER = 'X-Request-Id';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Gives every answer an id that also stands in the log. A caller's own id is kept when it is a UUID. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(HEADER) ?? '';
  response.setHeader(HEADER, UUID.test(given) ? given.toLowerCase() : newId());
  next();
}

export function requestIdOf(response: Response): string {
  return String(response.getHeader(HEADER) ?? newId());
}
