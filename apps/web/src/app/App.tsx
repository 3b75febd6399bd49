import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { IntlProvider } from 'use-intl/react';
import { locale } from '../language/language.js';
import type { Texts } from '../texts/texts.js';
import type { createAppRouter } from './router.js';

interface Props {
  texts: Texts;
  queries: QueryClient;
  router: ReturnType<typeof createAppRouter>;
}

/** The whole application, as the browser and the server draw it. */
export function App({ texts, queries, router }: Props) {
  return (
    <IntlProvider locale={locale} messages={texts} timeZone="Europe/Amsterdam">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </IntlProvider>
  );
}
