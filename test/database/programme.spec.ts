import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChallengesService } from '#libs/challenges';
import { CONSENT_TEXT_VERSION, ConsentsService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { FieldlabsService } from '#libs/fieldlabs';
import { InvitationsService, ReleasesService } from '#libs/matching';
import { RetentionService } from '#libs/privacy';
import { ProgrammeService, type ProgrammeChoice, type ProgrammeFigures } from '#libs/programme';
import { ProjectsService } from '#libs/projects';
import { Marketplace } from '../support/marketplace.js';

const HOUR = 60 * 60 * 1_000;
const MONDAY = '2026-11-02T09:00:00Z';
const after = (hours: number): string => new Date(Date.parse(MONDAY) + hours * HOUR).toISOString();

let place: Marketplace;
let programme: ProgrammeService;
let figures: ProgrammeFigures;
let hubId: string;
let invited: string[];

beforeAll(async () => {
  place = await Marketplace.open();
  programme = place.module.get(ProgrammeService);
  await playOut();
  figures = await programme.figures({});
});

afterAll(() => place.close());

/** Four challenges of one company: one is only drafted, one waits, one is asked back after 2 hours, one goes all the way after 10. */
async function playOut(): Promise<void> {
  const [company, broker] = [await place.company(), await place.broker()];
  const challenges = place.module.get(ChallengesService);
  place.setTime(MONDAY);
  await challenges.draft(company, company.organisations('company')[0] ?? '', { makes: 'Stalen hekken' });
  await place.rankedChallenge();
  const asked = await place.rankedChallenge();
  const helped = await place.rankedChallenge();
  place.setTime(after(2));
  await challenges.returnToCompany(broker, asked.id, 'Welk materiaal?');
  place.setTime(after(10));
  invited = helped.curated.entries.slice(0, 2).map(({ match }) => match.fieldlabId);
  await place.module.get(ReleasesService).release(broker, helped.id, invited);
  hubId = (await challenges.get(broker, helped.id)).challenge.hubId;
  const invitations = place.module.get(InvitationsService);
  for (const [index, fieldlabId] of invited.entries()) {
    const fieldlab = await place.fieldlab(fieldlabId);
    const [open] = await place.sql<{ id: string }>(`SELECT id FROM invitations WHERE status = 'open'`);
    const answer =
      index === 0 ? ({ answer: 'decline', reason: 'too_small', line: null } as const) : ({ answer: 'accept' } as const);
    await invitations.answer(fieldlab, open?.id ?? '', answer);
  }
  const [introduction] = await place.sql<{ id: string }>('SELECT id FROM introductions');
  const lead = await place.fieldlab(invited[1] ?? '');
  const { project } = await place.module.get(ProjectsService).start(lead, introduction?.id ?? '');
  place.setTime('2026-12-05T09:00:00Z');
  for (const stage of ['plan', 'running', 'delivered'] as const)
    await place.module.get(ProjectsService).enterStage(lead, project.id, stage, null);
  await place.module.get(ProjectsService).close(lead, project.id, 'completed', null);
}

const countOf = async (choice: ProgrammeChoice): Promise<number> => (await programme.challenges(choice, { limit: 100 })).length;

describe('the figures of the programme', () => {
  it('say how far challenges came and how they ended', () => {
    expect(figures.steps.map(({ step, count }) => [step, count])).toEqual([
      ['drafted', 4],
      ['submitted', 3],
      ['ranked', 3],
      ['released', 1],
      ['introduced', 1],
      ['started', 1],
      ['completed', 1],
    ]);
    expect(figures.outcomes).toEqual([{ outcome: 'completed', count: 1 }]);
    expect(figures.companies).toEqual([
      { month: '2026-11', started: 1, completed: 0 },
      { month: '2026-12', started: 0, completed: 1 },
    ]);
  });

  it('measure how soon a person answers, and who still waits', () => {
    const [all, ...hubs] = figures.answers;
    expect(all).toMatchObject({ hubId: null, answered: 2, waiting: 1, medianHours: 6 });
    expect(all?.p90Hours).toBeCloseTo(9.2);
    expect(hubs).toEqual([{ ...all, hubId }]);
  });

  it('take over what the messages tell of questions that were asked before the case itself kept it', async () => {
    const dataSource = place.module.get(DataSource);
    const migration = dataSource.migrations.find(({ constructor: { name } }) => name.startsWith('FirstSubmissionAndReturn'));
    const runner = dataSource.createQueryRunner();
    await migration?.down(runner);
    await expect(programme.figures({})).rejects.toThrow('first_returned_at');
    await migration?.up(runner);
    await runner.release();
    expect((await programme.figures({})).answers).toEqual(figures.answers);
  });

  it('stay what they are when the messages have ended, and when a question is asked once more', async () => {
    const company = await place.company();
    const [returned] = await place.sql<{ id: string }>('SELECT id FROM challenges WHERE first_returned_at IS NOT NULL');
    const id = returned?.id ?? '';
    place.setTime('2029-01-08T09:00:00Z');
    const challenges = place.module.get(ChallengesService);
    await challenges.submit(company, id);
    await place.rank(id);
    await challenges.returnToCompany(await place.broker(), id, 'En hoe dik?');
    await place.sql("UPDATE deliveries SET status = 'sent', sent_at = created_at");
    const { notifications } = await place.module.get(RetentionService).tidy();
    expect(notifications).toBeGreaterThan(0);
    expect((await programme.figures({})).answers).toEqual(figures.answers);
  });

  it('set what is asked against who could help, where it is', async () => {
    const zuidHolland = figures.provinces.find(({ province }) => province === 'Zuid-Holland');
    expect(zuidHolland).toMatchObject({ hubId, challenges: 3, unmatched: 0 });
    expect(zuidHolland?.fieldlabs).toBeGreaterThan(3);
    expect(figures.provinces).toHaveLength(12);
    const asked = figures.technologies.filter(({ challenges }) => challenges > 0);
    expect(asked.map((one) => [one.hubId, one.challenges])).toContainEqual([hubId, 3]);
    expect(asked.find(({ challenges }) => challenges === 3)?.technologyId).toMatch(/weld/);
    expect(figures.technologies.filter(({ fieldlabs }) => fieldlabs > 0).length).toBeGreaterThan(20);
    const living = await place.module.get(FieldlabsService).page(place.module.get(UnitOfWork).read, { limit: 500 });
    expect(figures.provinces.reduce((sum, { fieldlabs }) => sum + fieldlabs, 0)).toBe(
      living.filter(({ status }) => status !== 'ended').length,
    );
  });

  it('count what each fieldlab was asked and answered', () => {
    const blank = { invitations: 1, open: 0, accepted: 0, declined: 0, expired: 0, withdrawn: 0, slotsPerQuarter: null };
    expect(figures.exposure).toHaveLength(2);
    expect(figures.exposure).toEqual(
      expect.arrayContaining([
        { ...blank, fieldlabId: invited[0], declined: 1 },
        { ...blank, fieldlabId: invited[1], accepted: 1 },
      ]),
    );
  });

  it('agree each with the list behind it', async () => {
    for (const { step, count } of figures.steps) expect(await countOf({ reached: step }), step).toBe(count);
    for (const { status, count } of figures.statuses) expect(await countOf({ status }), status).toBe(count);
    for (const { outcome, count } of figures.outcomes) expect(await countOf({ outcome }), outcome).toBe(count);
    for (const { hubId: hub, answered, waiting } of figures.answers) {
      const own = hub === null ? {} : { hubId: hub };
      expect(await countOf({ ...own, answer: 'answered' })).toBe(answered);
      expect(await countOf({ ...own, answer: 'waiting' })).toBe(waiting);
    }
    for (const { province, challenges, unmatched } of figures.provinces) {
      expect(await countOf({ province, reached: 'submitted' }), province).toBe(challenges);
      expect(await countOf({ province, outcome: 'no_match' }), province).toBe(unmatched);
    }
    for (const { technologyId, hubId: hub, challenges } of figures.technologies.filter((one) => one.challenges > 0))
      expect(await countOf({ technologyId, hubId: hub }), technologyId).toBe(challenges);
    for (const { fieldlabId, declined } of figures.exposure) {
      expect(await countOf({ fieldlabId })).toBe(1);
      expect(await countOf({ fieldlabId, invitation: 'declined' })).toBe(declined);
    }
  });

  it('hold to a hub and to days of the Dutch calendar', async () => {
    const submitted = async (filter: ProgrammeChoice): Promise<number | undefined> =>
      (await programme.figures(filter)).steps.find(({ step }) => step === 'submitted')?.count;
    expect(await submitted({ hubId })).toBe(3);
    expect(await submitted({ hubId: 'edih-noord' })).toBe(0);
    expect(await submitted({ from: '2026-11-02', until: '2026-11-02' })).toBe(3);
    expect(await submitted({ from: '2026-11-03' })).toBe(0);
    // Half past eleven in the evening of the first, in UTC, is the second in the Netherlands.
    await place.sql(`UPDATE challenges SET submitted_at = '2026-11-01T23:30:00Z' WHERE submitted_at IS NOT NULL`);
    expect(await submitted({ from: '2026-11-02', until: '2026-11-02' })).toBe(3);
    const other = await programme.figures({ hubId: 'edih-noord' });
    expect([...new Set(other.technologies.map((one) => one.hubId))]).toEqual(['edih-noord']);
    expect(new Set(other.provinces.map((one) => one.hubId))).toEqual(new Set(['edih-noord']));
  });

  it('tell no text and no name', async () => {
    const told = JSON.stringify([figures, await programme.challenges({}, { limit: 100 })]);
    for (const secret of ['Stalen', 'lassen', 'Voorbeeld', 'Anna', 'materiaal']) expect(told).not.toContain(secret);
  });

  it('name a company for as long as it agrees', async () => {
    const company = await place.company();
    const companyId = company.organisations('company')[0] ?? '';
    const consents = place.module.get(ConsentsService);
    const names = async () => new Set((await programme.challenges({}, { limit: 100 })).map(({ companyName }) => companyName));
    await place.sql(`INSERT INTO companies SELECT (jsonb_populate_record(one, '{"kvk_number": "00000027", "name": "Buurman B.V."}' ||
        jsonb_build_object('id', gen_random_uuid()))).* FROM companies one`);
    await place.sql(`UPDATE challenges SET company_id = (SELECT id FROM companies WHERE name = 'Buurman B.V.')
        WHERE id = (SELECT min(id::text)::uuid FROM challenges)`);
    expect(await names()).toEqual(new Set([null]));
    const consent = await consents.give(company.userId, companyId, 'programme_partners', CONSENT_TEXT_VERSION);
    expect(await names()).toEqual(new Set(['Voorbeeld Metaal B.V.', null]));
    await consents.withdraw(company.userId, companyId, consent.id);
    expect(await names()).toEqual(new Set([null]));
  });

  it('go on page by page', async () => {
    const first = await programme.challenges({}, { limit: 3 });
    const rest = await programme.challenges({}, { limit: 3, after: first.at(-1)?.id });
    expect([...first, ...rest].map(({ reference }) => reference)).toEqual(['U-1004', 'U-1003', 'U-1002', 'U-1001']);
  });
});
