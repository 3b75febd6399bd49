import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeOf, type SizeAnswers } from './sme-size.js';
import { STAFF_SIZES } from './staff-size.js';

const million = 1_000_000;
const alone = (staff: number, turnover: number, balance: number, more: Partial<SizeAnswers> = {}): SizeAnswers => ({
  staff,
  turnover,
  balance,
  linked: [],
  partners: [],
  isPublic: false,
  ...more,
});

describe('sizeOf', () => {
  it.each([
    [9.9, 2 * million, 9 * million, 'micro'],
    [9.9, 3 * million, 2 * million, 'micro'],
    [9.9, 2 * million + 1, 2 * million + 1, 'small'],
    [10, 0, 0, 'small'],
    [49.9, 10 * million, 99 * million, 'small'],
    [50, 1, 1, 'medium'],
    [249.9, 50 * million, 99 * million, 'medium'],
    [249.9, 99 * million, 43 * million, 'medium'],
    [249.9, 50 * million + 1, 43 * million + 1, 'large'],
    [250, 0, 0, 'large'],
  ] as const)('makes of %d work years, %d turnover and %d balance: %s', (staff, turnover, balance, size) => {
    expect(sizeOf(alone(staff, turnover, balance)).size).toBe(size);
  });

  it('adds linked enterprises in full and partners for their share', () => {
    const figures = { staff: 40, turnover: 8 * million, balance: 6 * million };
    const linked = sizeOf(alone(8, million, million, { linked: [figures] }));
    expect([linked.size, linked.total]).toEqual(['small', { staff: 48, turnover: 9 * million, balance: 7 * million }]);
    const partner = sizeOf(alone(8, million, million, { partners: [{ ...figures, share: 25 }] }));
    expect([partner.size, partner.total]).toEqual(['small', { staff: 18, turnover: 3 * million, balance: 2.5 * million }]);
    expect(partner.reasons.map(({ code }) => code)).toEqual(['total', 'others', 'ceiling', 'one_year']);
  });

  it('counts an enterprise that is public for a quarter or more as no SME, and says why', () => {
    const { size, reasons } = sizeOf(alone(3, 1, 1, { isPublic: true }));
    expect(size).toBe('large');
    expect(reasons.map(({ code }) => code)).toContain('public');
  });

  it('never becomes smaller by an enterprise more', () => {
    const figure = fc.record({
      staff: fc.integer({ min: 0, max: 400 }),
      turnover: fc.integer({ min: 0, max: 90 * million }),
      balance: fc.integer({ min: 0, max: 90 * million }),
    });
    const rank = (answers: SizeAnswers): number => STAFF_SIZES.indexOf(sizeOf(answers).size);
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 25, max: 50 }), ({ staff, turnover, balance }, other, share) => {
        const least = rank(alone(staff, turnover, balance));
        const asPartner = rank(alone(staff, turnover, balance, { partners: [{ ...other, share }] }));
        const asLinked = rank(alone(staff, turnover, balance, { linked: [other] }));
        expect(least <= asPartner && asPartner <= asLinked).toBe(true);
      }),
    );
  });
});
