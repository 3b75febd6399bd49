import { describe, expect, it } from 'vitest';
import { instantOf, proposableOf, suggestedSlots } from './slots.js';

const NOW = new Date('2026-11-25T22:00:00Z');

describe('a moment in Dutch time', () => {
  it.each([
    ['2026-12-03', '09:30', '2026-12-03T08:30:00.000Z'],
    ['2026-07-03', '09:30', '2026-07-03T07:30:00.000Z'],
    ['2027-03-28', '03:30', '2027-03-28T01:30:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(instantOf({ date, time })?.toISOString()).toBe(instant);
  });

  it('is none while it is not whole', () => {
    for (const slot of [
      { date: '', time: '09:30' },
      { date: '2026-12-03', time: '' },
      { date: '2026-13-40', time: '09:30' },
    ])
      expect(instantOf(slot)).toBeNull();
  });
});

describe('three moments', () => {
  it('are suggested on working days, and can be proposed as they are', () => {
    const slots = suggestedSlots(NOW);
    expect(slots.map(({ date }) => new Date(`${date}T12:00:00Z`).getUTCDay()).some((day) => day === 0 || day === 6)).toBe(false);
    expect(proposableOf(slots, NOW)).toHaveLength(3);
  });

  it('must be different, to come and near', () => {
    const [first, second] = suggestedSlots(NOW);
    if (!first || !second) throw new Error('Too few.');
    expect(proposableOf([first, second, first], NOW)).toBeNull();
    expect(proposableOf([first, second, { date: '2026-11-01', time: '09:30' }], NOW)).toBeNull();
    expect(proposableOf([first, second, { date: '2027-11-01', time: '09:30' }], NOW)).toBeNull();
  });
});
