import './design/tokens.css';
import './design/components.css';
import './design/base.css';
import './design/layout.css';
import './design/pieces.css';
import './front/front.css';
import './catalogue/catalogue.css';
import './fieldlab/fieldlab.css';
import './entry/entry.css';
import './information/information.css';
import './challenges/challenges.css';
import './challenges/questions.css';
import './invitations/invitations.css';
import './messages/messages.css';
import './meetings/meetings.css';
import './review/review.css';
import './programme/programme.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider } from 'use-intl/react';
import { createQueryClient } from './api/queries.js';
import { createAppRouter } from './app/router.js';
import { language } from './language/language.js';
import { textsOf } from './texts/texts.js';

/** Not awaited at the top of the module: the pages, which it waits for, import from the same file once it is built. */
async function start(place: HTMLElement): Promise<void> {
  const queries = createQueryClient();
  const router = createAppRouter(queries);
  const [{ default: texts }] = await Promise.all([textsOf(language), router.load()]);
  createRoot(place).render(
    <StrictMode>
      <IntlProvider locale={language} messages={texts} timeZone="Europe/Amsterdam">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </IntlProvider>
    </StrictMode>,
  );
}

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the application.');
void start(place);
