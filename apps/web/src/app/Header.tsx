import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { meQuery } from '../api/account.js';
import { LanguageLink } from '../language/LanguageLink.js';
import { Mark } from './Mark.js';

/** The name of the house and the way to its rooms. */
export function Header() {
  const t = useTranslations('common');
  const { data: me } = useQuery(meQuery);
  return (
    <header className="site-header">
      <div className="site-header__inner">
        <Link to="/" className="brand">
          <Mark />
          <span>{t('name')}</span>
        </Link>
        <nav aria-label={t('navigation')} className="site-nav">
          <ul>
            <li>
              <Link to="/fieldlabs">{t('fieldlabs')}</Link>
            </li>
            <li>
              <Link to="/how-it-works">{t('howItWorks')}</Link>
            </li>
            <li>{me ? <Link to="/challenges">{t('challenges')}</Link> : <Link to="/sign-in">{t('signIn')}</Link>}</li>
          </ul>
        </nav>
        <LanguageLink />
      </div>
    </header>
  );
}
