/** How far down a ranking a difference is worth a new run: nobody looks further. */
const LOOKED_AT = 10;

/** A fieldlab in these first places is worth telling the broker about when it was not proposed before. */
const TOP = 3;

/** What a ranking proposes, as far as people see it. */
export interface Proposal {
  challengeVersion: number;
  /** Best first. */
  fieldlabIds: readonly string[];
  exclusions: readonly { fieldlabId: string; reason: { code: string } }[];
}

/** Whether two rankings of a challenge propose the same: the same first ten in the same order, and the same left out. */
export function sameProposal(before: Proposal, after: Proposal): boolean {
  return before.challengeVersion === after.challengeVersion && shown(before) === shown(after);
}

/** The fieldlabs that came into the first three and were not among the first ten before, best first. */
export function newcomers(before: Proposal, after: Proposal): string[] {
  const known = new Set(before.fieldlabIds.slice(0, LOOKED_AT));
  return after.fieldlabIds.slice(0, TOP).filter((fieldlabId) => !known.has(fieldlabId));
}

function shown({ fieldlabIds, exclusions }: Proposal): string {
  const left = exclusions.map(({ fieldlabId, reason }) => `${fieldlabId}:${reason.code}`).toSorted();
  return JSON.stringify([fieldlabIds.slice(0, LOOKED_AT), left]);
}
