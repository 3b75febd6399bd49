import { useTranslations } from 'use-intl/react';
import { PageTitle } from '../app/PageTitle.js';
import { Sections } from '../information/Sections.js';

const SECTIONS = ['aim', 'state', 'tested', 'known', 'report'] as const;

/** The accessibility statement. */
export default function AccessibilityPage() {
  const t = useTranslations('accessibility');
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
