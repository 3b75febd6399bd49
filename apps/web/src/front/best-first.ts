import { startTransition, useEffect, useState } from 'react';
import { whenShown } from '../app/when-shown.js';

/**
 * The first of a list at once, and the others when it has been shown: a slow phone needs as long for them again. A list that is
 * there already changes as a whole.
 */
export function useBestFirst<Item>(items: readonly Item[]): readonly Item[] {
  const [isBestShown, setBestShown] = useState(false);
  const hasCome = items.length > 0;
  useEffect(() => {
    if (!hasCome) return undefined;
    const leave = whenShown(() => startTransition(() => setBestShown(true)));
    return () => {
      leave();
      setBestShown(false);
    };
  }, [hasCome]);
  return isBestShown ? items : items.slice(0, 1);
}
