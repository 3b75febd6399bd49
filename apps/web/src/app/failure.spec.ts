import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../api/problem.js';
import { textsOf } from '../texts/texts.js';
import { Failure } from './Failure.js';

const { default: messages } = await textsOf('nl');
const missing = new ProblemError(404, 'user.not_found', '');

/** What is shown of a failure, as HTML. */
async function shown(props: Parameters<typeof Failure>[0]): Promise<string> {
  const router = createRouter({
    routeTree: createRootRoute({ component: () => createElement(Failure, props) }),
    history: createMemoryHistory(),
  });
  await router.load();
  const page = createElement(RouterProvider, { router });
  return renderToString(createElement(IntlProvider, { locale: 'nl-NL', messages, timeZone: 'Europe/Amsterdam', children: page }));
}

describe('something that is not there', () => {
  it('takes the place of the page that was to show it', async () => {
    expect(await shown({ error: missing, retry: () => null })).toContain('<h1');
  });

  it('is said in words on the page where something was to be done with it, and leaves that page as it is', async () => {
    const html = await shown({ error: missing });
    expect(html).not.toContain('<h1');
    expect(html).toContain('role="alert"');
    expect(html).toContain('Niemand heeft een account met dit mailadres.');
  });
});
