import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { supportViewsQuery } from '../api/privacy.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { Moment } from '../challenges/Moment.js';

/** Who looked through one's eyes, when and why. */
export function SupportViewList() {
  const t = useTranslations('personalData');
  const { data: views, error, refetch } = useQuery(supportViewsQuery);
  if (error && !views) return <Failure error={error} retry={refetch} />;
  if (!views) return <Waiting />;
  if (views.length === 0) return <p>{t('noViews')}</p>;
  return (
    <ul className="plain-list">
      {views.map(({ id, administratorName, reason, startedAt, expiresAt, endedAt }) => (
        <li key={id}>
          <strong>{administratorName ?? t('formerAdministrator')}</strong>: {reason}
          <br />
          <span className="hint">
            <Moment at={startedAt} withTime /> {t('until')} <Moment at={endedAt ?? expiresAt} withTime />
          </span>
        </li>
      ))}
    </ul>
  );
}
