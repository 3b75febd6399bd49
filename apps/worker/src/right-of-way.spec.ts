import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RightOfWay } from './right-of-way.js';

beforeEach(() => void vi.useFakeTimers());

afterEach(() => void vi.useRealTimers());

/** Something that goes first, and ends when the test says so. */
function begin(way: RightOfWay): { end: () => void; fail: () => void; done: Promise<string> } {
  let [end, fail] = [(): void => {}, (): void => {}];
  const task = new Promise<string>((resolve, reject) => {
    end = () => resolve('done');
    fail = () => reject(new Error('broken'));
  });
  return { end, fail, done: way.take(() => task) };
}

/** Whether it has been let go on by now. */
async function isOver(waiting: Promise<void>): Promise<boolean> {
  let over = false;
  void waiting.then(() => (over = true));
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

it('holds nothing up where nothing goes first', async () => {
  expect(await isOver(new RightOfWay().give(1_000))).toBe(true);
});

it('holds up until the last of what goes first has ended, however it ended', async () => {
  const way = new RightOfWay();
  const [one, other] = [begin(way), begin(way)];
  const waiting = [way.give(1_000), way.give(1_000)];
  one.end();
  expect(await one.done).toBe('done');
  expect(await isOver(waiting[0] as Promise<void>)).toBe(false);
  other.fail();
  await expect(other.done).rejects.toThrow('broken');
  expect(await Promise.all(waiting.map(isOver))).toEqual([true, true]);
  expect(await isOver(way.give(1_000))).toBe(true);
});

it('holds nothing up for longer than it was said', async () => {
  const way = new RightOfWay();
  const { end } = begin(way);
  const waiting = way.give(1_000);
  await vi.advanceTimersByTimeAsync(999);
  expect(await isOver(waiting)).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await isOver(waiting)).toBe(true);
  end();
});
