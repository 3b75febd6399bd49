import { useEffect, useEffectEvent } from 'react';

const KEPT = 'fieldmatch.keys';
const TYPED_IN = 'input, textarea, select, [contenteditable]';

/** Whether single keys do something. Who speaks to the computer, or often hits a key by accident, turns them off. */
export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(KEPT) !== 'off';
  } catch {
    return true;
  }
}

export function turnKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEPT);
    else localStorage.setItem(KEPT, 'off');
  } catch {
    // A browser without storage keeps them on.
  }
}

/**
 * Lets single keys do something on this page, but never while one types, in a dialog or together with Ctrl or the like. Alt
 * stands before the name of its key, as in `Alt+ArrowUp`. What answers false leaves the key to the browser.
 */
export function useKeys(keys: Readonly<Record<string, () => unknown>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = keys[(event.altKey ? 'Alt+' : '') + event.key];
    const isElsewhere = event.target instanceof Element && event.target.closest(`${TYPED_IN}, dialog`) !== null;
    if (!act || isElsewhere || event.ctrlKey || event.metaKey || event.defaultPrevented || !areKeysOn()) return;
    if (act() !== false) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** Whether the focus is in one of these elements. */
export function isAmong(all: readonly HTMLElement[]): boolean {
  return all.some((one) => one.contains(document.activeElement));
}

/**
 * Moves the focus to the next or the previous of these elements; from elsewhere to the first.
 *
 * @param all in the order in which one walks
 */
export function walk(all: readonly HTMLElement[], step: 1 | -1): void {
  const now = all.findIndex((one) => one.contains(document.activeElement));
  const next = now === -1 ? all[0] : all[now + step];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
