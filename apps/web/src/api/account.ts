import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';
import { isSignedOut, ProblemError } from './problem.js';

export type Me = Schemas['MeResource'];
export type Session = Schemas['SessionResource'];
export type JoinedCompany = Schemas['JoinedCompanyResource'];

/** Who is signed in; null for nobody. The server marks the page when the browser sent a session, so that nobody asks in vain. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 5 * 60_000,
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await answerOf(client.GET('/me', { signal }));
    } catch (error) {
      if (isSignedOut(error)) return null;
      throw error;
    }
  },
  ...(!hasSession() && { initialData: null }),
});

/** The server draws pages for strangers only. */
function hasSession(): boolean {
  return !import.meta.env.SSR && document.querySelector('meta[name="fieldmatch-session"]') !== null;
}

/** @param language in which somebody without an account is written to */
export async function requestCode(email: string, language: Me['language']): Promise<void> {
  await answerOf(client.POST('/sign-in-codes', { body: { email, language } }));
}

/** Whether a code or link was right, and opens an account once there is a name for it. */
export function isNameNeeded(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'session.name_needed';
}

/** Opens a session with the code from the mail. @param name of whoever opens an account with it */
export async function openSession(queries: QueryClient, email: string, code: string, name?: string): Promise<void> {
  await answerOf(client.POST('/sessions', { body: { email, code, ...named(name) } }));
  await signedIn(queries);
}

/** As {@link openSession}, with the link from the mail. @param token what stands behind `#` in it */
export async function openSessionByLink(queries: QueryClient, token: string, name?: string): Promise<void> {
  await answerOf(client.POST('/sign-in-links/sessions', { body: { token, ...named(name) } }));
  const tabs = tabsOfBrowser();
  tabs?.postMessage(null);
  tabs?.close();
  await signedIn(queries);
}

/**
 * Calls `goOn` once a link has signed in another tab of this browser, since a link in a mail opens a tab of its own.
 *
 * @returns how to listen no more
 */
export function whenSignedInElsewhere(queries: QueryClient, goOn: () => void): () => void {
  const tabs = tabsOfBrowser();
  tabs?.addEventListener('message', () => void signedIn(queries).then(goOn));
  return () => tabs?.close();
}

function tabsOfBrowser(): BroadcastChannel | null {
  return 'BroadcastChannel' in globalThis ? new BroadcastChannel('fieldmatch-signed-in') : null;
}

function named(name: string | undefined): { name?: string } {
  return name === undefined ? {} : { name };
}

/** Reads who is there now, and anew whatever was hidden until now. */
async function signedIn(queries: QueryClient): Promise<void> {
  queries.setQueryData(meQuery.queryKey, await answerOf(client.GET('/me')));
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
}

/** Ends the session of this browser and forgets what was read with it. */
export async function endSession(queries: QueryClient): Promise<void> {
  const { items } = await answerOf(client.GET('/sessions'));
  const current = items.find((session) => session.current);
  if (current) await answerOf(client.DELETE('/sessions/{id}', { params: { path: { id: current.id } } }));
  queries.clear();
  queries.setQueryData(meQuery.queryKey, null);
}

/** Ends every session of the person, in every browser, and forgets what was read. */
export async function endSessions(queries: QueryClient): Promise<void> {
  await answerOf(client.DELETE('/sessions'));
  queries.clear();
  queries.setQueryData(meQuery.queryKey, null);
}

/** Ends the sessions of the person in all other browsers. */
export async function endOtherSessions(): Promise<void> {
  await answerOf(client.DELETE('/sessions', { params: { query: { keepCurrent: true } } }));
}

/** Ends the session of another browser. */
export async function endOtherSession(id: string): Promise<void> {
  await answerOf(client.DELETE('/sessions/{id}', { params: { path: { id } } }));
}

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => (await answerOf(client.GET('/sessions', { signal }))).items,
});

/** Changes how the person is called and addressed. */
export async function changeMe(changes: Schemas['MeChanges']): Promise<Me> {
  return answerOf(client.PATCH('/me', { body: changes }));
}

export const providersQuery = queryOptions({
  queryKey: ['identity-providers'],
  staleTime: 60 * 60_000,
  queryFn: async ({ signal }) => (await answerOf(client.GET('/identity-providers', { signal }))).items,
});

/** Begins to sign in with a provider, or to connect it. @returns where to go */
export async function beginProviderSignIn(id: string): Promise<string> {
  return (await answerOf(client.POST('/identity-providers/{id}/sign-ins', { params: { path: { id } } }))).url;
}

/**
 * Opens a session with what a provider sent the browser back with.
 *
 * @returns the company that the provider named, and what came of it
 */
export async function openProviderSession(queries: QueryClient, id: string, query: string): Promise<JoinedCompany | null> {
  const call = client.POST('/identity-providers/{id}/sessions', { params: { path: { id } }, body: { query } });
  const { company } = await answerOf(call);
  await signedIn(queries);
  return company;
}

export const identitiesQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: async ({ signal }) => (await answerOf(client.GET('/identities', { signal }))).items,
});

export async function disconnectIdentity(id: string): Promise<void> {
  await answerOf(client.DELETE('/identities/{id}', { params: { path: { id } } }));
}
