import { describe, expect, it } from 'vitest';
import { directionOf, kinshipsOf, type Direction } from './kinship.js';

const SETTING = { share: 0.2, sharpness: 8, enough: 0.4 };
const RARITIES = Float64Array.of(1, 1, 1);
const direction = (...weights: number[]): Direction =>
  directionOf({ concepts: Int32Array.from(weights, (_, concept) => concept), weights: Float64Array.from(weights) }, RARITIES);

describe('kinshipsOf', () => {
  it('is high for who does what the best does, and low for who does something else', () => {
    const [best, alike, other] = kinshipsOf(
      [direction(1, 1, 0), direction(1, 1, 0), direction(0, 0, 1)],
      Float64Array.of(0.8, 0.4, 0.4),
      SETTING,
      3,
    );
    expect(best).toBeCloseTo(1, 1);
    expect(alike).toBeCloseTo(best ?? 0, 6);
    expect(other).toBeLessThan(0.05);
  });

  it('stays between 0 and 1, also when nothing fits or a fieldlab is about nothing', () => {
    expect([...kinshipsOf([direction(1, 0, 0), direction(0, 0, 0)], Float64Array.of(0, 0), SETTING, 3)]).toEqual([0, 0]);
    const kinships = kinshipsOf([direction(3, 2, 1), direction(0, 0, 0)], Float64Array.of(1, 1), { ...SETTING, sharpness: 2 }, 3);
    for (const kinship of kinships) expect(kinship).toBeGreaterThanOrEqual(0);
    for (const kinship of kinships) expect(kinship).toBeLessThanOrEqual(1);
  });

  it('counts in proportion where the best hardly fits', () => {
    const labs = [direction(1, 1, 0), direction(1, 1, 0), direction(0, 0, 1)];
    const [believed, doubted] = [0.4, 0.1].map((best) => kinshipsOf(labs, Float64Array.of(best, 0, 0), SETTING, 3)[1]);
    expect(believed).toBeCloseTo(1, 6);
    expect(doubted).toBeCloseTo(0.25, 6);
  });
});
