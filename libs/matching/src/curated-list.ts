import type { Removal } from './curation.entity.js';

/** A match in the order that the broker gave, or the ranker where the broker said nothing. */
export interface CuratedEntry<M> {
  match: M;
  /** 1 is first. */
  position: number;
  pinned: boolean;
}

/**
 * Lays a broker's decisions over a ranking: pinned fieldlabs first, in the broker's order, then the others by rank, without the
 * removed. A later run brings new matches but never undoes a decision; a pinned fieldlab that is no longer a candidate is left out.
 *
 * @param matches best first.
 */
export function curatedList<M extends { fieldlabId: string }>(
  matches: readonly M[],
  decisions: { pinned: readonly string[]; removed: readonly Removal[] },
): CuratedEntry<M>[] {
  const byId = new Map(matches.map((match) => [match.fieldlabId, match]));
  const removed = new Set(decisions.removed.map(({ fieldlabId }) => fieldlabId));
  const pinned = decisions.pinned.flatMap((id) => (removed.has(id) ? [] : (byId.get(id) ?? [])));
  const chosen = new Set(pinned);
  const others = matches.filter((match) => !chosen.has(match) && !removed.has(match.fieldlabId));
  return [...pinned, ...others].map((match, index) => ({ match, position: index + 1, pinned: chosen.has(match) }));
}
