import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRedis } from '../../apps/local/src/redis-server.js';
import type { ApiClient } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { awaitRanking, invitationFor, submitChallenge, type ChallengeView, type Curation } from '../support/main-job.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

const COMPANY = 'anna@voorbeeldmetaal.example';
const BROKER = 'broker@hub.example';
const ANSWERS = {
  makes: 'Stalen trappen en hekwerken',
  problem: 'Het lassen van kleine series kost te veel tijd en lassers zijn niet te vinden. We zoeken hulp met een lasrobot.',
};

const queueDirectory = await mkdtemp(join(tmpdir(), 'fieldmatch-redis-'));
const redis = await startRedis({ directory: queueDirectory, durable: false });
if (!redis)
  process.stderr.write('\n*** No redis-server or valkey-server here: the tests with the queue on Redis are SKIPPED. ***\n\n');

afterAll(async () => {
  await redis?.stop();
  await rm(queueDirectory, { recursive: true, force: true });
});

describe.each([
  { queue: 'PostgreSQL', redisUrl: '', skipped: false },
  { queue: 'Redis', redisUrl: redis?.url ?? '', skipped: redis === null },
])('with the queue on $queue', ({ redisUrl, skipped }) => {
  describe.skipIf(skipped)('the main job', () => {
    let system: TestSystem;
    let company: ApiClient;
    let broker: ApiClient;

    beforeAll(async () => {
      system = await startTestSystem({ redisUrl });
      [company, broker] = await Promise.all([system.as(COMPANY), system.as(BROKER)]);
    });

    afterAll(() => system?.stop());

    const fieldlab = (id: string): Promise<ApiClient> => system.as(`${id}@fieldlab.example`);
    const challenge = (id: string): Promise<ChallengeView> => company.get<ChallengeView>(`/v1/challenges/${id}`);
    const mailsAbout = (reference: string, to: string, count: number): Promise<{ subject: string }[]> =>
      eventually(`${count} mails to ${to}`, async () => {
        const response = await fetch(`${system.address}/dev/mail.json?to=${to}`);
        const mails = ((await response.json()) as { subject: string }[]).filter(({ subject }) => subject.includes(reference));
        return mails.length >= count ? mails : undefined;
      });

    async function ranked(): Promise<{ id: string; reference: string; curation: Curation }> {
      const submitted = await submitChallenge(company, ANSWERS);
      const curation = await awaitRanking(broker, submitted.challenge.id, submitted.matchRunId);
      return { id: submitted.challenge.id, reference: submitted.challenge.reference, curation };
    }

    it('leads from a challenge over a decline to a finished project, and everybody is told', async () => {
      const { id, reference, curation } = await ranked();
      expect((await challenge(id)).status).toBe('in_review');
      expect(curation.candidates.length).toBeGreaterThan(30);
      expect(curation.candidates.map(({ fieldlabId }) => fieldlabId)).not.toContain('region-of-smart-factories');
      expect(curation.candidates[0]?.reasonsForCompany[0]?.nl).toBeTruthy();

      const [first, second, third] = curation.candidates.map(({ fieldlabId }) => fieldlabId) as [string, string, string];
      await broker.post(`/v1/challenges/${id}/releases`);
      expect((await challenge(id)).status).toBe('inviting');

      const invitation = await invitationFor(await fieldlab(first), reference);
      expect(invitation).toMatchObject({ status: 'open', round: 1 });
      await (await fieldlab(first)).post(`/v1/invitations/${invitation.id}/answers`, { answer: 'decline', reason: 'full' });

      const accepting = await fieldlab(second);
      const next = await invitationFor(accepting, reference);
      expect(next.round).toBe(2);
      await accepting.post(`/v1/invitations/${next.id}/answers`, { answer: 'accept' });
      expect((await challenge(id)).status).toBe('introduced');
      const thirdLab = await (await fieldlab(third)).get<{ items: { reference: string }[] }>('/v1/invitations');
      expect(thirdLab.items.filter((item) => item.reference === reference)).toEqual([]);

      const introductions = await accepting.get<{ items: { id: string; companyContacts: { email: string }[] }[] }>(
        '/v1/introductions',
      );
      expect(introductions.items[0]?.companyContacts[0]?.email).toBe(COMPANY);
      const project = await accepting.post<{ id: string }>('/v1/projects', { introductionId: introductions.items[0]?.id });
      for (const stage of ['plan', 'running', 'delivered']) await accepting.post(`/v1/projects/${project.id}/stages`, { stage });
      await accepting.post(`/v1/projects/${project.id}/closures`, { outcome: 'completed' });
      expect(await challenge(id)).toMatchObject({ status: 'closed', outcome: 'completed' });

      // Received, shortlist, declined, introduced, started, three stages, closed.
      await mailsAbout(reference, COMPANY, 9);
      await mailsAbout(reference, `${first}@fieldlab.example`, 1);
      await mailsAbout(reference, `${second}@fieldlab.example`, 3);
      await mailsAbout(reference, BROKER, 2);
      const notifications = await company.get<{ items: { title: string }[] }>('/v1/notifications?limit=100');
      expect(notifications.items.filter(({ title }) => title.includes(reference))).toHaveLength(9);
    });

    it('goes back to the broker when every fieldlab of the shortlist says no', async () => {
      const { id, reference, curation } = await ranked();
      const [only] = curation.candidates.map(({ fieldlabId }) => fieldlabId) as [string];
      await broker.post(`/v1/challenges/${id}/releases`, { fieldlabIds: [only] });
      const lab = await fieldlab(only);
      const invitation = await invitationFor(lab, reference);
      await lab.post(`/v1/invitations/${invitation.id}/answers`, {
        answer: 'decline',
        reason: 'not_our_technology',
        line: 'Helaas.',
      });
      expect((await challenge(id)).status).toBe('in_review');
      await mailsAbout(reference, BROKER, 2);
      const again = await broker.call<{ code: string }>('POST', `/v1/challenges/${id}/releases`, { fieldlabIds: [only] });
      expect([again.status, again.body.code]).toEqual([409, 'release.already_invited']);
    });

    it('ranks an edited challenge anew and keeps what the broker decided', async () => {
      const { id, curation } = await ranked();
      const [first, second] = curation.candidates.map(({ fieldlabId }) => fieldlabId) as [string, string];
      const decision = { revision: 0, pinned: [second], removed: [{ fieldlabId: first, reason: 'region', note: null }] };
      await broker.put(`/v1/challenges/${id}/curation`, decision);
      await company.patch(`/v1/challenges/${id}`, { tried: 'Een lascobot op een beurs bekeken' });
      const fresh = await eventually('the ranking of version 2', async () => {
        const found = await broker.get<Curation>(`/v1/challenges/${id}/curation`);
        return found.matchRun.challengeVersion === 2 ? found : undefined;
      });
      expect(fresh.candidates[0]?.fieldlabId).toBe(second);
      expect(fresh.candidates.map(({ fieldlabId }) => fieldlabId)).not.toContain(first);
      const stale = await broker.call<{ code: string }>('PUT', `/v1/challenges/${id}/curation`, decision);
      expect([stale.status, stale.body.code]).toEqual([409, 'curation.stale']);
    });

    it('opens for nobody else', async () => {
      const { id } = await ranked();
      const stranger = await fieldlab('ramlab');
      const nothing = '01930000-0000-7000-8000-000000000000';
      // A fieldlab learns nothing by asking: what exists and what does not are refused alike.
      for (const path of [id, nothing, `${id}/curation`, `${nothing}/curation`])
        expect((await stranger.call('GET', `/v1/challenges/${path}`)).status).toBe(403);
      expect((await company.call('GET', `/v1/challenges/${id}/curation`)).status).toBe(403);
      const anonymous = await fetch(`${system.address}/v1/challenges/${id}`);
      expect(anonymous.status).toBe(401);
    });

    it('creates once for one Idempotency-Key', async () => {
      const { items } = await company.get<{ items: { id: string }[] }>('/v1/companies');
      const draft = { companyId: items[0]?.id, makes: 'Deuren' };
      const key = { 'Idempotency-Key': `draft-${Date.now()}` };
      const answers = await Promise.all([1, 2, 3].map(() => company.call<{ id: string }>('POST', '/v1/challenges', draft, key)));
      const created = answers.filter(({ status }) => status === 201);
      expect(new Set(created.map(({ body }) => body.id)).size).toBe(1);
      expect(answers.filter(({ status }) => status !== 201).map(({ status }) => status)).toEqual(
        answers.filter(({ status }) => status !== 201).map(() => 409),
      );
      const other = await company.call<{ code: string }>('POST', '/v1/challenges', { ...draft, makes: 'Ramen' }, key);
      expect([other.status, other.body.code]).toEqual([409, 'idempotency.key_reused']);
    });

    it('finishes the work in hand when it is told to stop, and goes on after a restart', async () => {
      const worker = system.workers[0];
      if (!worker) throw new Error('There is no worker.');
      const submissions = Array.from({ length: 8 }, () => submitChallenge(company, ANSWERS));
      const submitted = await Promise.all(submissions);
      const ended = new Promise<number | null>((resolve) => worker.once('exit', resolve));
      worker.kill('SIGTERM');
      expect(await ended).toBe(0);
      await system.startWorker();
      await Promise.all(submitted.map(({ challenge: { id }, matchRunId }) => awaitRanking(broker, id, matchRunId)));
    });
  });
});
