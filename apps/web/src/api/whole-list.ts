/** As many as the api gives at once. */
const PAGE_LENGTH = 100;

/** What to ask for: a page of a list, after the one that gave `cursor`. */
export type PageQuery = { limit: number; cursor?: string };
type Page<Item> = { items: Item[]; nextCursor: string | null };

/** Reads a list to its end, or to the first page that brings it to `most` items. */
export async function wholeList<Item>(read: (query: PageQuery) => Promise<Page<Item>>, most = Infinity): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Item> = await read({ limit: PAGE_LENGTH, ...(cursor !== null && { cursor }) });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null && items.length < most);
  return items;
}
