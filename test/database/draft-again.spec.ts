import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChallengesService } from '#libs/challenges';
import { newId } from '#libs/kernel';
import { Marketplace } from '../support/marketplace.js';

let marketplace: Marketplace;

beforeAll(async () => {
  marketplace = await Marketplace.open();
});

afterAll(() => marketplace.close());

it('drafts one challenge under one id, however often it is asked', async () => {
  const company = await marketplace.company();
  const challenges = marketplace.module.get(ChallengesService);
  const id = newId();
  const draft = () => challenges.draft(company, company.organisations('company')[0] ?? '', { makes: 'Deuren' }, id);
  const [first, second] = [await draft(), await draft()];
  expect(second).toEqual(first);
  expect(await marketplace.sql('SELECT id FROM challenges WHERE id = $1', [id])).toHaveLength(1);
});
