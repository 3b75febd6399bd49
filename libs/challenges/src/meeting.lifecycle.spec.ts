import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertChoosable, checkedSlots } from './meeting.lifecycle.js';

const NOW = new Date('2026-11-24T10:00:00Z');
const at = (day: number) => new Date(Date.UTC(2026, 10, 24 + day, 9));

describe('the moments of a proposal', () => {
  it('are put in order', () => {
    expect(checkedSlots([at(3), at(1), at(2)], NOW)).toEqual([at(1), at(2), at(3)]);
  });

  it.each([
    ['two', [at(1), at(2)]],
    ['four', [at(1), at(2), at(3), at(4)]],
    ['twice the same', [at(1), at(2), at(2)]],
    ['one that is over', [at(-1), at(2), at(3)]],
    ['one that is too far ahead', [at(1), at(2), at(200)]],
  ])('cannot be %s', (_, slots) => {
    expect(() => checkedSlots(slots, NOW)).toThrow('Propose three different moments');
  });
});

describe('choosing', () => {
  const meeting = { status: 'proposed', proposedBy: 'fieldlab', slots: [at(1), at(2), at(3)] } as const;

  it('is for the other side, and for a moment that was proposed', () => {
    expect(() => assertChoosable(meeting, 'company', at(2), NOW)).not.toThrow();
    expect(() => assertChoosable(meeting, 'fieldlab', at(2), NOW)).toThrow('own side');
    expect(() => assertChoosable(meeting, 'company', at(4), NOW)).toThrow('not among those');
    expect(() => assertChoosable(meeting, 'company', at(1), at(2))).toThrow('it is over');
    expect(() => assertChoosable({ ...meeting, status: 'cancelled' }, 'company', at(2), NOW)).toThrow("'cancelled'");
  });

  it('is never possible once it is agreed', () => {
    const slots = fc.constantFrom(...meeting.slots);
    fc.assert(
      fc.property(slots, fc.constantFrom('company' as const, 'fieldlab' as const), (slot, side) => {
        expect(() => assertChoosable({ ...meeting, status: 'agreed' }, side, slot, NOW)).toThrow();
      }),
    );
  });
});
