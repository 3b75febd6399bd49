import { afterAll, beforeAll, expect, it } from 'vitest';
import { AccountsRepository, SessionsService, type Actor } from '#libs/accounts';
import { ReferralsService } from '#libs/challenges';
import { UnitOfWork } from '#libs/database';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { Marketplace } from '../support/marketplace.js';
import { SampleApi } from '../support/sample-api.js';

let marketplace: Marketplace;
let api: SampleApi;
/** Brokers of one hub each: the challenge’s own, and the one that is asked. */
let sender: Actor;
let receiver: Actor;
let challengeId: string;
let referralId: string;

beforeAll(async () => {
  marketplace = await Marketplace.open();
  api = await SampleApi.of(ApiModule.with(marketplace.settings), marketplace.settings);
  ({ id: challengeId } = await marketplace.rankedChallenge());
  const hubs = await marketplace.sql<{ id: string; isOwn: boolean }>(
    'SELECT id, EXISTS (SELECT FROM challenges WHERE hub_id = hubs.id) AS "isOwn" FROM hubs',
  );
  const asked = hubs.find(({ isOwn }) => !isOwn)?.id ?? '';
  sender = await brokerOf('sender@hub.example', hubs.find(({ isOwn }) => isOwn)?.id ?? '');
  receiver = await brokerOf('receiver@hub.example', asked);
  const referral = await marketplace.module.get(ReferralsService).refer(sender, challengeId, asked, 'Zij doen dit vaker.');
  referralId = referral.id;
});

afterAll(async () => {
  await api?.application.close();
  await marketplace?.close();
});

async function brokerOf(email: string, hubId: string): Promise<Actor> {
  const accounts = marketplace.module.get(AccountsRepository);
  await marketplace.module.get(UnitOfWork).run(async (work) => {
    const user = await accounts.ensureUser(work, { email, name: email, language: 'nl' });
    await accounts.ensureMembership(work, { userId: user.id, organisationKind: 'hub', organisationId: hubId, role: 'broker' });
  });
  return marketplace.actor(email);
}

/** What is kept of this person's reading both the list and the one. */
async function keptOf({ userId }: Actor): Promise<unknown[]> {
  const { token } = await api.application.get(SessionsService, { strict: false }).openFor(userId, '');
  const headers = { cookie: `fieldmatch=${token}` };
  for (const path of ['/v1/referrals', `/v1/referrals/${referralId}`])
    expect((await api.send(path, { headers })).status, path).toBe(200);
  return marketplace.sql(
    `SELECT operation, subject_kind AS subject, subject_id AS id, challenge_id AS "challengeId" FROM audit_entries
     WHERE kind = 'read' AND actor_id = $1 ORDER BY id`,
    [userId],
  );
}

const whole = () => ({ subject: 'challenge', id: challengeId, challengeId });

it('is kept where the hub that asks reads the whole challenge, and not where the other sees only a part', async () => {
  expect(await keptOf(sender)).toEqual([
    { operation: 'listReferrals', ...whole() },
    { operation: 'getReferral', ...whole() },
  ]);
  expect(await keptOf(receiver)).toEqual([]);
});

it('is kept of the other hub once it has taken the challenge over', async () => {
  await marketplace.module.get(ReferralsService).answer(receiver, referralId, { answer: 'accept' });
  expect(await keptOf(receiver)).toEqual([
    { operation: 'listReferrals', ...whole() },
    { operation: 'getReferral', ...whole() },
  ]);
});
