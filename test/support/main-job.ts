import { ApiClient } from './api-client.js';
import { eventually } from './eventually.js';

/** What of the api's answers the main job reads. */
export interface Candidate {
  fieldlabId: string;
  position: number;
  score: number;
  reasonsForCompany: { nl: string; en: string }[];
  missing: { nl: string; en: string }[];
}
export interface Curation {
  revision: number;
  candidates: Candidate[];
  exclusions: { fieldlabId: string; reason: { nl: string; en: string } }[];
  matchRun: { id: string; challengeVersion: number; rankingMs: number };
}
export interface ChallengeView {
  id: string;
  reference: string;
  status: string;
  version: number;
  hubId: string;
  outcome: string | null;
  question: string | null;
}
export interface InvitationView {
  id: string;
  reference: string;
  status: string;
  round: number;
  respondBy: string;
  reasons: { nl: string; en: string }[];
}

/** Drafts and submits a challenge for the signed-in person's first company. */
export async function submitChallenge(
  company: ApiClient,
  answers: { makes: string; problem: string },
): Promise<{ challenge: ChallengeView; matchRunId: string }> {
  const { items } = await company.get<{ items: { id: string }[] }>('/v1/companies');
  const challenge = await company.post<ChallengeView>('/v1/challenges', { companyId: items[0]?.id, ...answers });
  const { matchRunId } = await company.post<{ matchRunId: string }>(`/v1/challenges/${challenge.id}/submissions`);
  return { challenge, matchRunId };
}

/** Waits until the challenge has been ranked, and returns what the broker sees. */
export async function awaitRanking(broker: ApiClient, challengeId: string, matchRunId: string): Promise<Curation> {
  return eventually('the ranking', async () => {
    const answer = await broker.call<Curation>('GET', `/v1/challenges/${challengeId}/curation`);
    return answer.status === 200 && answer.body.matchRun.id === matchRunId ? answer.body : undefined;
  });
}

/** The invitation of a fieldlab for the challenge that people call `reference`. */
export async function invitationFor(fieldlab: ApiClient, reference: string): Promise<InvitationView> {
  return eventually(`the invitation for ${reference}`, async () => {
    const { items } = await fieldlab.get<{ items: InvitationView[] }>('/v1/invitations');
    return items.find((invitation) => invitation.reference === reference);
  });
}
