import { plainToInstance } from 'class-transformer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DomainError, type FieldError } from '#libs/kernel';
import {
  Choice,
  DateOnly,
  DateTime,
  Decimal,
  EmailAddress,
  Flag,
  ListOf,
  ListOfSlugs,
  ListOfText,
  Nested,
  Slug,
  Text,
  Uuid,
  WebAddress,
  Whole,
} from './fields.js';
import { ValidationPipe } from './validation.pipe.js';

const description = 'A field';

class Inner {
  @Whole({ description, min: 1, max: 3 })
  level: number;
}

/** One field of each kind, each optional so that it can be tried alone. */
class Every {
  @Text({ description, min: 1, max: 10, optional: true })
  line?: string;

  @Text({ description, max: 10, multiline: true, optional: true })
  lines?: string;

  @Text({ description, min: 8, max: 8, pattern: /^\d{8}$/, example: '01234567', optional: true })
  kvkNumber?: string;

  @Whole({ description, min: -2, max: 5, optional: true })
  whole?: number;

  @Decimal({ description, min: 0, max: 1, optional: true })
  decimal?: number;

  @Flag({ description, optional: true })
  flag?: boolean;

  @Choice(['nl', 'en'], { description, name: 'Tongue', optional: true })
  choice?: string;

  @Choice([2008, 2025], { description, name: 'Year', optional: true })
  year?: number;

  @Uuid({ description, optional: true })
  uuid?: string;

  @Slug({ description, optional: true })
  slug?: string;

  @DateOnly({ description, optional: true })
  day?: string;

  @DateTime({ description, optional: true })
  moment?: string;

  @EmailAddress({ description, optional: true })
  email?: string;

  @WebAddress({ description, optional: true })
  website?: string;

  @Nested(() => Inner, { description, optional: true })
  inner?: Inner;

  @ListOf(() => Inner, { description, min: 1, max: 2, optional: true })
  inners?: Inner[];

  @ListOfText({ description, max: 2, optional: true })
  texts?: string[];

  @ListOfSlugs({ description, min: 1, max: 3, optional: true })
  slugs?: string[];

  @Text({ description, nullable: true, optional: true })
  nullable?: string | null;
}

const NAMES: readonly string[] = Object.keys({
  line: 0,
  lines: 0,
  kvkNumber: 0,
  whole: 0,
  decimal: 0,
  flag: 0,
  choice: 0,
  year: 0,
  uuid: 0,
  slug: 0,
  day: 0,
  moment: 0,
  email: 0,
  website: 0,
  inner: 0,
  inners: 0,
  texts: 0,
  slugs: 0,
  nullable: 0,
} satisfies Record<keyof Every, 0>);

class Needed {
  @Text({ description })
  text: string;
}

const pipe = new ValidationPipe();
const read = (body: unknown, metatype: new () => object = Every): Promise<unknown> =>
  pipe.transform(body, { type: 'body', metatype });

/** The errors that a body is refused with; none when it is taken. */
async function errorsOf(body: unknown, metatype?: new () => object): Promise<readonly FieldError[]> {
  try {
    await read(body, metatype);
    return [];
  } catch (error) {
    if (error instanceof DomainError) return error.errors;
    throw error;
  }
}

describe('what is taken, and as what', () => {
  it.each<[keyof Every, unknown, unknown]>([
    ['line', '  a\u0301b ', 'áb'],
    ['line', '😀'.repeat(5), '😀'.repeat(5)],
    ['line', ' \u202e anna\u202c', 'anna'],
    ['lines', 'a\r\n\tb', 'a\r\n\tb'],
    ['lines', '', ''],
    ['kvkNumber', '00123456', '00123456'],
    ['whole', -2, -2],
    ['whole', 5, 5],
    ['decimal', 0.25, 0.25],
    ['flag', false, false],
    ['choice', 'nl', 'nl'],
    ['year', 2025, 2025],
    ['uuid', '01A20000-0000-7000-8000-00000000ABCD', '01a20000-0000-7000-8000-00000000abcd'],
    ['slug', 'region-of-2', 'region-of-2'],
    ['day', '2028-02-29', '2028-02-29'],
    ['moment', '2026-11-23T09:00:00+01:00', '2026-11-23T08:00:00.000Z'],
    ['moment', '2026-11-23T09:00:00.123456789Z', '2026-11-23T09:00:00.123Z'],
    ['email', ' Anna+werk@voorbeeld-metaal.example ', 'Anna+werk@voorbeeld-metaal.example'],
    ['website', 'https://www.example.nl/a?b=c', 'https://www.example.nl/a?b=c'],
    ['inner', { level: 1 }, { level: 1 }],
    ['inners', [{ level: 1 }, { level: 3 }], [{ level: 1 }, { level: 3 }]],
    ['texts', [], []],
    ['slugs', ['a', 'b'], ['a', 'b']],
    ['nullable', null, null],
  ])('%s %j', async (name, given, taken) => {
    expect(JSON.parse(JSON.stringify(await read({ [name]: given })))).toEqual({ [name]: taken });
  });

  it('leaves out what was left out, so that a change changes nothing else', async () => {
    expect(Object.keys((await read({ line: 'a' })) as object)).toEqual(['line']);
  });
});

describe('what is refused', () => {
  it.each<[keyof Every, unknown, string]>([
    ['line', '', 'too_short'],
    ['line', ' \n ', 'too_short'],
    ['line', '\u2067', 'too_short'],
    ['line', 'x'.repeat(11), 'too_long'],
    ['line', 'a\nb', 'characters'],
    ['line', 'a\u2028b', 'characters'],
    ['line', 'a\u0000b', 'characters'],
    ['line', 'a\u0085b', 'characters'],
    ['line', 'a\ud800', 'characters'],
    ['line', '\udc00a', 'characters'],
    ['line', 5, 'type'],
    ['line', null, 'not_null'],
    ['line', ['a'], 'type'],
    ['lines', 'a\u0007', 'characters'],
    ['kvkNumber', '1234567', 'too_short'],
    ['kvkNumber', '1234567x', 'format'],
    ['kvkNumber', 12345678, 'type'],
    ['whole', 6, 'range'],
    ['whole', 1.5, 'range'],
    ['whole', '1', 'range'],
    ['whole', true, 'range'],
    ['decimal', -0.1, 'range'],
    ['decimal', '0.5', 'range'],
    ['flag', 'true', 'type'],
    ['flag', 1, 'type'],
    ['choice', 'de', 'choice'],
    ['choice', ['nl'], 'choice'],
    ['year', '2025', 'choice'],
    ['uuid', '01a20000', 'format'],
    ['uuid', '01a20000-0000-7000-8000-00000000abcg', 'format'],
    ['slug', 'Ramlab', 'format'],
    ['slug', '-a', 'format'],
    ['slug', 'a--b', 'format'],
    ['slug', 'a'.repeat(101), 'format'],
    ['day', '2027-02-29', 'format'],
    ['day', '2027-2-1', 'format'],
    ['day', '2027-06-30T00:00:00Z', 'format'],
    ['day', '0000-01-01', 'format'],
    ['moment', '2026-11-23T09:00:00', 'format'],
    ['moment', '2026-02-30T09:00:00Z', 'format'],
    ['moment', '2026-11-23T24:00:00Z', 'format'],
    ['moment', '2026-11-23T09:00:60Z', 'format'],
    ['moment', '2026-11-23T09:00:00+99:00', 'format'],
    ['moment', '0001-01-01T00:00:00Z', 'format'],
    ['moment', '2026-11-23', 'format'],
    ['email', 'anna', 'format'],
    ['email', 'anna@example', 'format'],
    ['email', 'anna@example.nl, bert@example.nl', 'format'],
    ['email', 'anna@example.nl\nBcc: all@example.nl', 'characters'],
    ['email', `${'a'.repeat(250)}@b.nl`, 'too_long'],
    ['website', 'javascript:alert(1)', 'format'],
    ['website', 'www.example.nl', 'format'],
    ['website', 'ftp://example.nl', 'format'],
    ['inner', 'x', 'type'],
    ['inner', [], 'type'],
    ['inner', [{ level: 1 }], 'type'],
    ['inners', { level: 1 }, 'type'],
    ['inners', [], 'too_few'],
    ['inners', [1], 'type'],
    ['inners', [null], 'type'],
    ['inners', [[{ level: 1 }]], 'type'],
    ['inners', [{ level: 1 }, { level: 1 }, { level: 1 }], 'too_many'],
    ['texts', ['a', 1], 'type'],
    ['texts', 'a', 'type'],
    ['slugs', ['a', 'a'], 'repeated'],
    ['slugs', ['a', 'B'], 'format'],
  ])('%s %j is told as %s', async (name, given, code) => {
    const errors = await errorsOf({ [name]: given });
    expect(errors).toMatchObject([{ in: 'body', at: `/${name}`, code }]);
    expect(errors[0]?.detail).toMatch(/^[A-Z].*\.$/s);
  });

  it('is told by the entry that is wrong', async () => {
    expect((await errorsOf({ slugs: ['a', 'b', 'C'] }))[0]?.detail).toMatch(/^Entry 3: /);
    expect(await errorsOf({ inners: [{ level: 1 }, { level: 9 }] })).toMatchObject([{ at: '/inners/1/level', code: 'range' }]);
  });

  it('is a needed field that is absent, or null', async () => {
    expect(await errorsOf({}, Needed)).toMatchObject([{ at: '/text', code: 'required' }]);
    expect(await errorsOf({ text: null }, Needed)).toMatchObject([{ at: '/text', code: 'not_null' }]);
  });
});

describe('whatever JSON there is', () => {
  const hostile = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ maxLength: 40 }).map((text) => `${text}\ud800`),
    fc.double(),
    fc.constantFrom<unknown>('\u0000', JSON.parse('{"then":{}}'), { length: 1e9 }, { constructor: { prototype: {} } }, [[[[]]]]),
    fc.array(fc.jsonValue(), { maxLength: 5 }),
  );

  it('is taken or refused at its own place, by one error that says something', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), hostile, async (name, value) => {
        const errors = await errorsOf(JSON.parse(JSON.stringify({ [name]: value })));
        for (const error of errors) {
          expect(error.at.startsWith(`/${name}`)).toBe(true);
          expect(error.code).toMatch(/^[a-z_]+$/);
          expect(error.detail).toMatch(/\S/);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is, where it is taken, taken again as it then is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), hostile, async (name, value) => {
        const body = JSON.parse(JSON.stringify({ [name]: value })) as unknown;
        const taken = await read(body).catch(() => null);
        if (taken === null) return;
        const plain = JSON.stringify(taken);
        expect(JSON.stringify(await read(JSON.parse(plain)))).toBe(plain);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves no text with a character that cannot be stored or breaks a line', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 10 }), async (line) => {
        const taken = (await read({ line }).catch(() => null)) as Every | null;
        if (taken?.line === undefined) return;
        expect(taken.line).not.toMatch(/\p{Cs}/u);
        expect(taken.line).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u);
        expect(taken.line).toBe(taken.line.trim().normalize('NFC'));
        expect(taken.line.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('never names a field that does not exist as one that does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 30 }), fc.jsonValue(), async (key, value) => {
        fc.pre(!NAMES.includes(key));
        const body = JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as unknown;
        const errors = await errorsOf(body);
        expect(errors.length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000 },
    );
  });

  it('takes every date that exists and no other', async () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    await fc.assert(
      fc.asyncProperty(day, fc.integer({ min: 32, max: 99 }), async (date, beyond) => {
        const text = date.toISOString().slice(0, 10);
        expect(await errorsOf({ day: text })).toEqual([]);
        expect(await errorsOf({ moment: date.toISOString() })).toEqual([]);
        expect(await errorsOf({ day: `${text.slice(0, 8)}${beyond}` })).toHaveLength(1);
      }),
    );
  });
});

it('does nothing to what is made without a request, as answers are', () => {
  expect(plainToInstance(Every, { whole: '1' })).toEqual({ whole: '1' });
});
