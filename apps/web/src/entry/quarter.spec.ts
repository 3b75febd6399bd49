import { expect, it } from 'vitest';
import { wasSaidThisQuarter } from './quarter.js';

it.each([
  ['2026-10-01T00:00:00Z', true],
  ['2026-12-31T23:00:00Z', true],
  ['2026-09-30T23:59:59Z', false],
  ['2025-11-25T12:00:00Z', false],
])('what was said at %s was said this quarter: %s', (at, said) => {
  expect(wasSaidThisQuarter(at, new Date('2026-11-25T12:00:00Z'))).toBe(said);
});
