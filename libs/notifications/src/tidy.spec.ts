import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileText } from '../test/hostile.js';
import { tidy, tidyLine, tidyText } from './tidy.js';

describe('tidyLine', () => {
  it('makes one harmless line of anything, and changes it no further', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = tidyLine(text);
        expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(line.length).toBeLessThanOrEqual(300);
        expect(tidyLine(line)).toBe(line);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what people write', () => {
    const line = 'Coöperatie “Zó!” – 3D-print & lassen, שלום, 👩‍👩‍👧‍👦';
    expect(tidyLine(line)).toBe(line);
  });

  it('cuts between characters', () => {
    const family = '👩‍👩‍👧‍👦';
    const line = tidyLine(family.repeat(100));
    expect(line.endsWith('…')).toBe(true);
    expect(line.slice(0, -1).replaceAll(family, '')).toBe('');
  });
});

describe('tidyText', () => {
  it('keeps lines and nothing else that moves the cursor', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const tidied = tidyText(text);
        expect(tidied.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        expect(tidied).not.toMatch(/\n{3}/);
        expect(tidied.length).toBeLessThanOrEqual(4_000);
        expect(tidyText(tidied)).toBe(tidied);
      }),
      { numRuns: 500 },
    );
  });

  it('reads every way to end a line', () => {
    expect(tidyText('a\r\nb\rc\u2028d\n\n\n\ne')).toBe('a\nb\nc\nd\n\ne');
  });
});

describe('tidy', () => {
  it('reaches every text of a value and leaves the rest', () => {
    const value = { a: 'x\u0000', question: 'x\ny', deep: [{ name: 'x\ny' }, null, 3, true], line: null };
    expect(tidy(value)).toEqual({ a: 'x', question: 'x\ny', deep: [{ name: 'x y' }, null, 3, true], line: null });
  });
});
