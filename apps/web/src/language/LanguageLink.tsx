import { useRouterState, type ParsedLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { keepPlace } from './kept-place.js';
import { publicPath } from '../pages.js';
import { otherLanguage } from './language.js';

/** Leads to the same place in the other language, named in that language. */
export function LanguageLink() {
  const t = useTranslations('common');
  const address = useRouterState({ select: ({ location }) => inOtherLanguage(location) });
  return (
    <a className="language-link" href={address} lang={otherLanguage} hrefLang={otherLanguage} onClick={keepPlace}>
      {t('otherLanguage')}
    </a>
  );
}

/** The same place in the other language. The router knows places by their names without a language. */
function inOtherLanguage({ pathname, searchStr, hash }: ParsedLocation): string {
  return publicPath(pathname, otherLanguage) + searchStr + (hash && `#${hash}`);
}
