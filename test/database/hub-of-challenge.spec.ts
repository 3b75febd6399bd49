import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '#libs/accounts';
import { ChallengesService, type Challenge } from '#libs/challenges';
import { CompaniesService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import type { Province } from '#libs/taxonomy';
import { Marketplace } from '../support/marketplace.js';

const [BEFORE, CORRECTED]: [Province, Province] = ['Zuid-Holland', 'Groningen'];

let marketplace: Marketplace;
let challenges: ChallengesService;
let company: Actor;
let companyId: string;

beforeAll(async () => {
  marketplace = await Marketplace.open();
  challenges = marketplace.module.get(ChallengesService);
  company = await marketplace.company();
  companyId = company.organisations('company')[0] ?? '';
});

afterAll(() => marketplace?.close());

beforeEach(() => moveTo(BEFORE));

async function moveTo(province: Province): Promise<void> {
  const companies = marketplace.module.get(CompaniesService);
  await marketplace.module.get(UnitOfWork).run(async (work) => {
    const found = await companies.lock(work, companyId);
    if (found) await companies.change(work, found, { province });
  });
}

async function hubOf(province: Province): Promise<string> {
  const [covered] = await marketplace.sql<{ hubId: string }>('SELECT hub_id AS "hubId" FROM hub_provinces WHERE province = $1', [
    province,
  ]);
  return covered?.hubId ?? '';
}

async function draft(): Promise<Challenge> {
  const answers = { makes: 'Stalen trappen', problem: 'Het lassen van kleine series kost te veel tijd.' };
  return (await challenges.draft(company, companyId, answers)).challenge;
}

async function stored(id: string): Promise<string | undefined> {
  const [row] = await marketplace.sql<{ hubId: string }>('SELECT hub_id AS "hubId" FROM challenges WHERE id = $1', [id]);
  return row?.hubId;
}

it('goes to the hub of the province that its company tells when it is submitted', async () => {
  const { id } = await draft();
  await moveTo(CORRECTED);
  const hubId = await hubOf(CORRECTED);
  expect(await stored(id)).not.toBe(hubId);
  const { challenge } = await challenges.submit(company, id);
  expect(challenge.hubId).toBe(hubId);
  expect(await stored(id)).toBe(hubId);
  await marketplace.rank(id);
  const told = await marketplace.sql('SELECT DISTINCT audience_id FROM changes WHERE audience_kind = $1 AND subject_id = $2', [
    'hub',
    id,
  ]);
  expect(told).toEqual([{ audience_id: hubId }]);
  const [entry] = await marketplace.sql<{ facts: object }>(
    "SELECT facts FROM audit_entries WHERE challenge_id = $1 AND 'hub_id' = ANY(changed)",
    [id],
  );
  expect(entry?.facts).toMatchObject({ hub_id: hubId, status: 'submitted' });
});

it('stays with the hub that returned it, wherever its company moves meanwhile', async () => {
  const { id, hubId } = await draft();
  await challenges.submit(company, id);
  await marketplace.rank(id);
  await challenges.returnToCompany(await marketplace.broker(), id, 'Welk materiaal?');
  await moveTo(CORRECTED);
  const { challenge } = await challenges.submit(company, id);
  expect(challenge.hubId).toBe(hubId);
  expect(await stored(id)).toBe(hubId);
});
