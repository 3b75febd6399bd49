import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { facetsOf } from '../catalogue/facets.js';
import { language } from '../language/language.js';
import { pagePath, PAGES, publicPath } from '../pages.js';
import { Failure } from './Failure.js';
import { Layout } from './Layout.js';
import { NotFound } from './NotFound.js';
import { Waiting } from './Waiting.js';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Layout });
const getParentRoute = () => root;

/** Where a person wanted to go before signing in; only an address of this site. */
function wayBack({ back }: Record<string, unknown>): { back?: string } {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? { back } : {};
}

const routeTree = root.addChildren([
  createRoute({
    getParentRoute,
    path: PAGES.front.path,
    component: lazyRouteComponent(() => import('../pages/front.js'), 'FrontPage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.fieldlabs.path,
    validateSearch: facetsOf,
    component: lazyRouteComponent(() => import('../pages/fieldlabs.js'), 'FieldlabsPage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.fieldlab.path,
    component: lazyRouteComponent(() => import('../pages/fieldlab.js'), 'FieldlabPage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.howItWorks.path,
    component: lazyRouteComponent(() => import('../pages/howItWorks.js'), 'HowItWorksPage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.accessibility.path,
    component: lazyRouteComponent(() => import('../pages/accessibility.js'), 'AccessibilityPage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.privacy.path,
    component: lazyRouteComponent(() => import('../pages/privacy.js'), 'PrivacyPage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.signIn.path,
    validateSearch: wayBack,
    component: lazyRouteComponent(() => import('../pages/signIn.js'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.challenges.path,
    component: lazyRouteComponent(() => import('../pages/challenges.js'), 'ChallengesPage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.newChallenge.path,
    component: lazyRouteComponent(() => import('../pages/newChallenge.js'), 'NewChallengePage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.challenge.path,
    component: lazyRouteComponent(() => import('../pages/challenge.js'), 'ChallengePage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.question.path,
    component: lazyRouteComponent(() => import('../pages/question.js'), 'QuestionPage'),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.introduction.path,
    component: lazyRouteComponent(() => import('../pages/introduction.js'), 'IntroductionPage'),
  }),
]);

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
    defaultErrorComponent: ({ error, reset }) => <Failure error={error} retry={reset} />,
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
