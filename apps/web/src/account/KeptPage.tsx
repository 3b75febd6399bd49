import { useLayoutEffect, useRef, type ReactNode } from 'react';

/**
 * A page that stays as it is, out of sight, while its reader is away. A dialog that is open would keep everything else from being
 * used, so it is closed; who comes back hears where they are.
 */
export function KeptPage({ isAway, children }: { isAway: boolean; children: ReactNode }) {
  const page = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const kept = page.current;
    if (!isAway || !kept) return undefined;
    for (const dialog of kept.querySelectorAll('dialog')) dialog.close();
    return () => kept.querySelector('h1')?.focus();
  }, [isAway]);
  return (
    <div ref={page} hidden={isAway}>
      {children}
    </div>
  );
}
