import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../support/api-client.js';
import { EventReader, isAbout, isReady } from '../support/event-reader.js';
import { awaitRanking, invitationFor, submitChallenge, type ChallengeView } from '../support/main-job.js';
import { startTestSystem, type TestSystem } from '../support/test-system.js';

const ANSWERS = { makes: 'Stalen trappen', problem: 'Het lassen van kleine series kost te veel tijd. We zoeken een lasrobot.' };

let system: TestSystem;
let company: ApiClient;
let broker: ApiClient;

beforeAll(async () => {
  system = await startTestSystem();
  company = await system.as('anna@voorbeeldmetaal.example');
  broker = await system.as('broker@hub.example');
});

afterAll(() => system?.stop());

async function listen(person: ApiClient, lastEventId?: string, address?: string): Promise<EventReader> {
  const reader = await EventReader.open(person, lastEventId, address);
  await reader.first(isReady);
  return reader;
}

async function draft(): Promise<ChallengeView> {
  const { items } = await company.get<{ items: { id: string }[] }>('/v1/companies');
  return company.post<ChallengeView>('/v1/challenges', { companyId: items[0]?.id, ...ANSWERS });
}

describe('the events', () => {
  it('tell each side what the other did, through another process, and hold nothing but ids', async () => {
    const second = await system.startApi();
    const [atCompany, atBroker] = [
      await listen(company, undefined, second.address),
      await listen(broker, undefined, second.address),
    ];
    const { challenge, matchRunId } = await submitChallenge(company, ANSWERS);
    await atCompany.first(isAbout('challenge', challenge.id));
    const { candidates } = await awaitRanking(broker, challenge.id, matchRunId);
    await atBroker.first(isAbout('challenge', challenge.id));
    await atBroker.first(({ data }) => data.topic === 'notification');
    const fieldlabId = candidates[0]?.fieldlabId ?? '';
    const fieldlab = await system.as(`${fieldlabId}@fieldlab.example`);
    const atFieldlab = await listen(fieldlab, undefined, second.address);
    await broker.post(`/v1/challenges/${challenge.id}/releases`, { fieldlabIds: [fieldlabId] });
    const invitation = await invitationFor(fieldlab, challenge.reference);
    await atFieldlab.first(isAbout('invitation', invitation.id));
    await fieldlab.post(`/v1/invitations/${invitation.id}/answers`, { answer: 'accept' });
    const { data } = await atCompany.first(({ data: { topic } }) => topic === 'introduction');
    await atBroker.first(isAbout('introduction', data.id ?? ''));
    for (const { event, data: told } of [...atCompany.events, ...atBroker.events, ...atFieldlab.events])
      expect(Object.keys(told).sort()).toEqual(event === 'change' ? ['id', 'topic'] : []);
    for (const reader of [atCompany, atBroker, atFieldlab]) reader.close();
  });

  it('keep a draft from the broker, and what is between others from everybody else', async () => {
    const stranger = await listen(await system.as('robohouse@fieldlab.example'));
    const [atCompany, atBroker] = [await listen(company), await listen(broker)];
    const { id } = await draft();
    await atCompany.first(isAbout('challenge', id));
    await company.post(`/v1/challenges/${id}/submissions`);
    await atBroker.first(isAbout('challenge', id));
    expect(atBroker.events.findIndex(isAbout('challenge', id))).toBeGreaterThan(0);
    expect(atBroker.idsOf('challenge').filter((one) => one === id).length).toBeGreaterThan(0);
    expect(stranger.events.filter(({ event }) => event === 'change')).toEqual([]);
    for (const reader of [stranger, atCompany, atBroker]) reader.close();
  });

  it('go on where the person was, missing nothing that happened meanwhile', async () => {
    const before = await listen(company);
    const { lastId } = before;
    before.close();
    const [first, second] = [await draft(), await draft()];
    const after = await listen(company, lastId);
    await after.first(isAbout('challenge', second.id));
    expect([...new Set(after.idsOf('challenge'))]).toEqual(expect.arrayContaining([first.id, second.id]));
    const middle = after.events.find(isAbout('challenge', first.id))?.id ?? '';
    after.close();
    const later = await listen(company, middle);
    await later.first(isAbout('challenge', second.id));
    later.close();
  });

  it('miss nothing of a transaction that began first and ended last', async () => {
    const reader = await listen(company);
    const slow = new pg.Client({ connectionString: system.databaseUrl });
    await slow.connect();
    const kept = await draft();
    await reader.first(isAbout('challenge', kept.id));
    await slow.query('BEGIN');
    await slow.query('UPDATE challenges SET updated_at = now() WHERE id = $1', [kept.id]);
    const overtaking = await draft();
    await slow.query('COMMIT');
    await slow.end();
    await reader.first(isAbout('challenge', overtaking.id));
    const told = reader.idsOf('challenge');
    expect(told.filter((id) => id === kept.id)).toHaveLength(2);
    expect(told.at(-1)).toBe(overtaking.id);
    reader.close();
  });

  it('say so when too much has passed, and to who names a place that nobody gave out', async () => {
    for (const lastEventId of ['nonsense', `${Date.now()}-9223372036854775807-1`, '1000-1-1']) {
      const reader = await EventReader.open(company, lastEventId);
      expect((await reader.first(isReady)).event).toBe('reset');
      reader.close();
    }
  });

  it('end with the session, and begin with none', async () => {
    const person = await system.as('anna@voorbeeldmetaal.example');
    const reader = await listen(person);
    const { items } = await person.get<{ items: { id: string; current: boolean }[] }>('/v1/sessions');
    await person.call('DELETE', `/v1/sessions/${items.find(({ current }) => current)?.id}`);
    await reader.ended;
    await expect(EventReader.open(person)).rejects.toThrow('401');
  });

  it('are held by one person a few times only, and given to nobody who asks for something else', async () => {
    const readers = await Promise.all(Array.from({ length: 6 }, () => listen(broker)));
    await expect(EventReader.open(broker)).rejects.toThrow('429');
    for (const reader of readers) reader.close();
    const answer = await broker.call<{ code: string }>('GET', '/v1/events');
    expect([answer.status, answer.body.code]).toEqual([406, 'request.not_acceptable']);
  });

  it('let a process stop at once, and go on at another', async () => {
    const second = await system.startApi();
    const reader = await listen(company, undefined, second.address);
    const stopped = new Promise<number | null>((resolve) => second.api.once('exit', resolve));
    second.api.kill('SIGTERM');
    await reader.ended;
    expect(await stopped).toBe(0);
    const meanwhile = await draft();
    const onward = await listen(company, reader.lastId);
    await onward.first(isAbout('challenge', meanwhile.id));
    expect(new Set(onward.idsOf('challenge'))).toEqual(new Set([meanwhile.id]));
    onward.close();
  });
});
