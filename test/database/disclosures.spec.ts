import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChallengesService, DisclosuresService, ReferralsService, ReferralViewsService } from '#libs/challenges';
import { InvitationsService, ReleasesService } from '#libs/matching';
import { Marketplace } from '../support/marketplace.js';

let marketplace: Marketplace;

beforeAll(async () => {
  marketplace = await Marketplace.open();
});

afterAll(() => marketplace.close());

const get = <T>(type: abstract new (...args: never[]) => T): T => marketplace.module.get(type as never) as T;

it('keeps names hidden that stood in the company’s details when it wrote, and lets only its own people choose', async () => {
  const company = await marketplace.company();
  const broker = await marketplace.broker();
  const companyId = company.organisations('company')[0] ?? '';
  const answers = { makes: 'Trappen van Voorbeeld Metaal uit Rotterdam', problem: 'Het lassen van kleine series duurt te lang.' };
  const { challenge } = await get(ChallengesService).draft(company, companyId, answers);
  const { id } = challenge;
  await get(ChallengesService).submit(company, id);
  await marketplace.rank(id);
  await marketplace.sql(`UPDATE companies SET name = 'Iets Anders B.V.', city = 'Goes' WHERE id = $1`, [companyId]);

  const { shortlist } = await get(ReleasesService).withShortlist(await get(ReleasesService).release(broker, id));
  const fieldlab = await marketplace.fieldlab(shortlist[0]?.fieldlabId ?? '');
  const [invitation] = await get(InvitationsService).page(fieldlab, { limit: 1 });
  expect(invitation?.challenge).toMatchObject({ level: 'brief', content: { makes: 'Trappen van […] uit […]' } });
  await expect(get(DisclosuresService).change(company, id, { toFieldlabs: 'teaser' })).rejects.toMatchObject({
    code: 'disclosure.already_shown',
  });
  await expect(get(DisclosuresService).change(broker, id, { ownText: 'x' })).rejects.toMatchObject({ code: 'actor.not_allowed' });
  await expect(get(DisclosuresService).get(fieldlab, id)).rejects.toMatchObject({ code: 'challenge.not_found' });
}, 60_000);

it('shows another hub the level that the company chose, and a broker’s note without the names', async () => {
  const { id } = await marketplace.rankedChallenge();
  const company = await marketplace.company();
  await get(DisclosuresService).change(company, id, { toHubs: 'teaser', wordsToHide: ['Trapmeester'] });
  const [asking] = await marketplace.sql<{ hub_id: string }>('SELECT hub_id FROM challenges WHERE id = $1', [id]);
  const [asked] = await marketplace.sql<{ id: string }>('SELECT id FROM hubs WHERE id <> $1 ORDER BY id', [asking?.hub_id]);
  const both = await marketplace.broker();
  const { id: referralId } = await get(ReferralsService).refer(both, id, asked?.id ?? '', 'De Trapmeester past bij jullie.');
  const only = { ...both, memberships: both.memberships.filter(({ organisationId }) => organisationId === asked?.id) };
  const other = Object.assign(Object.create(Object.getPrototypeOf(both) as object) as typeof both, only);
  const view = await get(ReferralViewsService).get(other, referralId);
  expect(view.challenge).toMatchObject({ level: 'teaser', content: null, province: 'Zuid-Holland' });
  expect(view.note).toBe('De […] past bij jullie.');
  expect((await get(ReferralViewsService).get(both, referralId)).challenge?.level).toBe('full');
});
