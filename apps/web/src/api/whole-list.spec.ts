import { expect, it } from 'vitest';
import { wholeList, type PageQuery } from './whole-list.js';

/** A list of the numbers below `count`, three at a time. */
function listOf(count: number): {
  asked: PageQuery[];
  read: (query: PageQuery) => Promise<{ items: number[]; nextCursor: string | null }>;
} {
  const asked: PageQuery[] = [];
  return {
    asked,
    read: async (query) => {
      asked.push(query);
      const from = Number(query.cursor ?? 0);
      const items = Array.from({ length: Math.min(3, count - from) }, (_, at) => from + at);
      return { items, nextCursor: from + 3 < count ? String(from + 3) : null };
    },
  };
}

it('reads page after page to the end', async () => {
  const { asked, read } = listOf(7);
  expect(await wholeList(read)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(asked).toEqual([{ limit: 100 }, { limit: 100, cursor: '3' }, { limit: 100, cursor: '6' }]);
});

it('reads no further than the page that holds enough', async () => {
  const { asked, read } = listOf(1_000);
  expect(await wholeList(read, 5)).toHaveLength(6);
  expect(asked).toHaveLength(2);
});
