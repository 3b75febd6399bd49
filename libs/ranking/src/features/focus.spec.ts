import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FocusIndex, type Profile } from './focus.js';

const SIZE = 8;
const SURELY = 0.4;
const share = fc.integer({ min: 0, max: 16 }).map((sixteenths) => sixteenths / 16);
const asked = fc.array(share, { minLength: SIZE, maxLength: SIZE }).map((shares) => Float32Array.from(shares));
const weights = fc.array(share, { minLength: SIZE, maxLength: SIZE });

const profile = (values: readonly number[]): Profile => ({
  concepts: Int32Array.from(values, (_, concept) => concept),
  weights: Float64Array.from(values),
});

/** The focus of one among others. */
function focusOf(one: Profile, support: Float32Array, surely: number): number {
  const others = [profile([1, 0, 1]), one, profile([])];
  return new FocusIndex(others, SIZE).focuses(support, surely)[1]!;
}

describe('the focus of a challenge', () => {
  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(weights, asked, (values, support) => {
        const focus = focusOf(profile(values), support, SURELY);
        expect(focus).toBeGreaterThanOrEqual(0);
        expect(focus).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never falls by having more of what is surely asked', () => {
    fc.assert(
      fc.property(weights, asked, fc.integer({ min: 0, max: SIZE - 1 }), (values, support, concept) => {
        fc.pre((support[concept] ?? 0) >= SURELY);
        const more = values.map((value, at) => (at === concept ? value + 1 : value));
        expect(focusOf(profile(more), support, SURELY)).toBeGreaterThanOrEqual(focusOf(profile(values), support, SURELY) - 1e-12);
      }),
    );
  });

  it('is lower for who is mostly about something that nobody asked for', () => {
    const support = Float32Array.of(0.8, 0);
    expect(focusOf(profile([1, 0]), support, SURELY)).toBe(1);
    expect(focusOf(profile([1, 3]), support, SURELY)).toBeLessThan(focusOf(profile([1, 1]), support, SURELY));
    expect(focusOf(profile([0, 1]), support, SURELY)).toBe(0);
  });
});
