import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Capacity } from './capacity.entity.js';
import { freshSlots, hasRoom, loadOf, quartersWanted } from './slots.js';

const capacity = (changes: Partial<Capacity> = {}): Capacity => ({
  fieldlabId: 'ramlab',
  slotsPerQuarter: [{ serviceKind: null, slots: 2 }],
  fullUntil: null,
  fullSince: null,
  revision: 0,
  confirmedAt: new Date('2026-11-01T09:00:00Z'),
  confirmedBy: null,
  ...changes,
});
const wanted = { today: '2026-11-24', serviceKind: null, deadline: null };
const held = (quarter: '2026-Q4' | '2027-Q1', serviceKind: 'demonstration' | null = null) => {
  return { quarter, serviceKind, reservedFor: 'an invitation', usedAt: null };
};

describe('quartersWanted', () => {
  it('is this quarter and the next', () => {
    expect(quartersWanted(wanted)).toEqual(['2026-Q4', '2027-Q1']);
  });

  it('is this quarter alone when the company must be helped before it ends', () => {
    expect(quartersWanted({ ...wanted, deadline: '2026-12-31' })).toEqual(['2026-Q4']);
    expect(quartersWanted({ ...wanted, deadline: '2027-01-01' })).toEqual(['2026-Q4', '2027-Q1']);
  });
});

describe('hasRoom', () => {
  it('holds while one slot is free, and in the next quarter too', () => {
    const first = [held('2026-Q4'), held('2026-Q4')];
    expect(hasRoom(capacity(), first, wanted)).toBe(true);
    expect(hasRoom(capacity(), first, { ...wanted, deadline: '2026-12-01' })).toBe(false);
    expect(hasRoom(capacity(), [...first, held('2027-Q1'), held('2027-Q1')], wanted)).toBe(false);
  });

  it('is over up to and including the day that was named as full', () => {
    expect(hasRoom(capacity({ fullUntil: '2026-11-24' }), [], wanted)).toBe(false);
    expect(hasRoom(capacity({ fullUntil: '2026-11-23' }), [], wanted)).toBe(true);
  });

  it('has no end where no number is kept', () => {
    expect(hasRoom(capacity({ slotsPerQuarter: null }), [], wanted)).toBe(true);
  });

  it('keeps the slots of one kind of service from the others', () => {
    const only = capacity({ slotsPerQuarter: [{ serviceKind: 'demonstration', slots: 1 }] });
    expect(hasRoom(only, [], { ...wanted, serviceKind: 'demonstration' })).toBe(true);
    expect(hasRoom(only, [], { ...wanted, serviceKind: 'feasibility-study' })).toBe(false);
    expect(hasRoom(only, [], wanted)).toBe(true);
  });
});

it('a quarter never shows more held than there are slots', () => {
  const slot = fc.record({ held: fc.boolean(), used: fc.boolean() });
  fc.assert(
    fc.property(fc.array(slot, { maxLength: 20 }), (all) => {
      const written = all.map(({ held: taken, used }) => ({
        quarter: '2026-Q4' as const,
        serviceKind: null,
        reservedFor: taken ? 'an invitation' : null,
        usedAt: taken && used ? new Date() : null,
      }));
      const allowance = capacity({ slotsPerQuarter: [{ serviceKind: null, slots: all.length }] });
      const load = loadOf(allowance, written, '2026-Q4');
      expect(load.slots).toBe(freshSlots('2026-Q4', allowance.slotsPerQuarter ?? []).length);
      expect(load.reserved + load.used).toBe(all.filter((one) => one.held).length);
    }),
  );
});
