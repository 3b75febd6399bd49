import { useTranslations } from 'use-intl/react';
import { PageTitle } from '../app/PageTitle.js';
import { Sections } from '../information/Sections.js';

const SECTIONS = ['preview', 'cookies', 'challenge', 'contacts', 'joining', 'keep', 'log', 'rights'] as const;

/** What is kept of whom, and why. */
export default function PrivacyPage() {
  const t = useTranslations('privacy');
  return (
    <div className="reading">
      <PageTitle>{t('title')}</PageTitle>
      <p className="lead">{t('lead')}</p>
      <Sections
        sections={SECTIONS.map((id) => ({ id, title: t(`sections.${id}.title`), content: <p>{t(`sections.${id}.text`)}</p> }))}
      />
    </div>
  );
}
