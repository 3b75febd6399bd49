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
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries.js';
import { App } from './app/App.js';
import { takeRead } from './app/read-before.js';
import { createAppRouter } from './app/router.js';
import { language } from './language/language.js';
import { textsOf } from './texts/texts.js';

/** Not awaited at the top of the module: the pages, which it waits for, import from the same file once it is built. */
async function start(place: HTMLElement): Promise<void> {
  const queries = createQueryClient();
  takeRead(queries);
  const router = createAppRouter(queries);
  const isDrawn = place.hasChildNodes();
  // Tells the router that the server has drawn the page, so that it draws the same.
  if (isDrawn) router.ssr = { manifest: undefined };
  const [{ default: texts }] = await Promise.all([textsOf(language), router.load()]);
  const app = (
    <StrictMode>
      <App texts={texts} queries={queries} router={router} />
    </StrictMode>
  );
  if (isDrawn) hydrateRoot(place, app);
  else createRoot(place).render(app);
}

const place = document.getElementById('app');
if (!place) throw new Error('The page has no place for the application.');
void start(place);
