import { describe, expect, it } from 'vitest';
import { PROVINCES } from '../catalogue/taxonomy.js';
import { MAP_SIZE, onMap } from './projection.js';
import { PROVINCE_SHAPES, type Place } from './province-shapes.js';

/** Capitals of the provinces: they must lie in what is drawn as their province, however coarsely. */
const CAPITALS: Record<string, Place> = {
  Drenthe: [6.56, 52.99],
  Flevoland: [5.47, 52.51],
  Friesland: [5.8, 53.2],
  Gelderland: [5.91, 51.98],
  Groningen: [6.57, 53.22],
  Limburg: [5.69, 50.85],
  'Noord-Brabant': [5.3, 51.69],
  'Noord-Holland': [4.64, 52.38],
  Overijssel: [6.09, 52.51],
  Utrecht: [5.12, 52.09],
  Zeeland: [3.61, 51.5],
  'Zuid-Holland': [4.3, 52.07],
};

function contains(ring: readonly Place[], [x, y]: Place): boolean {
  let isInside = false;
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) isInside = !isInside;
  }
  return isInside;
}

const rings = (province: (typeof PROVINCES)[number]) => PROVINCE_SHAPES[province].map((lines) => lines.flat());

describe('the map', () => {
  it.each(PROVINCES)('draws %s around its capital, and around no other', (province) => {
    const inside = Object.entries(CAPITALS).filter(([, place]) => rings(province).some((ring) => contains(ring, place)));
    expect(inside.map(([name]) => name)).toEqual([province]);
  });

  it.each(PROVINCES)('draws the lines of %s so that each begins where the one before it ends', (province) => {
    const joints = PROVINCE_SHAPES[province]
      .filter((lines) => lines.length > 1)
      .flatMap((lines) => lines.map((line, index) => ({ end: line.at(-1), next: lines[(index + 1) % lines.length]?.[0] })));
    for (const { end, next } of joints) expect(next).toEqual(end);
  });

  it.each(PROVINCES)('holds all of %s', (province) => {
    for (const place of rings(province).flat()) {
      const { x, y } = onMap(place);
      expect(x >= 0 && x <= MAP_SIZE.width && y >= 0 && y <= MAP_SIZE.height, String(place)).toBe(true);
    }
  });
});
