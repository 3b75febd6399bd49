import type { Candidate, Curation, CurationDecision, Removal } from '../api/review.js';

/** Most fieldlabs that are released at once. */
export const SHORTLIST_LENGTH = 3;

/** What a broker wants to be otherwise, told from the curation as it is at that moment. */
export type Change = (curation: Curation) => CurationDecision;

/**
 * One place up or down. The server knows fieldlabs that stand first and, after them, the others by rank; so whatever must stand
 * before another against its rank is pinned, and no more than that.
 */
export function moved(fieldlabId: string, step: 1 | -1): Change {
  return (curation) => {
    const from = curation.candidates.findIndex((candidate) => candidate.fieldlabId === fieldlabId);
    return movedTo(fieldlabId, from + step)(curation);
  };
}

/** To the place of another. @param to counted from 0; beyond the ends nothing moves */
export function movedTo(fieldlabId: string, to: number): Change {
  return (curation) => {
    const { candidates } = curation;
    const from = candidates.findIndex((candidate) => candidate.fieldlabId === fieldlabId);
    const moving = candidates[from];
    if (!moving || !candidates[to]) return asItIs(curation);
    const order = candidates.toSpliced(from, 1).toSpliced(to, 0, moving);
    const pinned = order.slice(0, Math.max(decidedLength(order), orderedAgainstRank(order)));
    return { ...asItIs(curation), pinned: pinned.map((candidate) => candidate.fieldlabId) };
  };
}

/** After the others that are pinned; or, if it was pinned, back to its rank. */
export function pinToggled(fieldlabId: string): Change {
  return (curation) => {
    const { pinned, ...rest } = asItIs(curation);
    const others = pinned.filter((id) => id !== fieldlabId);
    return { ...rest, pinned: others.length < pinned.length ? others : [...pinned, fieldlabId] };
  };
}

export function removed(removal: Removal): Change {
  return (curation) => {
    const { fieldlabId } = removal;
    const before = withoutRemoval(asItIs(curation), fieldlabId);
    return {
      ...before,
      pinned: before.pinned.filter((id) => id !== fieldlabId),
      removed: [...before.removed, removal],
    };
  };
}

export function putBack(fieldlabId: string): Change {
  return (curation) => withoutRemoval(asItIs(curation), fieldlabId);
}

/** Those who would be invited: the first of the list that were not asked before. */
export function shortlistOf(candidates: readonly Candidate[], asked: ReadonlySet<string>, length: number): Candidate[] {
  return candidates.filter(({ fieldlabId }) => !asked.has(fieldlabId)).slice(0, length);
}

/** As it was before; a fieldlab that is no candidate any more cannot be put anywhere. */
export function restored({ pinned, removed: off }: CurationDecision): Change {
  return (curation) => {
    const known = new Set([...curation.candidates, ...curation.removed].map(({ fieldlabId }) => fieldlabId));
    return {
      revision: curation.revision,
      pinned: pinned.filter((id) => known.has(id)),
      removed: off.filter(({ fieldlabId }) => known.has(fieldlabId)),
    };
  };
}

/** The decisions as they are. */
export function asItIs({ revision, candidates, removed: off }: Curation): CurationDecision {
  const pinned = candidates.filter((candidate) => candidate.pinned).map(({ fieldlabId }) => fieldlabId);
  return { revision, pinned, removed: [...off] };
}

function withoutRemoval(decision: CurationDecision, fieldlabId: string): CurationDecision {
  return { ...decision, removed: decision.removed.filter((removal) => removal.fieldlabId !== fieldlabId) };
}

/** How many stand first because a person put one of them there. */
function decidedLength(order: readonly Candidate[]): number {
  return order.findLastIndex(({ pinned }) => pinned) + 1;
}

/** How many stand first before all that follow have their ranks in order. */
function orderedAgainstRank(order: readonly Candidate[]): number {
  return order.findLastIndex((candidate, index) => candidate.rank > (order[index + 1]?.rank ?? Infinity)) + 1;
}
