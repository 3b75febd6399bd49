import { useLayoutEffect, useRef, type RefObject } from 'react';
import { whenShown } from '../app/when-shown.js';

type Tops = ReadonlyMap<string, number>;

/** Lets the items of a list glide to their new places when their order changes. Who wants less motion sees none. */
export function useMovingList(order: readonly string[]): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const key = order.join();
  const tops = useRef<Tops>(new Map());
  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])].filter((item) => item instanceof HTMLElement);
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!isCalm) move(items, tops.current);
    // Where things lie is known once they are shown; asking sooner would hold them up.
    return whenShown(() => (tops.current = topsOf(items)));
    // The order alone says whether anything moved.
  }, [key]);
  return list;
}

function move(items: readonly HTMLElement[], before: Tops): void {
  // The first to come are what somebody waits for: fading would only keep them back.
  if (before.size === 0) return;
  const now = topsOf(items);
  for (const item of items) {
    const name = nameOf(item);
    const from = before.get(name);
    const moved = from === undefined ? 0 : from - (now.get(name) ?? 0);
    if (from === undefined) item.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 260 });
    else if (moved !== 0)
      item.animate([{ transform: `translateY(${moved}px)` }, { transform: 'none' }], {
        duration: 320,
        easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
      });
  }
}

function topsOf(items: readonly HTMLElement[]): Tops {
  return new Map(items.map((item) => [nameOf(item), item.offsetTop]));
}

function nameOf({ dataset }: HTMLElement): string {
  return dataset['key'] ?? '';
}
