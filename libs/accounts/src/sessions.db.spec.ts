import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseModule } from '#libs/database';
import { Clock, KernelModule, newId } from '#libs/kernel';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { AccountsModule } from './accounts.module.js';
import type { Actor } from './actor.js';
import { SessionsService } from './sessions.service.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const START = Date.parse('2026-11-23T09:00:00Z');
const EMAIL = 'anna@example.nl';
const REFUSED = { code: 'session.refused' };

class SettableClock extends Clock {
  moment = START;

  override now(): Date {
    return new Date(this.moment);
  }
}

const clock = new SettableClock();
let database: TestDatabase;
let module: TestingModule;
let sessions: SessionsService;

beforeAll(async () => {
  database = await createTestDatabase();
  module = await Test.createTestingModule({ imports: [KernelModule.with(database.settings), DatabaseModule, AccountsModule] })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  sessions = module.get(SessionsService);
});

afterAll(async () => {
  await module.close();
  await database.drop();
});

const sql = <Row = Record<string, unknown>>(statement: string, parameters: unknown[] = []): Promise<Row[]> =>
  module.get(DataSource).query<Row[]>(statement, parameters);

beforeEach(async () => {
  clock.moment = START;
  await sql('TRUNCATE users CASCADE');
  await sql(`TRUNCATE outbox`);
  await sql(`INSERT INTO users (id, email, name, language, created_at) VALUES ($1, $2, 'Anna', 'nl', now())`, [newId(), EMAIL]);
});

/** Asks for a code and reads it as the mail would have it. */
async function mailedCode(): Promise<string> {
  await sessions.requestCode(EMAIL);
  const [newest] = await sql<{ id: string }>('SELECT id FROM sign_in_codes ORDER BY id DESC LIMIT 1');
  return (await sessions.codeToSend(newest?.id ?? ''))?.code ?? '';
}

const open = (code: string): Promise<{ token: string; sessionId: string }> => sessions.open(EMAIL, code, 'a browser');

const other = (code: string): string => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

describe('a mailed code', () => {
  it('opens one session, once, also when it is used twice at the same moment', async () => {
    const code = await mailedCode();
    expect(code).toMatch(/^\d{8}$/);
    const outcomes = await Promise.allSettled([open(code), open(code), open(code)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(open(code)).rejects.toMatchObject(REFUSED);
    expect(await sql('SELECT 1 FROM sessions')).toHaveLength(1);
  });

  it('is good for a quarter of an hour', async () => {
    const code = await mailedCode();
    clock.moment = START + 15 * MINUTE;
    await expect(open(code)).rejects.toMatchObject(REFUSED);
    clock.moment -= 1;
    await expect(open(code)).resolves.toHaveProperty('token');
  });

  it('is spent by five wrong guesses, whichever of several codes they were meant for', async () => {
    const [first, second] = [await mailedCode(), await mailedCode()];
    for (let guess = 0; guess < 5; guess += 1) await expect(open(other(first))).rejects.toMatchObject(REFUSED);
    await expect(open(first)).rejects.toMatchObject(REFUSED);
    await expect(open(second)).rejects.toMatchObject(REFUSED);
  });

  it('is sent to a known address only, five times in a quarter of an hour, and nobody is told which', async () => {
    await expect(sessions.requestCode('nobody@example.nl')).resolves.toBeUndefined();
    expect(await sql('SELECT 1 FROM outbox')).toHaveLength(0);
    for (let request = 0; request < 8; request += 1) await sessions.requestCode(EMAIL.toUpperCase());
    expect(await sql(`SELECT 1 FROM outbox WHERE job = 'send-sign-in-code'`)).toHaveLength(5);
    await expect(sessions.open('nobody@example.nl', '12345678', '')).rejects.toMatchObject(REFUSED);
  });

  it('stands in no table, and neither does the token of a session', async () => {
    const code = await mailedCode();
    const { token } = await open(code);
    for (const table of ['sign_in_codes', 'outbox', 'sessions']) {
      const stored = JSON.stringify(await sql(`SELECT ${table}::text FROM ${table}`));
      expect(stored).not.toContain(code);
      expect(stored).not.toContain(token);
    }
  });
});

describe('a session', () => {
  const actorOf = async (token: string): Promise<Actor> => {
    const actor = await sessions.actorOf(token);
    if (!actor) throw new Error('signed out');
    return actor;
  };

  it('ends after a week without use, or thirty days with it', async () => {
    const { token } = await open(await mailedCode());
    for (let day = 6; day < 30; day += 6) {
      clock.moment = START + day * DAY;
      expect((await actorOf(token)).email).toBe(EMAIL);
    }
    clock.moment = START + 30 * DAY;
    expect(await sessions.actorOf(token)).toBeNull();
    clock.moment = START;
    const idle = await open(await mailedCode());
    clock.moment = START + 7 * DAY;
    expect(await sessions.actorOf(idle.token)).toBeNull();
  });

  it('is listed and ended by its owner alone', async () => {
    const [here, elsewhere] = [await open(await mailedCode()), await open(await mailedCode())];
    const me = await actorOf(here.token);
    expect((await sessions.list(me)).map(({ id }) => id).toSorted()).toEqual([here.sessionId, elsewhere.sessionId].toSorted());
    await sql(`INSERT INTO users (id, email, name, language, created_at) VALUES ($1, 'bob@example.nl', 'Bob', 'nl', now())`, [
      newId(),
    ]);
    const [bob] = await sql<{ id: string }>(`SELECT id FROM users WHERE email = 'bob@example.nl'`);
    const stranger = await actorOf((await sessions.openFor(bob?.id ?? '', '')).token);
    await expect(sessions.revoke(stranger, elsewhere.sessionId)).rejects.toMatchObject({
      code: 'session.not_found',
      status: 404,
    });
    await sessions.revoke(me, elsewhere.sessionId);
    expect(await sessions.actorOf(elsewhere.token)).toBeNull();
    await expect(sessions.revoke(me, elsewhere.sessionId)).rejects.toMatchObject({ status: 404 });
    expect(await sessions.actorOf(here.token)).not.toBeNull();
  });

  it('is not opened by a made-up token', async () => {
    for (const token of ['', 'x', '\u0000', 'a'.repeat(10_000)]) expect(await sessions.actorOf(token)).toBeNull();
  });
});
