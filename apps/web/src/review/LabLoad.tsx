import { useQuery } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl/react';
import { capacityQuery } from '../api/fieldlab-work.js';

/** How much room a fieldlab has now, at a glance: its places of this quarter as boxes, and in words. */
export function LabLoad({ fieldlabId }: { fieldlabId: string }) {
  const t = useTranslations('review.load');
  const format = useFormatter();
  const { data } = useQuery(capacityQuery(fieldlabId));
  if (!data) return <p className="lab-load" />;
  const { full, fullUntil, quarters } = data;
  const [now] = quarters;
  if (full && fullUntil) {
    const day = format.dateTime(new Date(`${fullUntil.slice(0, 10)}T12:00:00Z`), { day: 'numeric', month: 'long' });
    return <p className="lab-load is-full">{t('full', { day })}</p>;
  }
  if (!now) return <p className="lab-load">{t('unknown')}</p>;
  const taken = now.reserved + now.used;
  return (
    <p className={taken >= now.slots ? 'lab-load is-full' : 'lab-load'}>
      <span className="lab-load__places" aria-hidden="true">
        {Array.from({ length: Math.min(now.slots, MOST_BOXES) }, (_, index) => (
          <i key={index} className={index < taken ? 'is-taken' : undefined} />
        ))}
      </span>
      {taken >= now.slots ? t('none', { slots: now.slots }) : t('free', { taken, slots: now.slots })}
    </p>
  );
}

const MOST_BOXES = 10;
