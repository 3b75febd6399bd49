import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type ErrorComponentProps,
  type RouteComponent,
} from '@tanstack/react-router';
import type { JSX } from 'react';
import { facetsOf } from '../catalogue/facets.js';
import { language } from '../language/language.js';
import { pagePath, PAGES, publicPath } from '../pages.js';
import { Failure } from './Failure.js';
import { Layout } from './Layout.js';
import { NotFound } from './NotFound.js';
import { Waiting } from './Waiting.js';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Layout });
const getParentRoute = () => root;

/** The components of the router say what they return, since what they are made of knows the router. */
function PageFailure({ error, reset }: ErrorComponentProps): JSX.Element {
  return <Failure error={error} retry={reset} />;
}

/** A page that is loaded when it is needed. Its module's type is left open, since pages know the routes that know them. */
function page(load: () => Promise<{ default: unknown }>): RouteComponent {
  return lazyRouteComponent(load as () => Promise<{ default: RouteComponent }>);
}

/** Where a person wanted to go before signing in; only an address of this site. */
function wayBack({ back }: Record<string, unknown>): { back?: string } {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? { back } : {};
}

/** Apart from the tree, so that each keeps its own type. */
const pages = [
  createRoute({
    getParentRoute,
    path: PAGES.front.path,
    component: page(() => import('../pages/front.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.fieldlabs.path,
    validateSearch: facetsOf,
    component: page(() => import('../pages/fieldlabs.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.fieldlab.path,
    component: page(() => import('../pages/fieldlab.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.howItWorks.path,
    component: page(() => import('../pages/howItWorks.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.accessibility.path,
    component: page(() => import('../pages/accessibility.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.privacy.path,
    component: page(() => import('../pages/privacy.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.signIn.path,
    validateSearch: wayBack,
    component: page(() => import('../pages/signIn.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.challenges.path,
    component: page(() => import('../pages/challenges.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.newChallenge.path,
    component: page(() => import('../pages/newChallenge.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.challenge.path,
    component: page(() => import('../pages/challenge.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.question.path,
    component: page(() => import('../pages/question.js')),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.introduction.path,
    component: page(() => import('../pages/introduction.js')),
  }),
] as const;

const routeTree = root.addChildren(pages);

/** The pages under the addresses of the page's own language. */
export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    rewrite: {
      input: ({ url }) => withPath(url, pagePath(url.pathname)),
      output: ({ url }) => withPath(url, publicPath(url.pathname, language)),
    },
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: Waiting,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: NotFound,
  });
}

function withPath(url: URL, path: string): URL {
  url.pathname = path;
  return url;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
