import type { Parties, PartyColumns } from '#libs/accounts';
import type { Challenge } from './challenge.entity.js';

/** Whose a challenge is. Before it is submitted it is its company's alone; fieldlabs see challenges only through invitations. */
export function partiesOfChallenge({ companyId, hubId, submittedAt }: Challenge): Parties {
  return { companyId, hubId: submittedAt === null ? null : hubId };
}

/** The same in a query over `challenge`. */
export const CHALLENGE_PARTIES: PartyColumns = {
  companyId: 'challenge.companyId',
  hubId: ['challenge.hubId', 'challenge.submittedAt IS NOT NULL'],
};

/** Whose something is that a company and a fieldlab share about a challenge: theirs, and of the hub that looks after it now. */
export function partiesShared(shared: { companyId: string; fieldlabId: string }, challenge: Challenge | null): Parties {
  return { companyId: shared.companyId, fieldlabId: shared.fieldlabId, hubId: challenge?.hubId ?? null };
}
