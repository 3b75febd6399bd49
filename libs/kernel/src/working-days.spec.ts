import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfWorkingDay, isWorkingTime, morningOfWorkingDay, nextDigestTime, nextWorkingTime } from './working-days.js';

describe('endOfWorkingDay', () => {
  it.each([
    ['an ordinary Monday', '2026-11-23T10:00:00Z', 5, '2026-11-30T16:00:00.000Z'],
    ['over Christmas and New Year', '2026-12-23T10:00:00Z', 5, '2026-12-31T16:00:00.000Z'],
    ['over the change to summer time', '2026-03-27T10:00:00Z', 1, '2026-03-30T15:00:00.000Z'],
    ['over the change to winter time', '2026-10-23T10:00:00Z', 1, '2026-10-26T16:00:00.000Z'],
    ["over King's Day on a Monday", '2026-04-24T10:00:00Z', 1, '2026-04-28T15:00:00.000Z'],
    ['late in the evening, when UTC is still on the day before', '2026-06-01T22:30:00Z', 1, '2026-06-03T15:00:00.000Z'],
  ])('counts %s', (_, start, days, end) => {
    expect(endOfWorkingDay(new Date(start), days).toISOString()).toBe(end);
  });

  it('ends the day that morningOfWorkingDay begins', () => {
    const start = new Date('2026-03-26T10:00:00Z');
    expect(morningOfWorkingDay(start, 3).toISOString()).toBe('2026-03-31T07:00:00.000Z');
    expect(endOfWorkingDay(start, 3).toISOString()).toBe('2026-03-31T15:00:00.000Z');
  });

  it('is later with every working day and never on a weekend', () => {
    const moments = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 30 }), (start, days) => {
        const end = endOfWorkingDay(start, days);
        expect(end.getTime()).toBeGreaterThan(start.getTime());
        expect(endOfWorkingDay(start, days + 1).getTime()).toBeGreaterThan(end.getTime());
        expect([0, 6]).not.toContain(end.getUTCDay());
      }),
      { numRuns: 200 },
    );
  });
});

describe('isWorkingTime', () => {
  it.each([
    ['2026-11-24T07:59:59Z', false],
    ['2026-11-24T08:00:00Z', true],
    ['2026-11-24T15:59:59Z', true],
    ['2026-11-24T16:00:00Z', false],
    ['2026-07-01T07:00:00Z', true],
    ['2026-11-28T10:00:00Z', false],
    ['2026-12-25T10:00:00Z', false],
  ])('at %s is %s', (moment, expected) => {
    expect(isWorkingTime(new Date(moment))).toBe(expected);
  });
});

describe('what can wait', () => {
  it.each([
    ['in working time', '2026-11-24T10:00:00Z', '2026-11-24T10:00:00.000Z', '2026-11-25T07:00:00.000Z'],
    ['before it, on the same day', '2026-11-24T06:30:00Z', '2026-11-24T08:00:00.000Z', '2026-11-24T07:00:00.000Z'],
    ['in the evening', '2026-11-24T20:00:00Z', '2026-11-25T08:00:00.000Z', '2026-11-25T07:00:00.000Z'],
    ['on a Saturday', '2026-11-28T10:00:00Z', '2026-11-30T08:00:00.000Z', '2026-11-30T07:00:00.000Z'],
    ['on Christmas Eve at night', '2026-12-24T21:00:00Z', '2026-12-28T08:00:00.000Z', '2026-12-28T07:00:00.000Z'],
    ['over the change to summer time', '2026-03-28T10:00:00Z', '2026-03-30T07:00:00.000Z', '2026-03-30T06:00:00.000Z'],
  ])('when it comes %s', (_, moment, working, digest) => {
    expect(nextWorkingTime(new Date(moment)).toISOString()).toBe(working);
    expect(nextDigestTime(new Date(moment)).toISOString()).toBe(digest);
  });
});
