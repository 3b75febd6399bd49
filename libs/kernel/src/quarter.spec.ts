import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter } from './local-date.js';
import { firstDayOf, lastDayOf, quarterAfter, quarterOf } from './quarter.js';

describe('quarters', () => {
  it.each([
    ['2026-01-01', '2026-Q1', '2026-03-31'],
    ['2026-06-30', '2026-Q2', '2026-06-30'],
    ['2026-07-01', '2026-Q3', '2026-09-30'],
    ['2026-12-31', '2026-Q4', '2026-12-31'],
  ])('has %s in %s, which ends on %s', (day, quarter, end) => {
    expect(quarterOf(day)).toBe(quarter);
    expect(lastDayOf(quarterOf(day))).toBe(end);
  });

  it('follow each other without a gap, and sort as time goes by', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const quarter = quarterOf(date.toISOString().slice(0, 10));
        const next = quarterAfter(quarter);
        expect(dayAfter(lastDayOf(quarter))).toBe(firstDayOf(next));
        expect(quarterOf(firstDayOf(quarter))).toBe(quarter);
        expect(next > quarter).toBe(true);
      }),
    );
  });
});
