import { useFormatter, useTranslations } from 'use-intl/react';

/** When somebody who knows last said that this is still true. */
export function Freshness({ confirmedAt }: { confirmedAt: string | null }) {
  const t = useTranslations('fieldlab');
  const format = useFormatter();
  if (confirmedAt === null) return <p className="freshness">{t('unconfirmed')}</p>;
  return (
    <p className="freshness is-confirmed">
      {t.rich('confirmed', {
        date: () => <time dateTime={confirmedAt}>{format.dateTime(new Date(confirmedAt), { dateStyle: 'long' })}</time>,
      })}
    </p>
  );
}
