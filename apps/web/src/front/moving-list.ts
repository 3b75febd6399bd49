import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Lets the items of a list glide to their new places when their order changes. Who wants less motion sees none. */
export function useMovingList(order: readonly string[]): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const key = order.join();
  const tops = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])].filter((item) => item instanceof HTMLElement);
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const now = new Map(items.map((item) => [item.dataset['key'] ?? '', item.offsetTop]));
    for (const item of isCalm ? [] : items) {
      const name = item.dataset['key'] ?? '';
      const before = tops.current.get(name);
      const moved = before === undefined ? 0 : before - (now.get(name) ?? 0);
      if (before === undefined) item.animate([{ opacity: 0 }, { opacity: 1 }], { duration: 260 });
      else if (moved !== 0)
        item.animate([{ transform: `translateY(${moved}px)` }, { transform: 'none' }], {
          duration: 320,
          easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)',
        });
    }
    tops.current = now;
    // The order alone says whether anything moved.
  }, [key]);
  return list;
}
