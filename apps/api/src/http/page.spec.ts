import fc from 'fast-check';
import { QueryFailedError } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#libs/kernel';
import { PageQuery, pageOf } from './page.js';
import { ValidationPipe } from './validation.pipe.js';

interface Item {
  id: string;
}
type Window = { after?: string | undefined; limit: number };

const idOf = (index: number): string => `01a20000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;

/** A list in a fixed order, read as a repository reads it. */
function reading(ids: string[]): (window: Window) => Promise<Item[]> {
  return async ({ after, limit }) => {
    const from = after === undefined ? 0 : ids.indexOf(after) + 1;
    return ids.slice(from, from + limit).map((id) => ({ id }));
  };
}

const query = async (given: object): Promise<PageQuery> =>
  (await new ValidationPipe().transform(given, { type: 'query', metatype: PageQuery })) as PageQuery;

type Page = { items: Item[]; nextCursor: string | null };

async function show(given: object, ids: string[]): Promise<Page> {
  return pageOf(await query(given), reading(ids), (item) => item);
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  const error = await work.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  return error instanceof DomainError ? error.code : undefined;
}

describe('pages', () => {
  it('show every item once, in order, whatever their size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 20 }), async (count, limit) => {
        const ids = Array.from({ length: count }, (_, index) => idOf(index));
        const seen: string[] = [];
        let pages = 0;
        for (let cursor: string | null = ''; cursor !== null; pages += 1) {
          const page: Page = await show({ limit: String(limit), ...(cursor && { cursor }) }, ids);
          seen.push(...page.items.map(({ id }) => id));
          cursor = page.nextCursor;
        }
        expect(seen).toEqual(ids);
        expect(pages).toBe(Math.max(1, Math.ceil(count / limit)));
      }),
    );
  });

  it('have 25 items unless asked otherwise', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `lab-${index}`);
    const page = await show({}, ids);
    expect(page.items).toHaveLength(25);
    expect((await show({ cursor: page.nextCursor }, ids)).items).toEqual(ids.slice(25).map((id) => ({ id })));
  });
});

describe('a cursor', () => {
  it.each(['AAAA', Buffer.from("' OR 1=1").toString('base64url'), Buffer.from('a\u0000').toString('base64url')])(
    'that was never given out, such as %s, is refused',
    async (cursor) => {
      expect(await codeOf(show({ cursor }, []))).toBe('request.invalid');
    },
  );

  it('of another list is refused, as the database tells', async () => {
    const cursor = Buffer.from('ramlab').toString('base64url');
    const notAUuid = Object.assign(new Error('invalid input syntax for type uuid'), { code: '22P02' });
    const read = (): Promise<Item[]> => Promise.reject(new QueryFailedError('SELECT', [], notAUuid));
    expect(await codeOf(pageOf(await query({ cursor }), read, (item) => item))).toBe('request.invalid');
  });

  it('is not blamed for what the database cannot do', async () => {
    const read = (): Promise<Item[]> => Promise.reject(new QueryFailedError('SELECT', [], new Error('gone')));
    await expect(pageOf({ cursor: Buffer.from('ramlab').toString('base64url') }, read, (item) => item)).rejects.toThrow('gone');
    const notAUuid = Object.assign(new Error('syntax'), { code: '22P02' });
    const broken = (): Promise<Item[]> => Promise.reject(new QueryFailedError('SELECT', [], notAUuid));
    await expect(pageOf({}, broken, (item) => item)).rejects.toThrow('syntax');
  });
});
