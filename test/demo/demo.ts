import { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import {
  awaitRanking,
  invitationFor,
  submitChallenge,
  type Candidate,
  type ChallengeView,
  type InvitationView,
} from '../support/main-job.js';
import { readCase, type Case } from './cases.js';
import { Report } from './report.js';

const DEFAULT_CASE = 'nl-ramlab-hook';
const COMPANY = 'anna@voorbeeldmetaal.example';
const BROKER = 'broker@hub.example';

interface CaughtMail {
  to: string[];
  subject: string;
  text: string;
}

/**
 * Drives the running system over HTTP as company, broker and fieldlab with a real case, and prints what each of them sees.
 *
 * @param address of the running system.
 */
export async function demo(address: string, caseId: string): Promise<void> {
  const report = new Report();
  const example = await readCase(caseId);
  const began = new Date().toISOString();
  const [company, broker] = await signIn(address);
  introduceCase(report, example);

  const { challenge, matchRunId } = await report.run('The company posts its challenge', async () => {
    await moveCompany(company, example.province);
    return submitChallenge(company, { makes: example.sector, problem: example.challenge.nl });
  });
  report.line(`It is called ${challenge.reference} and goes to ${challenge.hubId}.`);

  const curation = await report.run('The worker ranks the fieldlabs', () => awaitRanking(broker, challenge.id, matchRunId));
  showRanking(report, curation.candidates, example.solvedBy);

  const shortlist = curation.candidates.slice(0, 3).map(({ fieldlabId }) => fieldlabId);
  await report.run('The broker releases the first three', () =>
    broker.post(`/v1/challenges/${challenge.id}/releases`, { fieldlabIds: shortlist }),
  );
  report.line(`Shortlist: ${shortlist.join(', ')}. The first is invited; the others wait for their turn.`);

  const accepted = await answerInTurn(report, address, challenge, shortlist);
  await showIntroduction(report, company);
  await carryOut(report, accepted.fieldlab);

  const end = await company.get<ChallengeView>(`/v1/challenges/${challenge.id}`);
  report.line(`${challenge.reference} is ${end.status}: ${end.outcome}.`);
  await showMails(report, address, began, challenge.reference);
}

async function signIn(address: string): Promise<[ApiClient, ApiClient]> {
  try {
    return [await new ApiClient(address).signInAs(COMPANY), await new ApiClient(address).signInAs(BROKER)];
  } catch (error) {
    throw new Error(`Nothing answers as a local stack at ${address}. Run npm start in another terminal first.`, { cause: error });
  }
}

function introduceCase(report: Report, { id, source, challenge, solvedBy }: Case): void {
  report.heading(`Case ${id}`);
  report.line(challenge.nl);
  report.line();
  report.line(`A true story (${source}); what really solved it: ${solvedBy.join(', ')}.`);
}

/** The province of a company decides its hub. */
async function moveCompany(company: ApiClient, province: string | null): Promise<void> {
  const { items } = await company.get<{ items: { id: string }[] }>('/v1/companies');
  if (province && items[0]) await company.patch(`/v1/companies/${items[0].id}`, { province });
}

function showRanking(report: Report, candidates: Candidate[], solvedBy: string[]): void {
  for (const { fieldlabId, position, score, reasonsForCompany, missing } of candidates.slice(0, 5)) {
    const solver = solvedBy.includes(fieldlabId) ? '   ← solved it' : '';
    report.line(`${position}. ${fieldlabId}  ${score.toFixed(3)}${solver}`);
    for (const { nl } of reasonsForCompany) report.line(`+ ${nl}`, 6);
    for (const { nl } of missing) report.line(`? ${nl}`, 6);
  }
}

/** The first fieldlab is full, so that the demo shows what happens then; the next one accepts. */
async function answerInTurn(
  report: Report,
  address: string,
  challenge: ChallengeView,
  shortlist: string[],
): Promise<{ fieldlab: ApiClient; invitation: InvitationView }> {
  const [first, second] = shortlist;
  if (!first) throw new Error('The shortlist is empty: no fieldlab matched.');
  const refuser = await new ApiClient(address).signInAs(`${first}@fieldlab.example`);
  const invitation = await invitationFor(refuser, challenge.reference);
  if (!second) return accept(report, first, refuser, invitation);
  const decline = { answer: 'decline', reason: 'full', line: 'Wij zitten vol tot het voorjaar.' };
  await report.run(`${first} declines: it is full`, () => refuser.post(`/v1/invitations/${invitation.id}/answers`, decline));
  const fieldlab = await new ApiClient(address).signInAs(`${second}@fieldlab.example`);
  const next = await report.run(`${second} is invited by itself`, () => invitationFor(fieldlab, challenge.reference));
  report.line(`Round ${next.round}, to be answered by ${next.respondBy}. Why this company fits it:`);
  for (const { nl } of next.reasons) report.line(`+ ${nl}`, 6);
  return accept(report, second, fieldlab, next);
}

async function accept(
  report: Report,
  name: string,
  fieldlab: ApiClient,
  invitation: InvitationView,
): Promise<{ fieldlab: ApiClient; invitation: InvitationView }> {
  await report.run(`${name} accepts`, () => fieldlab.post(`/v1/invitations/${invitation.id}/answers`, { answer: 'accept' }));
  return { fieldlab, invitation };
}

async function showIntroduction(report: Report, company: ApiClient): Promise<void> {
  interface Contact {
    name: string;
    email: string;
  }
  const introduction = await report.run('Both sides now see each other', async () => {
    const { items } = await company.get<{
      items: { company: { name: string }; companyContacts: Contact[]; fieldlab: { name: string }; fieldlabContacts: Contact[] }[];
    }>('/v1/introductions?limit=1');
    return items[0];
  });
  if (!introduction) throw new Error('The introduction is missing.');
  const people = (contacts: Contact[]): string => contacts.map(({ name, email }) => `${name} <${email}>`).join(', ');
  report.line(`${introduction.company.name}: ${people(introduction.companyContacts)}`);
  report.line(`${introduction.fieldlab.name}: ${people(introduction.fieldlabContacts)}`);
}

async function carryOut(report: Report, fieldlab: ApiClient): Promise<void> {
  const { items } = await fieldlab.get<{ items: { id: string }[] }>('/v1/introductions?limit=1');
  await report.run('The fieldlab starts the project and carries it through its stages', async () => {
    const project = await fieldlab.post<{ id: string }>('/v1/projects', { introductionId: items[0]?.id });
    for (const stage of ['plan', 'running', 'delivered', 'evaluated'])
      await fieldlab.post(`/v1/projects/${project.id}/stages`, { stage });
    await fieldlab.post(`/v1/projects/${project.id}/closures`, { outcome: 'completed', note: 'Proef geslaagd.' });
  });
}

async function showMails(report: Report, address: string, began: string, reference: string): Promise<void> {
  const closing = (mails: CaughtMail[]): boolean => mails.filter(({ to }) => to.includes(COMPANY)).length >= MAILS_TO_COMPANY;
  const mails = await report.run('Everybody was told by mail', () =>
    eventually('the mails', async () => {
      const response = await fetch(`${address}/dev/mail.json?after=${encodeURIComponent(began)}`);
      const found = ((await response.json()) as CaughtMail[]).filter(({ subject, text }) =>
        `${subject}${text}`.includes(reference),
      );
      return closing(found) ? found : undefined;
    }),
  );
  for (const { to, subject } of mails) report.line(`→ ${to.join(', ')}: ${subject}`);
  const last = mails.find(({ to }) => to.some((address) => address.endsWith('@fieldlab.example')));
  if (!last) return;
  report.heading(`One of them in full, to ${last.to.join(', ')}`);
  report.line(last.text.trim());
  report.line();
  report.line(`All of them: ${address}/dev/mail`);
}

/** Received, shortlist, declined, introduced, started, four stages, closed. */
const MAILS_TO_COMPANY = 10;

const address = process.env['FIELDMATCH_URL'] ?? `http://localhost:${process.env['PORT'] ?? '3000'}`;
try {
  await demo(address, process.argv[2] ?? DEFAULT_CASE);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
