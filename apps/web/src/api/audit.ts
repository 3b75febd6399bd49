import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf, client, type Schemas } from './client.js';

export type AuditEntry = Schemas['AuditEntryResource'];

/** Whose trail: one's own, or that of a case for its broker. */
export type AuditScope = 'mine' | { challengeId: string };

/** Who did what, page by page, newest first. */
export function auditQuery(scope: AuditScope) {
  return infiniteQueryOptions({
    queryKey: ['audit', scope],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor, signal }) => {
      const query = cursor === undefined ? {} : { cursor };
      return scope === 'mine'
        ? answerOf(client.GET('/me/audit-entries', { params: { query }, signal }))
        : answerOf(client.GET('/challenges/{id}/audit-entries', { params: { path: { id: scope.challengeId }, query }, signal }));
    },
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}
