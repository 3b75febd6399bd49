import { sqlState } from '#libs/database';
import type { DomainError } from '#libs/kernel';
import { Text, Whole } from './fields.js';
import { invalid } from './validation.pipe.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The part of a list that is asked for. */
export class PageQuery {
  @Text({ min: 1, max: 200, pattern: /^[\w-]+$/, description: '`nextCursor` of the page before', optional: true })
  cursor?: string;

  @Whole({ min: 1, max: 100, default: 25, description: 'Most items on the page', optional: true })
  limit?: number;
}

export abstract class PageResource {
  @Text({ description: 'Cursor of the next page; null on the last one', nullable: true })
  nextCursor: string | null;
}

/**
 * One page of a list. It asks for one item more than it shows, so that the last page says that it is the last.
 *
 * @param read gives the items after the one with id `after`, at most `limit`.
 * @throws DomainError `request.invalid` for a cursor that was never given out.
 */
export async function pageOf<Item, Resource extends { id: string }>(
  { cursor, limit = 25 }: PageQuery,
  read: (window: { after?: string | undefined; limit: number }) => Promise<Item[]>,
  show: (item: Item) => Resource,
): Promise<{ items: Resource[]; nextCursor: string | null }> {
  const found = await read({ after: decode(cursor), limit: limit + 1 }).catch((error: unknown) => {
    // A slug where the list has UUIDs, or no number or too great a one where it has numbers: the cursor of another list.
    throw cursor !== undefined && ['22P02', '22003'].includes(sqlState(error) ?? '') ? unknownCursor() : error;
  });
  const items = found.slice(0, limit).map(show);
  const last = items.at(-1);
  return { items, nextCursor: found.length > limit && last ? Buffer.from(last.id).toString('base64url') : null };
}

function decode(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined;
  const id = Buffer.from(cursor, 'base64url').toString();
  if (UUID.test(id) || SLUG.test(id)) return id;
  throw unknownCursor();
}

function unknownCursor(): DomainError {
  return invalid([
    { in: 'query', at: 'cursor', code: 'format', detail: 'Give the nextCursor of the page before, or leave it out.' },
  ]);
}
