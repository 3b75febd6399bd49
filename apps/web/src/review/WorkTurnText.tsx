import { useTranslations } from 'use-intl/react';
import { Moment } from '../challenges/Moment.js';
import type { WorkTurn } from './work-list.js';

/** Whose turn it is, and until when, in the words for a broker. */
export function WorkTurnText({ turn: { who, name, until } }: { turn: WorkTurn }) {
  const t = useTranslations('review');
  return (
    <>
      <strong>{t(`turn.${who}`, { name: name ?? t('theFieldlab') })}</strong>
      {until && <span> {t.rich('until', { moment: () => <Moment at={until} withTime /> })}</span>}
    </>
  );
}
