import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { listen, type ChangeTopic, type Told } from './stream.js';

/** What each kind of change makes stale, by the first part of the names of queries. */
const STALE: Record<ChangeTopic, readonly string[]> = {
  notification: ['messages'],
  challenge: ['challenges', 'introductions'],
  invitation: ['invitations'],
  introduction: ['introductions', 'challenges'],
  project: ['projects', 'challenges'],
  referral: ['referrals', 'challenges'],
  capacity: ['capacity'],
};
const ALL = [...new Set(Object.values(STALE).flat())];
/** What one deed changes is read again once, in ms. */
const TOGETHER_MS = 50;
/** How often it is looked anyway while the events work, in ms. */
const SELDOM_MS = 5 * 60_000;

/** Whether the events work now, for every part of the page. */
const live = {
  isLive: false,
  watchers: new Set<() => void>(),
  set: (isLive: boolean): void => {
    if (live.isLive === isLive) return;
    live.isLive = isLive;
    for (const watch of live.watchers) watch();
  },
  watch: (watcher: () => void): (() => void) => {
    live.watchers.add(watcher);
    return () => live.watchers.delete(watcher);
  },
};

/**
 * Reads again what the server says has changed. Where its events do not come, everything is looked at from time to time.
 *
 * @param whoIsThere names the person and what this person belongs to now; nobody hears nothing.
 */
export function useLiveUpdates(whoIsThere: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (whoIsThere === undefined) return undefined;
    const stop = readAgain(queries);
    return () => {
      stop();
      live.set(false);
    };
  }, [whoIsThere, queries]);
}

/** How often to look, in ms: as often as is wanted, or seldom while the server tells by itself. */
export function useLookEvery(wantedMs: number): number {
  const isLive = useSyncExternalStore(
    live.watch,
    () => live.isLive,
    () => false,
  );
  return isLive ? SELDOM_MS : wantedMs;
}

function readAgain(queries: QueryClient): () => void {
  const stale = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = (): void => {
    timer = undefined;
    const keys = new Set(stale);
    stale.clear();
    void queries.invalidateQueries({ predicate: ({ queryKey }) => keys.has(String(queryKey[0])) });
  };
  const stop = listen((told: Told) => {
    if (typeof told === 'object' && 'isLive' in told) live.set(told.isLive);
    else {
      for (const key of told === 'anything' ? ALL : STALE[told.topic]) stale.add(key);
      timer ??= setTimeout(read, TOGETHER_MS);
    }
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
