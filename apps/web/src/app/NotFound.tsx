import type { JSX } from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { PageTitle } from './PageTitle.js';

/** There is nothing at this address, or not for this person. */
export function NotFound(): JSX.Element {
  const t = useTranslations('notFound');
  return (
    <div className="column">
      <PageTitle>{t('title')}</PageTitle>
      <p className="lead">{t('text')}</p>
      <ul className="actions">
        <li>
          <Link to="/" className="utrecht-button utrecht-button--primary-action">
            {t('front')}
          </Link>
        </li>
        <li>
          <Link to="/fieldlabs" className="utrecht-button utrecht-button--secondary-action">
            {t('fieldlabs')}
          </Link>
        </li>
      </ul>
    </div>
  );
}
