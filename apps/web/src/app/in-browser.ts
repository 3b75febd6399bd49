import { useSyncExternalStore } from 'react';

/**
 * What only the browser knows. A page that the server has drawn is taken over as it was drawn, and then says what the browser
 * knows; everywhere else that is said at once.
 *
 * @param read must give the same as long as nothing changed
 * @param onServer what is taken for it while nobody knows
 */
export function useInBrowser<Value>(read: () => Value, onServer: Value): Value {
  return useSyncExternalStore(never, read, () => onServer);
}

/** Nothing tells of a change: it is read whenever something is drawn anyway. */
function never(): () => void {
  return () => {};
}
