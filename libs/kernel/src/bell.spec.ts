import { expect, it } from 'vitest';
import { Bell } from './bell.js';

it('wakes a waiter long before its limit', async () => {
  const bell = new Bell();
  const waiting = bell.wait(60_000);
  bell.ring();
  await expect(waiting).resolves.toBeUndefined();
});

it('remembers a ring that came before the wait, once', async () => {
  const bell = new Bell();
  bell.ring();
  await bell.wait(60_000);
  let woken = false;
  const second = bell.wait(60_000).then(() => (woken = true));
  await Promise.resolve();
  expect(woken).toBe(false);
  bell.ring();
  await second;
});

it('stops waiting at the limit', async () => {
  await expect(new Bell().wait(1)).resolves.toBeUndefined();
});
