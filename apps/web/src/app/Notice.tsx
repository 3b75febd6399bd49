import type { ReactNode } from 'react';

/** A message apart from the text around it. An error is told at once to who cannot see it. */
export function Notice({ kind, children }: { kind: 'info' | 'ok' | 'warning' | 'error'; children: ReactNode }) {
  return (
    <div className={`utrecht-alert utrecht-alert--${kind} notice`} role={kind === 'error' ? 'alert' : undefined}>
      <div className="utrecht-alert__content">{children}</div>
    </div>
  );
}
