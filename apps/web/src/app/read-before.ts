import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** What the server has read of the api already, so that the page need not ask for it. */
export type Read = readonly (readonly [key: QueryKey, data: unknown])[];

/** Takes over what the server has written into the page. */
export function takeRead(queries: QueryClient): void {
  const block = document.getElementById('read');
  if (block) fill(queries, JSON.parse(block.textContent) as Read);
}

export function fill(queries: QueryClient, read: Read): void {
  for (const [key, data] of read) queries.setQueryData(key, data);
}
