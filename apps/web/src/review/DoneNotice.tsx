import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Done } from './ReviewActions.js';

/** Says what was just done. It takes the focus, since what was pressed is gone. */
export function DoneNotice({ done }: { done: Done }) {
  const t = useTranslations('review.done');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [done]);
  return (
    <div ref={box} tabIndex={-1} role="status" className="utrecht-alert utrecht-alert--ok notice">
      <div className="utrecht-alert__content">{t(done)}</div>
    </div>
  );
}
