import { createMemoryHistory } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { providersQuery } from './api/account.js';
import { allFieldlabsQuery, fieldlabQuery, figuresQuery, hubsQuery, offersQuery, technologiesQuery } from './api/catalogue.js';
import type { Schemas } from './api/client.js';
import { createQueryClient } from './api/queries.js';
import { App } from './app/App.js';
import { fill, type Read } from './app/read-before.js';
import { createAppRouter } from './app/router.js';
import { language } from './language/language.js';
import { textsOf } from './texts/texts.js';

/** What the api says about what a page shows first, as it says it to a stranger. */
export interface Given {
  fieldlabs?: Schemas['FieldlabResource'][];
  technologies?: Schemas['TechnologyList'];
  hubs?: Schemas['HubResource'][];
  fieldlab?: {
    fieldlab: Schemas['FieldlabResource'];
    offers: Schemas['OfferResource'][];
    figures: Schemas['FieldlabFiguresResource'];
  };
  providers?: Schemas['IdentityProviderResource'][];
}

/**
 * Draws a page as a stranger sees it first, on the server: with the components that the browser takes it over with.
 *
 * @param address below the public address
 * @returns its HTML, and what the browser must know to draw the same
 */
export async function draw(address: string, given: Given): Promise<{ html: string; read: Read }> {
  const read = readOf(given);
  const queries = createQueryClient();
  fill(queries, read);
  const router = createAppRouter(queries, createMemoryHistory({ initialEntries: [address] }));
  const [{ default: texts }] = await Promise.all([textsOf(language), router.load()]);
  const html = renderToString(
    <StrictMode>
      <App texts={texts} queries={queries} router={router} />
    </StrictMode>,
  );
  return { html, read };
}

function readOf({ fieldlabs, technologies, hubs, fieldlab, providers }: Given): Read {
  const id = fieldlab?.fieldlab.id ?? '';
  return [
    ...(fieldlabs ? [[allFieldlabsQuery.queryKey, fieldlabs] as const] : []),
    ...(technologies ? [[technologiesQuery.queryKey, technologies] as const] : []),
    ...(hubs ? [[hubsQuery.queryKey, hubs] as const] : []),
    ...(fieldlab
      ? [
          [fieldlabQuery(id).queryKey, fieldlab.fieldlab] as const,
          [offersQuery(id).queryKey, fieldlab.offers] as const,
          [figuresQuery(id).queryKey, fieldlab.figures] as const,
        ]
      : []),
    ...(providers ? [[providersQuery.queryKey, providers] as const] : []),
  ];
}
