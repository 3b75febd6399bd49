import { useRouterState } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { keepPlace } from './kept-place.js';
import { inOtherLanguage, otherLanguage } from './language.js';

/** Leads to the same place in the other language, named in that language. */
export function LanguageLink() {
  const t = useTranslations('common');
  // Drawn anew when the address changes, so that it always leads to the present place.
  useRouterState({ select: ({ location }) => location.href });
  return (
    <a
      className="language-link"
      href={inOtherLanguage(window.location)}
      lang={otherLanguage}
      hrefLang={otherLanguage}
      onClick={keepPlace}
    >
      {t('otherLanguage')}
    </a>
  );
}
