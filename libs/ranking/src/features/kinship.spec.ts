import { describe, expect, it } from 'vitest';
import { directionOf, kinshipsOf, trustIn, type Direction } from './kinship.js';

const SHARPNESS = 8;
const RARITIES = Float64Array.of(1, 1, 1);
const direction = (...weights: number[]): Direction =>
  directionOf({ concepts: Int32Array.from(weights, (_, concept) => concept), weights: Float64Array.from(weights) }, RARITIES);

describe('kinshipsOf', () => {
  it('is high for who does what the best does, and low for who does something else', () => {
    const [best, alike, other] = kinshipsOf(
      [direction(1, 1, 0), direction(1, 1, 0), direction(0, 0, 1)],
      Float64Array.of(0.8, 0.4, 0.4),
      SHARPNESS,
      3,
    );
    expect(best).toBeCloseTo(1, 1);
    expect(alike).toBeCloseTo(best ?? 0, 6);
    expect(other).toBeLessThan(0.05);
  });

  it('stays between 0 and 1, also when nothing fits or a fieldlab is about nothing', () => {
    expect([...kinshipsOf([direction(1, 0, 0), direction(0, 0, 0)], Float64Array.of(0, 0), SHARPNESS, 3)]).toEqual([0, 0]);
    const kinships = kinshipsOf([direction(3, 2, 1), direction(0, 0, 0)], Float64Array.of(1, 1), 2, 3);
    for (const kinship of kinships) expect(kinship).toBeGreaterThanOrEqual(0);
    for (const kinship of kinships) expect(kinship).toBeLessThanOrEqual(1);
  });
});

describe('trustIn', () => {
  it('is whole from where the best fits well enough, and in proportion below', () => {
    expect(trustIn(Float64Array.of(0.1, 0.6, 0), 0.4)).toBe(1);
    expect(trustIn(Float64Array.of(0.1, 0), 0.4)).toBeCloseTo(0.25, 6);
    expect(trustIn(new Float64Array(), 0.4)).toBe(0);
  });
});
