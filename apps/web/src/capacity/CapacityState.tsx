import { useFormatter, useTranslations } from 'use-intl/react';
import type { Capacity } from '../api/fieldlab-work.js';

/** What a fieldlab said of its room, and what of it is taken this quarter. */
export function CapacityState({ capacity }: { capacity: Capacity }) {
  const t = useTranslations('capacity');
  const format = useFormatter();
  const { full, fullUntil, slotsPerQuarter, quarters, confirmedAt } = capacity;
  const slots = slotsPerQuarter?.reduce((sum, one) => sum + one.slots, 0);
  const dayOf = (day: string): string => format.dateTime(new Date(`${day.slice(0, 10)}T12:00:00Z`), { dateStyle: 'long' });
  return (
    <div className="capacity-state">
      <p className={full ? 'turn is-mine' : 'turn'}>
        <strong>{full && fullUntil ? t('full', { day: dayOf(fullUntil) }) : t('open')}</strong>{' '}
        {slots === undefined ? t('noNumber') : t('slots', { count: slots })}
      </p>
      {quarters.length > 0 && (
        <dl className="answers">
          {quarters.map(({ quarter, slots: all, reserved, used }) => (
            <div key={quarter} className="answers__row">
              <dt>{t('quarter', { number: quarter.slice(6), year: quarter.slice(0, 4) })}</dt>
              <dd>{t('load', { free: all - reserved - used, reserved, used })}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="hint">{confirmedAt === null ? t('neverSaid') : t('said', { day: dayOf(confirmedAt) })}</p>
    </div>
  );
}
