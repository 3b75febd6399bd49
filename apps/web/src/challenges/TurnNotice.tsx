import { useTranslations } from 'use-intl/react';
import { Moment } from './Moment.js';
import type { Turn } from './turn.js';

/** Who has to do something now, and until when. */
export function TurnNotice({ turn }: { turn: Turn }) {
  const t = useTranslations('challenges');
  const isMine = turn.who === 'company' || turn.who === 'answer';
  return (
    <p className={isMine ? 'turn is-mine' : 'turn'}>
      <strong>{t(`turn.${turn.who}`, { name: turn.fieldlabName ?? t('theFieldlab') })}</strong>
      {turn.until && <span> {t.rich('until', { moment: () => <Moment at={turn.until ?? ''} withTime /> })}</span>}
    </p>
  );
}
