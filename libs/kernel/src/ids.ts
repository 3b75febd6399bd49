import { v7 } from 'uuid';

/** A new identifier: UUID version 7 (RFC 9562), so rows sort by the moment of their making and indexes stay compact. */
export function newId(): string {
  return v7();
}
