/** How far down a ranking a difference is worth a new run: nobody looks further. */
export const LOOKED_AT = 10;

/** A fieldlab in these first places is worth telling the broker about when it was not proposed before. */
const TOP = 3;

/** What a ranking proposes, as far as people see it. */
export interface Proposal {
  challengeVersion: number;
  /** The first ten, best first, each with the offer that speaks for it. */
  places: readonly { fieldlabId: string; offerId: string | null }[];
  exclusions: readonly { fieldlabId: string; code: string }[];
}

/** Whether two rankings of a challenge propose the same: the same first ten in the same order, and the same left out. */
export function sameProposal(before: Proposal, after: Proposal): boolean {
  return before.challengeVersion === after.challengeVersion && shown(before) === shown(after);
}

/** The fieldlabs that came into the first three and were not among the first ten before, best first. */
export function newcomers(before: Proposal, after: Proposal): string[] {
  const known = new Set(before.places.map(({ fieldlabId }) => fieldlabId));
  return after.places
    .slice(0, TOP)
    .map(({ fieldlabId }) => fieldlabId)
    .filter((fieldlabId) => !known.has(fieldlabId));
}

function shown({ places, exclusions }: Proposal): string {
  const left = exclusions.map(({ fieldlabId, code }) => `${fieldlabId}:${code}`).toSorted();
  return JSON.stringify([places.map(({ fieldlabId, offerId }) => [fieldlabId, offerId]), left]);
}
