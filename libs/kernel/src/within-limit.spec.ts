import { expect, it } from 'vitest';
import { withinLimit } from './within-limit.js';

it('gives the outcome of what ends in time, good or bad', async () => {
  await expect(withinLimit(Promise.resolve(1), 60_000, 'late')).resolves.toBe(1);
  await expect(withinLimit(Promise.reject(new Error('bad')), 60_000, 'late')).rejects.toThrow('bad');
});

it('gives up what never ends', async () => {
  await expect(withinLimit(new Promise(() => {}), 1, 'late')).rejects.toThrow('late');
});
