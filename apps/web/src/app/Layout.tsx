import type { JSX } from 'react';
import { Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { OfflineNotice } from './OfflineNotice.js';
import { SupportViewNotice } from './SupportViewNotice.js';

/** What is around every page. */
export function Layout(): JSX.Element {
  const t = useTranslations('common');
  return (
    <div className="site">
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#content">
        {t('skip')}
      </a>
      <Header />
      <OfflineNotice />
      <SupportViewNotice />
      <main id="content" className="site-content" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </div>
  );
}
