import { expect, it } from 'vitest';
import { once } from './once.js';

it('does its task when it is first asked for, and not again', () => {
  let times = 0;
  const count = once(() => (times += 1));
  expect(times).toBe(0);
  expect([count(), count(), times]).toEqual([1, 1, 1]);
});

it('keeps a result that is nothing', () => {
  let times = 0;
  const nothing = once(() => {
    times += 1;
    return undefined;
  });
  expect([nothing(), nothing(), times]).toEqual([undefined, undefined, 1]);
});
