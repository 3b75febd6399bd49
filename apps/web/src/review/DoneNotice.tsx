import { useTranslations } from 'use-intl/react';
import { DoneLine } from '../app/DoneLine.js';
import { Notice } from '../app/Notice.js';
import type { Done } from './ReviewActions.js';

/** Says what was just done. */
export function DoneNotice({ done }: { done: Done }) {
  const t = useTranslations('review.done');
  return (
    <Notice kind="ok">
      <DoneLine done={done}>{t(done)}</DoneLine>
    </Notice>
  );
}
