import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import type { Challenge } from '../api/challenges.js';
import { disclosureQuery } from '../api/disclosure.js';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import { DisclosureForm } from './DisclosureForm.js';
import { DisclosurePreview } from './DisclosurePreview.js';

/** What others see of a challenge: the company chooses, and looks at the outcome. */
export function DisclosurePanel({ challenge: { id, version, status } }: { challenge: Challenge }) {
  const t = useTranslations('disclosure');
  const { data: disclosure, error, refetch } = useQuery(disclosureQuery(id, version));
  return (
    <section aria-labelledby="disclosure" className="disclosure">
      <h2 id="disclosure">{t('title')}</h2>
      <p>{t('text')}</p>
      {!disclosure && (error ? <Failure error={error} retry={refetch} /> : <Waiting />)}
      {disclosure && status !== 'closed' && <DisclosureForm challengeId={id} version={version} disclosure={disclosure} />}
      {disclosure && <DisclosurePreview disclosure={disclosure} />}
    </section>
  );
}
