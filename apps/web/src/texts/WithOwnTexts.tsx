import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useMessages } from 'use-intl/react';
import { locale } from '../language/language.js';
import type { OwnTexts } from './own-texts.js';

/** Adds the texts of a page to those of all pages. */
export function WithOwnTexts({ texts, children }: { texts: Partial<OwnTexts>; children: ReactNode }) {
  const shared = useMessages();
  const messages = useMemo(() => ({ ...shared, ...texts }), [shared, texts]);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone="Europe/Amsterdam">
      {children}
    </IntlProvider>
  );
}
