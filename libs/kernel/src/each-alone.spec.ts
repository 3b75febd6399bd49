import { Logger } from '@nestjs/common';
import { expect, it, vi } from 'vitest';
import { eachAlone } from './each-alone.js';

it('goes on with the others when one fails, says which, and counts those for which there was anything to do', async () => {
  const logger = new Logger('Test');
  const error = vi.spyOn(logger, 'error').mockImplementation(() => {});
  const done: number[] = [];
  const act = async (item: number): Promise<boolean> => {
    if (item === 2) throw new Error('locked');
    done.push(item);
    return item !== 3;
  };
  expect(await eachAlone([1, 2, 3, 4], act, { logger, nameOf: (item) => `Item ${item}` })).toBe(2);
  expect(done).toEqual([1, 3, 4]);
  expect(error.mock.calls).toEqual([['Item 2 has to wait: locked']]);
});
