import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AccountsRepository, type Actor } from '#libs/accounts';
import { UnitOfWork } from '#libs/database';
import { InvitationsService, ReleasesService } from '#libs/matching';
import { PrivacyService } from '#libs/privacy';
import { ProjectsService, type ProjectOutcome } from '#libs/projects';
import { Marketplace } from '../support/marketplace.js';

/** Enough that each of the three who may end a project comes first some time. */
const ROUNDS = 6;
const NOTE = 'Het fieldlab is gestopt.';

let marketplace: Marketplace;
let company: Actor;
let broker: Actor;

beforeAll(async () => {
  marketplace = await Marketplace.open();
  marketplace.setTime('2026-11-23T10:00:00Z');
  company = await marketplace.company();
  broker = await marketplace.broker();
});

afterAll(() => marketplace.close());

interface Running {
  id: string;
  challengeId: string;
  hubId: string;
  lab: Actor;
}

/** A project that has just been started. */
async function running(): Promise<Running> {
  const { id: challengeId, curated } = await marketplace.rankedChallenge();
  const fieldlabId = curated.entries[0]?.match.fieldlabId ?? '';
  const lab = await marketplace.fieldlab(fieldlabId);
  await marketplace.module.get(ReleasesService).release(broker, challengeId, [fieldlabId]);
  const [invitation] = await marketplace.module.get(InvitationsService).ofChallenge(challengeId);
  await marketplace.module.get(InvitationsService).answer(lab, invitation?.id ?? '', { answer: 'accept' });
  const [about] = await marketplace.sql<{ introductionId: string; hubId: string }>(
    `SELECT introduction.id AS "introductionId", challenge.hub_id AS "hubId"
     FROM introductions introduction JOIN challenges challenge ON challenge.id = introduction.challenge_id
     WHERE challenge.id = $1`,
    [challengeId],
  );
  const { project } = await projects().start(lab, about?.introductionId ?? '');
  return { id: project.id, challengeId, hubId: about?.hubId ?? '', lab };
}

const projects = (): ProjectsService => marketplace.module.get(ProjectsService);
const close = (actor: Actor, { id }: Running, outcome: ProjectOutcome) => projects().close(actor, id, outcome, NOTE);
const refusal = (code: string) => expect.objectContaining({ code });

async function brokerElsewhere({ hubId }: Running): Promise<Actor> {
  const [other] = await marketplace.sql<{ id: string }>('SELECT id FROM hubs WHERE id <> $1 LIMIT 1', [hubId]);
  const accounts = marketplace.module.get(AccountsRepository);
  await marketplace.module.get(UnitOfWork).run(async (work) => {
    const user = await accounts.ensureUser(work, { email: 'elsewhere@hub.example', name: 'Elders', language: 'nl' });
    const of = { organisationKind: 'hub', organisationId: other?.id ?? '', role: 'broker' } as const;
    await accounts.ensureMembership(work, { userId: user.id, ...of });
  });
  return marketplace.actor('elsewhere@hub.example');
}

/** Who was told that it is over, and how many times. */
async function told({ challengeId }: Running): Promise<Record<string, number>> {
  const rows = await marketplace.sql<{ kind: string; email: string; times: number }>(
    `SELECT kind, email, count(*)::int AS times FROM notifications JOIN users ON users.id = user_id
     WHERE challenge_id = $1 AND kind IN ('challenge_closed', 'project_closed', 'challenge_withdrawn') GROUP BY kind, email`,
    [challengeId],
  );
  return Object.fromEntries(rows.map(({ kind, email, times }) => [`${kind} ${email}`, times]));
}

async function stateOf({ challengeId }: Running): Promise<unknown> {
  const [row] = await marketplace.sql(
    `SELECT challenge.status, challenge.outcome, challenge.closing_note AS note, project.outcome AS "ofProject"
     FROM challenges challenge JOIN projects project ON project.challenge_id = challenge.id WHERE challenge.id = $1`,
    [challengeId],
  );
  return row;
}

const OPEN = { status: 'in_project', outcome: null, note: null, ofProject: null };

describe('a project that its fieldlab does not end', () => {
  it('is ended by a broker of its hub, and company and fieldlab are told once', async () => {
    const project = await running();
    expect((await close(broker, project, 'no_match')).project).toMatchObject({ outcome: 'no_match', closingNote: NOTE });
    expect(await stateOf(project)).toEqual({ status: 'closed', outcome: 'no_match', note: NOTE, ofProject: 'no_match' });
    await expect(close(broker, project, 'no_match')).rejects.toEqual(refusal('project.illegal_closure'));
    expect(await told(project)).toEqual({
      [`challenge_closed ${company.email}`]: 1,
      [`project_closed ${project.lab.email}`]: 1,
    });
  });

  it('is ended by its company as withdrawn and as nothing else, and the brokers are told too', async () => {
    const project = await running();
    for (const outcome of ['completed', 'no_match'] as const)
      await expect(close(company, project, outcome)).rejects.toEqual(refusal('actor.not_allowed'));
    expect(await stateOf(project)).toEqual(OPEN);
    await close(company, project, 'withdrawn');
    expect(await stateOf(project)).toMatchObject({ status: 'closed', outcome: 'withdrawn' });
    expect(await told(project)).toEqual({
      [`challenge_closed ${company.email}`]: 1,
      [`project_closed ${project.lab.email}`]: 1,
      [`challenge_withdrawn ${broker.email}`]: 1,
    });
  });

  it('is ended by nobody else, and led by its fieldlab alone', async () => {
    const project = await running();
    const otherLab = await marketplace.fieldlab(project.lab.email.startsWith('ramlab@') ? 'robohouse' : 'ramlab');
    for (const stranger of [await brokerElsewhere(project), otherLab])
      await expect(close(stranger, project, 'withdrawn')).rejects.toEqual(refusal('project.not_found'));
    for (const onlooker of [broker, company])
      await expect(projects().enterStage(onlooker, project.id, 'plan', null)).rejects.toEqual(refusal('actor.not_allowed'));
    expect(await stateOf(project)).toEqual(OPEN);
    expect(await told(project)).toEqual({});
  });

  it('is found by its challenge, whatever else runs', async () => {
    const [project, other] = [await running(), await running()];
    const found = async (actor: Actor) =>
      (await projects().page(actor, { challengeId: project.challengeId, limit: 2 })).map(({ project: { id } }) => id);
    expect(await found(broker)).toEqual([project.id]);
    expect(await found(await brokerElsewhere(other))).toEqual([]);
  });

  it.each(Array.from({ length: ROUNDS }, (_, round) => round))('ends once when all three end it at once (%i)', async () => {
    const project = await running();
    const outcomes = await Promise.allSettled([
      close(project.lab, project, 'no_match'),
      close(broker, project, 'no_match'),
      close(company, project, 'withdrawn'),
    ]);
    const lost = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(lost).toEqual([refusal('project.illegal_closure'), refusal('project.illegal_closure')]);
    const { [`challenge_withdrawn ${broker.email}`]: ofBroker = 0, ...others } = await told(project);
    expect(others).toEqual({ [`challenge_closed ${company.email}`]: 1, [`project_closed ${project.lab.email}`]: 1 });
    expect(ofBroker).toBe(outcomes[2]?.status === 'fulfilled' ? 1 : 0);
  });

  it('holds the only person of its company no longer than they want, though fieldlab and its people are gone', async () => {
    await marketplace.sql(
      `UPDATE challenges SET status = 'closed', outcome = 'withdrawn', closed_at = now() WHERE status <> 'closed'`,
    );
    const project = await running();
    const { companyId, fieldlabId } = (await projects().get(broker, project.id)).project;
    await marketplace.sql(`DELETE FROM memberships WHERE organisation_kind = 'fieldlab' AND organisation_id = $1`, [fieldlabId]);
    await marketplace.sql(`UPDATE fieldlabs SET status = 'ended' WHERE id = $1`, [fieldlabId]);
    const erase = () => marketplace.module.get(PrivacyService).erase(company, company.email);
    await expect(erase()).rejects.toEqual(refusal('erasure.last_one'));
    await close(company, project, 'withdrawn');
    expect(await told(project)).toEqual({
      [`challenge_closed ${company.email}`]: 1,
      [`challenge_withdrawn ${broker.email}`]: 1,
    });
    await erase();
    expect(await marketplace.sql(`SELECT 1 FROM memberships WHERE organisation_id = $1`, [companyId])).toEqual([]);
  });
});
