import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiClient } from '../support/api-client.js';
import { awaitRanking, submitChallenge } from '../support/main-job.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

interface Entry {
  id: string;
  operation: string;
  actorKind: string;
  actorName: string | null;
  origin: string | null;
  kind: string;
  subjectKind: string;
  subjectId: string;
  challengeId: string | null;
  facts: Record<string, unknown>;
}
type Page = { items: Entry[]; nextCursor: string | null };

let system: TestSystem;
let [company, broker, administrator]: ApiClient[] = [];
let challengeId: string;

beforeAll(async () => {
  system = await startTestSystem();
  [company, broker, administrator] = await Promise.all(
    ['anna@voorbeeldmetaal.example', 'broker@hub.example', 'admin@programme.example'].map((email) => system.as(email)),
  );
  const submitted = await submitChallenge(company!, { makes: 'Trappen', problem: 'Lassen kost te veel tijd: Q7-planted-words' });
  challengeId = submitted.challenge.id;
  await awaitRanking(broker!, challengeId, submitted.matchRunId);
});

afterAll(() => system?.stop());

async function everything(client: ApiClient, path: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page = await client.get<Page>(`${path}?limit=7${cursor && `&cursor=${cursor}`}`);
    entries.push(...page.items);
    cursor = page.nextCursor;
  }
  return entries;
}

describe('the audit trail over HTTP', () => {
  it('tells a broker what happened in a case, by whom and by which operation, page by page', async () => {
    await broker!.get(`/v1/challenges/${challengeId}`);
    const entries = await everything(broker!, `/v1/challenges/${challengeId}/audit-entries`);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    const told = entries.map(({ operation, actorName, kind, subjectKind }) =>
      [operation, actorName, kind, subjectKind].join(' '),
    );
    expect(told).toContain('draftChallenge Anna Jansen added challenge');
    expect(told).toContain('submitChallenge Anna Jansen changed challenge');
    expect(told).toContain('make-match-run  added match_run');
    expect(told).toContain('getChallenge Bram de Vries read challenge');
    expect(entries.every(({ origin }) => origin === null)).toBe(true);
    expect(JSON.stringify(entries)).not.toContain('planted');
  });

  it('keeps once in a while that a page which refreshes itself was read', async () => {
    for (let look = 0; look < 5; look += 1) await broker!.get(`/v1/challenges/${challengeId}`);
    const entries = await everything(broker!, `/v1/challenges/${challengeId}/audit-entries`);
    expect(entries.filter(({ operation }) => operation === 'getChallenge')).toHaveLength(1);
  });

  it('writes nothing down of a company that reads its own challenge', async () => {
    await company!.get(`/v1/challenges/${challengeId}`);
    const entries = await everything(broker!, `/v1/challenges/${challengeId}/audit-entries`);
    expect(entries.filter(({ kind, actorName }) => kind === 'read' && actorName === 'Anna Jansen')).toEqual([]);
  });

  it('is open to nobody else', async () => {
    const path = `/v1/challenges/${challengeId}/audit-entries`;
    expect((await company!.call('GET', path)).status).toBe(403);
    expect((await (await system.as('ramlab@fieldlab.example')).call('GET', path)).status).toBe(403);
    expect((await fetch(`${system.address}${path}`)).status).toBe(401);
    expect((await broker!.call('GET', `/v1/challenges/01a20000-0000-7000-8000-000000000000/audit-entries`)).status).toBe(404);
    expect((await broker!.call('GET', '/v1/audit-entries')).status).toBe(403);
    expect((await company!.call('GET', '/v1/audit-entries')).status).toBe(403);
    for (const verb of ['POST', 'PUT', 'PATCH', 'DELETE'])
      expect((await administrator!.call(verb, '/v1/audit-entries', {})).status).toBe(405);
  });

  it('tells a person what they did themselves and from where, and nothing of others', async () => {
    const entries = await everything(company!, '/v1/me/audit-entries');
    expect(entries.map(({ operation }) => operation)).toContain('submitChallenge');
    expect(entries.some(({ subjectKind, kind }) => subjectKind === 'session' && kind === 'added')).toBe(true);
    expect(new Set(entries.filter(({ actorKind }) => actorKind === 'person').map(({ actorName }) => actorName))).toEqual(
      new Set(['Anna Jansen']),
    );
    expect(new Set(entries.filter(({ operation }) => operation === 'submitChallenge').map(({ origin }) => origin))).toEqual(
      new Set(['127.0.0.0/24']),
    );
  });

  it('tells an administrator everything', async () => {
    const { items } = await administrator!.get<Page>('/v1/audit-entries?limit=100');
    expect(items.map(({ operation }) => operation)).toContain('submitChallenge');
    expect(items[0]?.origin).not.toBeUndefined();
  });

  it('knows no cursor that it did not give', async () => {
    for (const cursor of ['ramlab', '99999999999999999999999999'])
      expect(
        (await administrator!.call('GET', `/v1/audit-entries?cursor=${Buffer.from(cursor).toString('base64url')}`)).status,
      ).toBe(400);
  });

  it('keeps a failed sign-in', async () => {
    const email = 'anna@voorbeeldmetaal.example';
    // The code is bound to the browser that asked, so the guess must come from it.
    const browser = new ApiClient(system.address);
    const post = (path: string, body: object) => browser.call('POST', path, body);
    const asked = await post('/v1/sign-in-codes', { email });
    expect(asked.status).toBe(202);
    browser.keepCookie(asked.headers);
    expect((await post('/v1/sessions', { email, code: '00000000' })).status).toBe(401);
    const entries = await everything(company!, '/v1/me/audit-entries');
    expect(entries[0]).toMatchObject({
      operation: 'openSession',
      actorKind: 'unknown',
      subjectKind: 'sign_in_code',
      kind: 'changed',
      origin: '127.0.0.0/24',
    });
  });
});
