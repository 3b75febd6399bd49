import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem.js';
import { curationQuery, decide } from '../api/review.js';
import type { Change } from './curation.js';

/** Changes the decisions about a challenge's candidates, one change after the other, each on top of the newest revision. */
export function useCurationChange(challengeId: string) {
  const queries = useQueryClient();
  const { queryKey } = curationQuery(challengeId);
  return useMutation({
    mutationFn: async (change: Change) => {
      const curation = queries.getQueryData(queryKey);
      return curation ? decide(challengeId, change(curation)) : null;
    },
    scope: { id: `curation-${challengeId}` },
    onSuccess: async (curation) => {
      // What was asked for before the change must not come in after it.
      await queries.cancelQueries({ queryKey });
      if (curation) queries.setQueryData(queryKey, curation);
    },
    onError: async (error) => {
      // Somebody else decided meanwhile, or the ranking is a new one: show what it is now.
      if (error instanceof ProblemError && error.status === 409) await queries.invalidateQueries({ queryKey });
    },
  });
}
