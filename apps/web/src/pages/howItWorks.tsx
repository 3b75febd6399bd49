import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { PageTitle } from '../app/PageTitle.js';
import { CRITERIA } from '../information/criteria.js';
import { Sections } from '../information/Sections.js';

const STEPS = ['tell', 'rank', 'check', 'ask', 'meet'] as const;

/** How a challenge finds a fieldlab, and what the ranking looks at. */
export default function HowItWorksPage() {
  const t = useTranslations('howItWorks');
  return (
    <div className="reading">
      <PageTitle>{t('title')}</PageTitle>
      <p className="lead">{t('lead')}</p>
      <ol className="steps">
        {STEPS.map((step) => (
          <li key={step}>
            <h2>{t(`steps.${step}.title`)}</h2>
            <p>{t(`steps.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <Sections
        sections={[
          {
            id: 'ranking',
            title: t('ranking.title'),
            content: (
              <>
                <p>{t('ranking.text')}</p>
                <ol className="criteria">
                  {CRITERIA.map((criterion) => (
                    <li key={criterion}>
                      <strong>{t(`criteria.${criterion}.title`)}</strong> {t(`criteria.${criterion}.text`)}
                    </li>
                  ))}
                </ol>
                <p>{t('ranking.chance')}</p>
              </>
            ),
          },
          { id: 'not', title: t('not.title'), content: <p>{t('not.text')}</p> },
          { id: 'influence', title: t('influence.title'), content: <p>{t('influence.text')}</p> },
        ]}
      />
      <p>
        <Link to="/" className="utrecht-button utrecht-button--primary-action">
          {t('try')}
        </Link>
      </p>
    </div>
  );
}
