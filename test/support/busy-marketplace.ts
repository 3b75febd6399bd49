import type { ApiClient } from './api-client.js';
import { awaitRanking, invitationFor, submitChallenge, type ChallengeView } from './main-job.js';
import { mailedJoiningToken } from './sign-in-code.js';
import type { TestSystem } from './system.js';

const MAKES = 'Stalen trappen, hekwerken en kleine constructies, meest in series van tien tot vijftig.';
/** What is asked in each challenge, so that people tell them apart as they would in life. */
const PROBLEMS = {
  draft: 'Wij willen weten of een lasrobot bij onze kleine series uit kan.',
  inReview: 'Het lassen van kleine series kost te veel tijd. We zoeken hulp met een lasrobot.',
  stuck: 'Lasnaden controleren wij met het oog, en soms zien wij een fout te laat. Kan een camera dat beter?',
  inviting: 'Na het lassen trekken onze hekwerken krom, en richten kost een uur per stuk. Hoe voorkomen wij dat?',
  introduced: 'Een klant vraagt leuningen met ronde bochten. Met de hand lassen duurt een dag per stuk; kan een lasrobot dat?',
  inProject: 'Iedere trap is anders, en het programma voor de lasrobot maken duurt langer dan het lassen zelf.',
  referred: 'Wij willen roestvast staal lassen zonder verkleuring, en zoeken iemand die weet welk gas daarbij hoort.',
};
const DAY_MS = 24 * 60 * 60 * 1000;

export const COMPANY = 'anna@voorbeeldmetaal.example';
export const BROKER = 'broker@hub.example';
/** Has no company yet, and is invited to one. */
export const NEWCOMER = 'robohouse@fieldlab.example';

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
  /** The fieldlab of all this, in the region of the hub, and its open invitation. */
  fieldlab: string;
  invitation: string;
  /** The hub whose broker this is. */
  hub: string;
  /** What stands behind `#` in the mail that invites the newcomer to the company. */
  joining: string;
  /** Somebody wants to be let into the company. */
  joiningRequest: string;
}

/** Brings challenges into every state that has a page. */
export async function fillMarketplace(system: TestSystem): Promise<BusyMarketplace> {
  const company = await system.as(COMPANY);
  const broker = await system.as(BROKER);
  const { items } = await company.get<{ items: { id: string; kvkNumber: string }[] }>('/v1/companies');
  await company.post(`/v1/companies/${items[0]?.id}/consents`, { purpose: 'programme_partners', textVersion: 1 });
  const draft = await company.post<{ id: string }>('/v1/challenges', { companyId: items[0]?.id, problem: PROBLEMS.draft });
  const inReview = await ranked(company, broker, PROBLEMS.inReview);
  const { hubId } = inReview.challenge;
  const ofHub = await company.get<{ items: { id: string }[] }>(`/v1/fieldlabs?hubId=${hubId}`);
  const fieldlab = inReview.candidates.find((candidate) => ofHub.items.some(({ id }) => id === candidate));
  if (!fieldlab) throw new Error('No fieldlab of the hub is among the candidates.');
  const chosen = [fieldlab, ...inReview.candidates.filter((id) => id !== fieldlab)].slice(0, 3);
  const coordinator = await system.as(`${fieldlab}@fieldlab.example`);
  const invited = async (problem: string) => {
    const { challenge } = await ranked(company, broker, problem);
    await broker.post(`/v1/challenges/${challenge.id}/releases`, { fieldlabIds: chosen });
    const invitation = await invitationFor(coordinator, challenge.reference);
    return { challenge, invitation };
  };
  const accepted = async (problem: string) => {
    const { challenge, invitation } = await invited(problem);
    await coordinator.post(`/v1/invitations/${invitation.id}/answers`, { answer: 'accept' });
    const introductions = await company.get<{ items: { id: string; challengeId: string }[] }>('/v1/introductions');
    const introduction = introductions.items.find(({ challengeId }) => challengeId === challenge.id)?.id ?? '';
    return { challenge, introduction };
  };
  await refused(system, company, broker, chosen[2] ?? '');
  const inviting = await invited(PROBLEMS.inviting);
  const introduced = await accepted(PROBLEMS.introduced);
  await coordinator.post(`/v1/introductions/${introduced.introduction}/meeting-proposals`, {
    slots: [7, 8, 9].map((days) => ({ startsAt: new Date(Date.now() + days * DAY_MS).toISOString() })),
    minutes: 60,
    place: 'Heijplaatstraat 21, Rotterdam',
  });
  const running = await accepted(PROBLEMS.inProject);
  const project = await coordinator.post<{ id: string }>('/v1/projects', { introductionId: running.introduction });
  await coordinator.post(`/v1/projects/${project.id}/stages`, { stage: 'plan', note: 'Proef met drie producten in januari.' });
  const referred = await ranked(company, broker, PROBLEMS.referred);
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
    hub: inReview.challenge.hubId,
    joining: await invitedToJoin(system, company, items[0]?.id ?? ''),
    joiningRequest: await askedToJoin(system, broker, items[0]?.kvkNumber ?? ''),
  };
}

async function ranked(
  company: ApiClient,
  broker: ApiClient,
  problem: string,
): Promise<{ challenge: ChallengeView; candidates: string[] }> {
  const { challenge, matchRunId } = await submitChallenge(company, { makes: MAKES, problem });
  const { candidates } = await awaitRanking(broker, challenge.id, matchRunId);
  return { challenge, candidates: candidates.map(({ fieldlabId }) => fieldlabId) };
}

/** A challenge to which the only fieldlab that was asked says no, so that its broker is needed. */
async function refused(system: TestSystem, company: ApiClient, broker: ApiClient, fieldlabId: string): Promise<void> {
  const { challenge } = await ranked(company, broker, PROBLEMS.stuck);
  await broker.post(`/v1/challenges/${challenge.id}/releases`, { fieldlabIds: [fieldlabId] });
  const fieldlab = await system.as(`${fieldlabId}@fieldlab.example`);
  const invitation = await invitationFor(fieldlab, challenge.reference);
  await fieldlab.post(`/v1/invitations/${invitation.id}/answers`, { answer: 'decline', reason: 'not_our_technology' });
}

/** The company invites the newcomer. @returns the token in the mail */
async function invitedToJoin(system: TestSystem, company: ApiClient, companyId: string): Promise<string> {
  const since = new Date();
  await company.post(`/v1/organisations/company/${companyId}/invitations`, { email: NEWCOMER, role: 'member', language: 'nl' });
  return mailedJoiningToken(system.address, NEWCOMER, since);
}

/** The newcomer asks to be let in. @returns the id of the request */
async function askedToJoin(system: TestSystem, broker: ApiClient, kvkNumber: string): Promise<string> {
  await (await system.as(NEWCOMER)).post('/v1/joining-requests', { kvkNumber });
  const { items } = await broker.get<{ items: { id: string }[] }>('/v1/joining-requests');
  return items[0]?.id ?? '';
}
