import { describe, expect, it } from 'vitest';
import { judgeToken } from './session.lifecycle.js';

const RENEWED = Date.parse('2026-11-23T09:00:00Z');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const judged = (
  presented: 'current' | 'previous',
  after: number,
  { confirmedAfter, hasPrevious = true }: { confirmedAfter?: number; hasPrevious?: boolean } = {},
): string => {
  const confirmedAt = confirmedAfter === undefined ? null : new Date(RENEWED + confirmedAfter);
  return judgeToken(presented, { hasPrevious, renewedAt: new Date(RENEWED), confirmedAt }, new Date(RENEWED + after));
};

describe('a token', () => {
  it('is good for a day, and then renewed', () => {
    expect(judged('current', DAY - 1, { hasPrevious: false })).toBe('good');
    expect(judged('current', DAY, { hasPrevious: false })).toBe('renew');
    expect(judged('current', DAY, { confirmedAfter: 5 })).toBe('renew');
  });

  it('is confirmed by its first use after a renewal', () => {
    expect(judged('current', 0)).toBe('confirm');
    expect(judged('current', 2 * DAY)).toBe('confirm');
    expect(judged('current', 10, { confirmedAfter: 5 })).toBe('good');
  });

  it('stays good for requests that were under way when it was replaced', () => {
    expect(judged('previous', MINUTE - 1)).toBe('good');
    expect(judged('previous', 10 * MINUTE + 59_999, { confirmedAfter: 10 * MINUTE })).toBe('good');
  });

  it('is replaced again when the new one never arrived', () => {
    expect(judged('previous', MINUTE)).toBe('renew');
    expect(judged('previous', 5 * DAY)).toBe('renew');
  });

  it('betrays a copy when it comes back after the new one was used', () => {
    expect(judged('previous', 11 * MINUTE, { confirmedAfter: 10 * MINUTE })).toBe('stolen');
    expect(judged('previous', 9 * DAY, { confirmedAfter: 0 })).toBe('stolen');
  });
});
