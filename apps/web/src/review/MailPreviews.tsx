import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { releasePreviewQuery } from '../api/review.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';

/** The mails of a release as their readers will get them, each in the reader's language. */
export function MailPreviews({ challengeId, fieldlabIds }: { challengeId: string; fieldlabIds: readonly string[] }) {
  const t = useTranslations('review.mails');
  const { data: mails, error, refetch } = useQuery(releasePreviewQuery(challengeId, fieldlabIds));
  return (
    <section className="mail-previews" aria-labelledby="mails">
      <h3 id="mails">{t('title')}</h3>
      {error && <Failure error={error} retry={refetch} />}
      {!error && !mails && <Waiting />}
      {mails?.map(({ side, toName, language, subject, text }, index) => (
        <details key={`${side} ${toName} ${index}`} className="mail-preview">
          <summary>
            {side && <span className="tag">{t(`side.${side}`)}</span>}{' '}
            {t.rich('to', { name: toName, subject: () => <span lang={language}>{subject}</span> })}
          </summary>
          <p className="mail-preview__text" lang={language} tabIndex={0}>
            {text}
          </p>
        </details>
      ))}
      {mails && <p className="hint">{t('signed')}</p>}
    </section>
  );
}
