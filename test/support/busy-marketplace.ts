import type { ApiClient } from './api-client.js';
import { awaitRanking, invitationFor, submitChallenge, type ChallengeView } from './main-job.js';
import type { TestSystem } from './system.js';

const MAKES = 'Stalen trappen, hekwerken en kleine constructies, meest in series van tien tot vijftig.';
const PROBLEM = 'Het lassen van kleine series kost te veel tijd. We zoeken hulp met een lasrobot.';
const DAY_MS = 24 * 60 * 60 * 1000;

export const COMPANY = 'anna@voorbeeldmetaal.example';
export const BROKER = 'broker@hub.example';

/** The ids of what lies in a marketplace where something is going on. */
export interface BusyMarketplace {
  company: string;
  draft: string;
  /** Sent in and ranked; its broker has it. */
  inReview: string;
  /** With an open invitation. */
  inviting: string;
  /** Asked of a hub that has not answered yet. */
  referred: string;
  referral: string;
  /** Both said yes, and moments to meet are proposed. */
  introduced: string;
  introduction: string;
  /** With a project that runs. */
  inProject: string;
  project: string;
  /** The fieldlab of all this, and its open invitation. */
  fieldlab: string;
  invitation: string;
}

/** Brings challenges into every state that has a page. */
export async function fillMarketplace(system: TestSystem): Promise<BusyMarketplace> {
  const company = await system.as(COMPANY);
  const broker = await system.as(BROKER);
  const { items } = await company.get<{ items: { id: string }[] }>('/v1/companies');
  const draft = await company.post<{ id: string }>('/v1/challenges', { companyId: items[0]?.id, problem: PROBLEM });
  const inReview = await ranked(company, broker);
  const chosen = inReview.candidates.slice(0, 3);
  const fieldlab = chosen[0] ?? '';
  const coordinator = await system.as(`${fieldlab}@fieldlab.example`);
  const invited = async () => {
    const { challenge } = await ranked(company, broker);
    await broker.post(`/v1/challenges/${challenge.id}/releases`, { fieldlabIds: chosen });
    const invitation = await invitationFor(coordinator, challenge.reference);
    return { challenge, invitation };
  };
  const accepted = async () => {
    const { challenge, invitation } = await invited();
    await coordinator.post(`/v1/invitations/${invitation.id}/answers`, { answer: 'accept' });
    const introductions = await company.get<{ items: { id: string; challengeId: string }[] }>('/v1/introductions');
    const introduction = introductions.items.find(({ challengeId }) => challengeId === challenge.id)?.id ?? '';
    return { challenge, introduction };
  };
  const inviting = await invited();
  const introduced = await accepted();
  await coordinator.post(`/v1/introductions/${introduced.introduction}/meeting-proposals`, {
    slots: [7, 8, 9].map((days) => ({ startsAt: new Date(Date.now() + days * DAY_MS).toISOString() })),
    minutes: 60,
    place: 'Heijplaatstraat 21, Rotterdam',
  });
  const running = await accepted();
  const project = await coordinator.post<{ id: string }>('/v1/projects', { introductionId: running.introduction });
  await coordinator.post(`/v1/projects/${project.id}/stages`, { stage: 'plan', note: 'Proef met drie producten in januari.' });
  const referred = await ranked(company, broker);
  const hubs = await broker.get<{ items: { id: string }[] }>('/v1/hubs');
  const otherHub = hubs.items.find(({ id }) => id !== referred.challenge.hubId)?.id;
  const referral = await broker.post<{ id: string }>(`/v1/challenges/${referred.challenge.id}/referrals`, {
    hubId: otherHub,
    note: 'Dit past beter bij jullie fieldlabs.',
  });
  return {
    company: items[0]?.id ?? '',
    draft: draft.id,
    inReview: inReview.challenge.id,
    inviting: inviting.challenge.id,
    referred: referred.challenge.id,
    referral: referral.id,
    introduced: introduced.challenge.id,
    introduction: introduced.introduction,
    inProject: running.challenge.id,
    project: project.id,
    fieldlab,
    invitation: inviting.invitation.id,
  };
}

async function ranked(company: ApiClient, broker: ApiClient): Promise<{ challenge: ChallengeView; candidates: string[] }> {
  const { challenge, matchRunId } = await submitChallenge(company, { makes: MAKES, problem: PROBLEM });
  const { candidates } = await awaitRanking(broker, challenge.id, matchRunId);
  return { challenge, candidates: candidates.map(({ fieldlabId }) => fieldlabId) };
}
