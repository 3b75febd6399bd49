import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';

/** What must be found on every page, at its end. */
export function Footer() {
  const t = useTranslations('common');
  return (
    <footer className="site-footer">
      <div className="site-footer__inner">
        <p>{t('about')}</p>
        <ul>
          <li>
            <Link to="/how-it-works">{t('howItWorks')}</Link>
          </li>
          <li>
            <Link to="/accessibility">{t('accessibility')}</Link>
          </li>
          <li>
            <Link to="/privacy">{t('privacy')}</Link>
          </li>
          <li>
            <a href="/v1/openapi.json">{t('api')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
