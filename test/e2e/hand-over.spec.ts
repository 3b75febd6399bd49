import { afterAll, beforeAll, expect, it } from 'vitest';
import { awaitRanking, submitChallenge, type ChallengeView } from '../support/main-job.js';
import { eventually } from '../support/eventually.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

interface Referral {
  id: string;
  status: string;
  challenge: { content: { makes: string } | null } | null;
  progress: { status: string } | null;
}

let system: TestSystem;

beforeAll(async () => {
  system = await startTestSystem();
});

afterAll(() => system?.stop());

it('hands a challenge over to another hub, and the company always has a contact', async () => {
  const [company, broker] = await Promise.all([system.as('anna@voorbeeldmetaal.example'), system.as('broker@hub.example')]);
  const { challenge, matchRunId } = await submitChallenge(company, { makes: 'Stalen trappen', problem: 'Lassen duurt te lang.' });
  await awaitRanking(broker, challenge.id, matchRunId);
  const contact = (): Promise<{ hubId: string; brokers: { name: string }[] }> =>
    company.get(`/v1/challenges/${challenge.id}/contact`);
  const before = await contact();
  const hubId = before.hubId === 'edih-noord' ? 'edih-oost' : 'edih-noord';

  const referral = await broker.post<Referral>(`/v1/challenges/${challenge.id}/referrals`, { hubId, note: 'Dichter bij u.' });
  expect(referral).toMatchObject({ status: 'open', challenge: { content: { makes: 'Stalen trappen' } } });
  expect(await contact()).toEqual(before);
  expect((await broker.call('POST', `/v1/referrals/${referral.id}/answers`, { answer: 'refuse' })).status).toBe(400);
  expect((await company.call('GET', '/v1/referrals')).status).toBe(403);

  const answered = await broker.post<Referral>(`/v1/referrals/${referral.id}/answers`, { answer: 'accept' });
  expect(answered.status).toBe('accepted');
  expect((await broker.call('POST', `/v1/referrals/${referral.id}/withdrawals`)).status).toBe(409);
  const after = await contact();
  expect(after.hubId).toBe(hubId);
  expect(after.brokers.length).toBeGreaterThan(0);
  await eventually('the ranking under the new hub', async () => {
    const { status } = await company.get<ChallengeView>(`/v1/challenges/${challenge.id}`);
    return status === 'in_review' ? status : undefined;
  });
  const { items } = await broker.get<{ items: Referral[] }>('/v1/referrals?status=accepted');
  expect(items).toHaveLength(1);
  expect(items[0]?.progress?.status).toBe('in_review');
});
