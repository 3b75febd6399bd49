import type { Logger } from '@nestjs/common';

/**
 * Does something for each, one after the other. One that fails holds up no other: it is logged, and comes again when whoever looks
 * for what is due looks next.
 *
 * @param act says whether there was anything to do
 * @returns for how many there was
 */
export async function eachAlone<Item>(
  items: readonly Item[],
  act: (item: Item) => Promise<boolean>,
  { logger, nameOf }: { logger: Logger; nameOf: (item: Item) => string },
): Promise<number> {
  let count = 0;
  for (const item of items)
    try {
      if (await act(item)) count += 1;
    } catch (error) {
      logger.error(`${nameOf(item)} has to wait: ${error instanceof Error ? error.message : String(error)}`);
    }
  return count;
}
