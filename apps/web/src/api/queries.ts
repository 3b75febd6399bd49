import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isSignedOut, OfflineError, ProblemError } from './problem.js';

const MOST_TRIES = 3;

/** What has been read of the api, kept while the page is open. */
export function createQueryClient(): QueryClient {
  const queries: QueryClient = new QueryClient({
    // A page that reads or writes without a session any more asks who is there, unless what is being filled in asks for itself.
    queryCache: new QueryCache({ onError: (error) => askWho(error) }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, { meta }) => {
        if (!meta?.asksForItself) askWho(error);
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < MOST_TRIES - 1 && isPassing(error),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
  const askWho = (error: Error): void => {
    if (isSignedOut(error)) queries.setQueryData(['me'], null);
  };
  return queries;
}

/** Whether the same question may well be answered a moment later. */
function isPassing(error: Error): boolean {
  return error instanceof OfflineError || (error instanceof ProblemError && error.status >= 500);
}
