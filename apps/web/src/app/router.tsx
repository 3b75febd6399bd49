import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type ErrorComponentProps,
  type RouteComponent,
  type RouterHistory,
} from '@tanstack/react-router';
import type { JSX } from 'react';
import { facetsOf } from '../catalogue/facets.js';
import { language } from '../language/language.js';
import { pagePath, PAGES, publicPath, type OwnTextFile } from '../pages.js';
import { choiceOf, filterOf } from '../programme/choice.js';
import { wordsOf, workFilterOf } from '../review/work-filter.js';
import { loadOwnTexts } from '../texts/own-texts.js';
import { WithOwnTexts } from '../texts/WithOwnTexts.js';
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

/**
 * A page that is loaded when it is needed, with the texts that only it has. Its module's type is left open, since pages know the
 * routes that know them.
 */
function page(load: () => Promise<{ default: unknown }>, own?: readonly OwnTextFile[]): RouteComponent {
  const loadPage = load as () => Promise<{ default: RouteComponent }>;
  if (!own) return lazyRouteComponent(loadPage);
  return lazyRouteComponent(async () => {
    const [{ default: Page }, texts] = await Promise.all([loadPage(), loadOwnTexts(own, language)]);
    const component: RouteComponent = () => (
      <WithOwnTexts texts={texts}>
        <Page />
      </WithOwnTexts>
    );
    return { default: component };
  });
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
    component: page(() => import('../pages/front.js'), PAGES.front.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.fieldlabs.path,
    validateSearch: facetsOf,
    component: page(() => import('../pages/fieldlabs.js'), PAGES.fieldlabs.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.fieldlab.path,
    component: page(() => import('../pages/fieldlab.js'), PAGES.fieldlab.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.howItWorks.path,
    component: page(() => import('../pages/howItWorks.js'), PAGES.howItWorks.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.accessibility.path,
    component: page(() => import('../pages/accessibility.js'), PAGES.accessibility.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.privacy.path,
    component: page(() => import('../pages/privacy.js'), PAGES.privacy.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.signIn.path,
    validateSearch: wayBack,
    component: page(() => import('../pages/signIn.js'), PAGES.signIn.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.signInLink.path,
    component: page(() => import('../pages/signInLink.js'), PAGES.signInLink.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.providerReturn.path,
    component: page(() => import('../pages/providerReturn.js'), PAGES.providerReturn.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.account.path,
    component: page(() => import('../pages/account.js'), PAGES.account.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.organisations.path,
    component: page(() => import('../pages/organisations.js'), PAGES.organisations.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.organisation.path,
    component: page(() => import('../pages/organisation.js'), PAGES.organisation.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.join.path,
    component: page(() => import('../pages/join.js'), PAGES.join.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.challenges.path,
    component: page(() => import('../pages/challenges.js'), PAGES.challenges.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.company.path,
    component: page(() => import('../pages/company.js'), PAGES.company.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.newChallenge.path,
    component: page(() => import('../pages/newChallenge.js'), PAGES.newChallenge.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.challenge.path,
    component: page(() => import('../pages/challenge.js'), PAGES.challenge.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.question.path,
    component: page(() => import('../pages/question.js'), PAGES.question.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.introduction.path,
    component: page(() => import('../pages/introduction.js'), PAGES.introduction.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.work.path,
    validateSearch: workFilterOf,
    component: page(() => import('../pages/work.js'), PAGES.work.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.review.path,
    component: page(() => import('../pages/review.js'), PAGES.review.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.search.path,
    validateSearch: wordsOf,
    component: page(() => import('../pages/search.js'), PAGES.search.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.joiningRequests.path,
    component: page(() => import('../pages/joiningRequests.js'), PAGES.joiningRequests.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.referral.path,
    component: page(() => import('../pages/referral.js'), PAGES.referral.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.invitations.path,
    component: page(() => import('../pages/invitations.js'), PAGES.invitations.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.invitation.path,
    component: page(() => import('../pages/invitation.js'), PAGES.invitation.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.answer.path,
    component: page(() => import('../pages/answer.js'), PAGES.answer.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.capacity.path,
    component: page(() => import('../pages/capacity.js'), PAGES.capacity.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.entry.path,
    component: page(() => import('../pages/entry.js'), PAGES.entry.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.offer.path,
    component: page(() => import('../pages/offer.js'), PAGES.offer.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.messages.path,
    component: page(() => import('../pages/messages.js'), PAGES.messages.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.programme.path,
    validateSearch: filterOf,
    component: page(() => import('../pages/programme.js'), PAGES.programme.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.programmeChallenges.path,
    validateSearch: choiceOf,
    component: page(() => import('../pages/programmeChallenges.js'), PAGES.programmeChallenges.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.projects.path,
    component: page(() => import('../pages/projects.js'), PAGES.projects.texts),
  }),
  createRoute({
    getParentRoute,
    path: PAGES.project.path,
    component: page(() => import('../pages/project.js'), PAGES.project.texts),
  }),
] as const;

const routeTree = root.addChildren(pages);

/** The pages under the addresses of the page's own language. @param history where one is, other than in a browser */
export function createAppRouter(queries: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree,
    context: { queries },
    rewrite: {
      input: ({ url }) => withPath(url, pagePath(url.pathname)),
      output: ({ url }) => withPath(url, publicPath(url.pathname, language)),
    },
    // The server writes no script into a page.
    scrollRestoration: !import.meta.env.SSR,
    ...(history && { history }),
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
