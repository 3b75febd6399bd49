import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventId, isAfter, placeOf } from './event-id.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const HOUR = 60 * 60 * 1_000;
const position = fc.record({
  transactionId: fc.bigInt({ min: 0n, max: 2n ** 62n }),
  number: fc.bigInt({ min: 0n, max: 2n ** 62n }),
});

it('leads back to the place that it was made of, unless that place is yet to come', () => {
  fc.assert(
    fc.property(position, position, (place, upto) => {
      expect(placeOf(eventId(place, NOW), upto, NOW)).toEqual(isAfter(place, upto) ? null : place);
    }),
  );
});

it('leads nowhere when it is too old, from the future, or nobody gave it out', () => {
  const upto = { transactionId: 900n, number: 0n };
  const sent = (ms: number): string => eventId({ transactionId: 800n, number: 4n }, new Date(NOW.getTime() + ms));
  expect(placeOf(sent(-22 * HOUR), upto, NOW)).not.toBeNull();
  expect(placeOf(sent(-24 * HOUR), upto, NOW)).toBeNull();
  expect(placeOf(sent(2 * HOUR), upto, NOW)).toBeNull();
  for (const nonsense of ['', '1', '1-2', '1-2-3-4', 'a-b-c', '-1-2-3', `1-2-${'9'.repeat(40)}`, "1-2-3' OR 1=1"])
    expect(placeOf(nonsense, upto, NOW), nonsense).toBeNull();
});
