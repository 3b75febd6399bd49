import { useTranslations } from 'use-intl/react';
import { Failure } from '../app/Failure.js';
import { Waiting } from '../app/Waiting.js';
import type { DisclosureChoice } from './disclosure-choice.js';
import { DisclosureForm } from './DisclosureForm.js';
import { DisclosurePreview } from './DisclosurePreview.js';

interface Props {
  choice: DisclosureChoice;
  /** Of a challenge that is closed nothing is left to choose. */
  isClosed: boolean;
}

/** What others see of a challenge: the company chooses, and looks at the outcome. */
export function DisclosurePanel({ choice, isClosed }: Props) {
  const t = useTranslations('disclosure');
  const { fields, query } = choice;
  const { data: disclosure, error, refetch } = query;
  return (
    <section aria-labelledby="disclosure" className="disclosure">
      <h2 id="disclosure">{t('title')}</h2>
      <p>{t('text')}</p>
      {!disclosure && (error ? <Failure error={error} retry={refetch} /> : <Waiting />)}
      {disclosure && fields && !isClosed && <DisclosureForm choice={choice} fields={fields} disclosure={disclosure} />}
      {disclosure && <DisclosurePreview disclosure={disclosure} />}
    </section>
  );
}
