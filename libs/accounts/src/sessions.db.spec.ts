import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UnitOfWork } from '#libs/database';
import { newId } from '#libs/kernel';
import { useServices } from '../../../test/support/services.js';
import { AccountsModule } from './accounts.module.js';
import { AccountsRepository } from './accounts.repository.js';
import type { Actor } from './actor.js';
import { newToken } from './secret-token.js';
import { SessionsService, type SessionToken } from './sessions.service.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse('2026-11-23T09:00:00Z');
const EMAIL = 'anna@example.nl';

const services = useServices(AccountsModule);
const { clock } = services;
const sql = services.sql.bind(services);
let sessions: SessionsService;

beforeAll(() => {
  sessions = services.get(SessionsService);
});

beforeEach(async () => {
  clock.moment = START;
  await sql('TRUNCATE users CASCADE');
  await sql(`TRUNCATE outbox`);
  await sql(`INSERT INTO users (id, email, name, language, created_at) VALUES ($1, $2, 'Anna', 'nl', now())`, [newId(), EMAIL]);
});

const open = async (): Promise<SessionToken> => {
  const [anna] = await sql<{ id: string }>('SELECT id FROM users WHERE email = $1', [EMAIL]);
  return sessions.openFor(anna?.id ?? '', 'a browser');
};

const actorOf = async (token: string): Promise<Actor> => {
  const actor = await sessions.actorOf(token);
  if (!actor) throw new Error('signed out');
  return actor;
};

/** Comes with a token, as a request does. @returns the token that the answer gives, or the same */
const come = async (token: string): Promise<string | null> => {
  const recognised = await sessions.recognise(token);
  return recognised && (recognised.renewed?.token ?? token);
};

describe('a session', () => {
  it('ends after a week without use, or thirty days with it', async () => {
    const opened = await open();
    expect(opened.expiresAt).toEqual(new Date(START + 30 * DAY));
    let token: string | null = opened.token;
    for (let day = 6; day < 30; day += 6) {
      clock.moment = START + day * DAY;
      token = await come(token ?? '');
      expect(token).not.toBeNull();
    }
    clock.moment = START + 30 * DAY;
    expect(await come(token ?? '')).toBeNull();
    clock.moment = START;
    const idle = await open();
    clock.moment = START + 7 * DAY;
    expect(await sessions.actorOf(idle.token)).toBeNull();
  });

  it('is listed and ended by its owner alone', async () => {
    const [here, elsewhere] = [await open(), await open()];
    const me = await actorOf(here.token);
    expect((await sessions.list(me)).map(({ id }) => id).toSorted()).toEqual([here.sessionId, elsewhere.sessionId].toSorted());
    const stranger = await actorOf((await sessions.openFor(await addBob(), '')).token);
    await expect(sessions.revoke(stranger, elsewhere.sessionId)).rejects.toMatchObject({
      code: 'session.not_found',
      status: 404,
    });
    await sessions.revoke(me, elsewhere.sessionId);
    expect(await sessions.actorOf(elsewhere.token)).toBeNull();
    await expect(sessions.revoke(me, elsewhere.sessionId)).rejects.toMatchObject({ status: 404 });
    expect(await sessions.actorOf(here.token)).not.toBeNull();
  });

  it("ends with all others of its owner, and with nobody else's", async () => {
    const [here, elsewhere] = [await open(), await open()];
    const bob = await sessions.openFor(await addBob(), '');
    await sessions.revokeAll(await actorOf(here.token), { keepCurrent: true });
    expect(await Promise.all([here, elsewhere, bob].map(({ token }) => sessions.actorOf(token)))).toEqual([
      expect.anything(),
      null,
      expect.anything(),
    ]);
    await sessions.revokeAll(await actorOf(here.token), { keepCurrent: false });
    expect(await sessions.actorOf(here.token)).toBeNull();
    expect(await sessions.actorOf(bob.token)).not.toBeNull();
  });

  it('is ended once by those who end it at the same moment, and stays ended for those who were coming', async () => {
    const { token, sessionId } = await open();
    const me = await actorOf(token);
    clock.moment = START + DAY;
    const endings = Array.from({ length: 8 }, () => sessions.revoke(me, sessionId));
    const coming = Array.from({ length: 8 }, () => come(token));
    const outcomes = await Promise.allSettled([...endings, sessions.revokeAll(me, { keepCurrent: false }), ...coming]);
    expect(outcomes.slice(0, 8).filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1);
    const given = outcomes
      .slice(9)
      .flatMap((outcome) => (outcome.status === 'fulfilled' && outcome.value !== null ? [outcome.value] : []));
    for (const one of new Set([token, ...given])) expect(await sessions.recognise(one as string)).toBeNull();
  });

  it('is not opened by a made-up token', async () => {
    await open();
    for (const token of ['', 'x', '\u0000', newToken(), 'a'.repeat(10_000)]) {
      expect(await sessions.actorOf(token)).toBeNull();
      expect(await sessions.recognise(token)).toBeNull();
    }
  });

  it('replaces the one that the browser had', async () => {
    const before = await open();
    const replaces = await actorOf(before.token);
    const after = await sessions.open(services.manager, replaces.userId, { userAgent: '', replaces });
    expect(after.token).not.toBe(before.token);
    expect(await sessions.actorOf(before.token)).toBeNull();
    expect(await sessions.actorOf(after.token)).not.toBeNull();
  });

  it('keeps its token in no table', async () => {
    const { token } = await open();
    clock.moment = START + DAY;
    const renewed = await come(token);
    const stored = JSON.stringify(await sql('SELECT sessions::text FROM sessions'));
    for (const one of [token, renewed]) expect(stored).not.toContain(one);
  });
});

describe('the token of a session', () => {
  it('costs a request no transaction while there is nothing to write', async () => {
    const { token } = await open();
    const run = vi.spyOn(services.get(UnitOfWork), 'run');
    clock.moment = START + 4 * MINUTE;
    expect(await come(token)).toBe(token);
    expect(run).not.toHaveBeenCalled();
    clock.moment = START + 6 * MINUTE;
    expect(await come(token)).toBe(token);
    expect(run).toHaveBeenCalledOnce();
    run.mockRestore();
  });

  it('is renewed once a day, once for requests at the same moment', async () => {
    const { token } = await open();
    expect(await come(token)).toBe(token);
    clock.moment = START + DAY;
    const given = new Set(await Promise.all(Array.from({ length: 8 }, () => come(token))));
    expect(given.size).toBe(2);
    given.delete(token);
    const [renewed] = given;
    expect(await come(renewed ?? '')).toBe(renewed);
    expect((await actorOf(renewed ?? '')).email).toBe(EMAIL);
  });

  it('is renewed after a change of what its owner may do', async () => {
    const { token } = await open();
    const membership = { organisationKind: 'hub', organisationId: 'boost', role: 'broker' } as const;
    const join = async (): Promise<void> =>
      services
        .get(AccountsRepository)
        .ensureMembership(services.manager, { userId: (await actorOf(token)).userId, ...membership });
    await join();
    const renewed = await come(token);
    expect(renewed).not.toBe(token);
    expect(await come(renewed ?? '')).toBe(renewed);
    await join();
    expect(await come(renewed ?? '')).toBe(renewed);
  });

  it('survives an answer that was lost on its way', async () => {
    const { token } = await open();
    clock.moment = START + DAY;
    const lost = await come(token);
    clock.moment += 2 * MINUTE;
    const arrived = await come(token);
    expect(arrived).not.toBe(lost);
    expect(await come(arrived ?? '')).toBe(arrived);
    expect(await come(lost ?? '')).toBeNull();
  });

  it('ends the session when a copy comes back, for the thief and the owner', async () => {
    const { token } = await open();
    clock.moment = START + DAY;
    const renewed = await come(token);
    await come(renewed ?? '');
    clock.moment += 30_000;
    expect(await come(token)).toBe(token);
    clock.moment += MINUTE;
    expect(await sessions.actorOf(token)).toBeNull();
    expect(await come(token)).toBeNull();
    expect(await come(renewed ?? '')).toBeNull();
  });
});

async function addBob(): Promise<string> {
  const id = newId();
  await sql(`INSERT INTO users (id, email, name, language, created_at) VALUES ($1, 'bob@example.nl', 'Bob', 'nl', now())`, [id]);
  return id;
}
