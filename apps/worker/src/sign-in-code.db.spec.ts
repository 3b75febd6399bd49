import { Test } from '@nestjs/testing';
import type { Job } from 'bullmq';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { AccountsModule, newToken, SignInCodesService } from '#libs/accounts';
import { DatabaseModule } from '#libs/database';
import { KernelModule, newId, type Settings } from '#libs/kernel';
import { MatchingModule } from '#libs/matching';
import { NotificationsModule } from '#libs/notifications';
import { startMailServer, type MailServer } from '../../../test/support/mail-server.js';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { DirectMail } from './direct-mail.js';
import { JobHandlers } from './job-handlers.js';

const EMAIL = 'anna@example.nl';
let database: TestDatabase;
let mailServer: MailServer;
let close: () => Promise<void>;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(async () => {
  await close();
  await mailServer.stop();
  await database.drop();
});

/** A code that was asked for, and what the worker does with its job. */
async function codeRequested(
  toRecipient: () => number | 'accept',
  email = EMAIL,
  settings: Partial<Settings> = {},
): Promise<{ handle(): Promise<void>; isHandled(): Promise<boolean> }> {
  mailServer = await startMailServer({ toRecipient });
  const module = await Test.createTestingModule({
    imports: [
      KernelModule.with({ ...database.settings, SMTP_URL: mailServer.url, ...settings }),
      DatabaseModule,
      AccountsModule,
      MatchingModule,
      NotificationsModule,
    ],
    providers: [DirectMail, JobHandlers],
  }).compile();
  close = () => module.close();
  const dataSource = module.get(DataSource);
  await dataSource.query(`INSERT INTO users (id, email, name, language, created_at) VALUES ($1, $2, 'Anna', 'nl', now())`, [
    newId(),
    EMAIL,
  ]);
  await module.get(SignInCodesService).request(email, newToken(), 'en');
  const [row] = await dataSource.query<[{ id: string; job: string; payload: { version: number } }]>('SELECT * FROM outbox');
  return {
    handle: () => module.get(JobHandlers).handle({ id: row.id, name: row.job, data: row.payload } as Job<{ version: number }>),
    isHandled: async () =>
      (await dataSource.query<[{ done: boolean }]>('SELECT handled_at IS NOT NULL AS done FROM outbox'))[0].done,
  };
}

it('mails a code once', async () => {
  const { handle, isHandled } = await codeRequested(() => 'accept');
  await handle();
  expect(await isHandled()).toBe(true);
  expect(mailServer.received).toHaveLength(1);
  expect(mailServer.received[0]?.parsed.text).toMatch(/\b\d{8}\b/);
  expect(mailServer.received[0]?.parsed.text).toMatch(/^http:\/\/localhost:3000\/sign-in\/link#[\w.-]+$/m);
});

it('mails a code that opens an account to an address that nobody has, in the language that was asked in', async () => {
  const { handle, isHandled } = await codeRequested(() => 'accept', 'Nobody@Example.nl');
  await handle();
  expect(await isHandled()).toBe(true);
  expect(mailServer.received.map(({ to }) => to)).toEqual([['nobody@example.nl']]);
  const { subject, text } = mailServer.received[0]!.parsed;
  expect(subject).toBe('Your code for an account at Fieldmatch');
  expect(text).toMatch(/\b\d{8}\b/);
  expect(text).toMatch(/^http:\/\/localhost:3000\/sign-in\/link#[\w.-]+$/m);
});

it('mails no code to such an address where accounts come by invitation', async () => {
  const { handle } = await codeRequested(() => 'accept', 'nobody@example.nl', { SELF_SIGN_UP: false });
  await handle();
  expect(mailServer.received).toHaveLength(1);
  expect(mailServer.received[0]?.parsed.text).toContain('by invitation');
  expect(mailServer.received[0]?.parsed.text).not.toMatch(/\d{8}|sign-in\/link/);
});

it('gives up a mail that is refused for good, since trying again would not help', async () => {
  const { handle, isHandled } = await codeRequested(() => 550);
  await handle();
  expect(await isHandled()).toBe(true);
});

it('is tried again after a passing refusal, and the queue is told no address', async () => {
  const { handle, isHandled } = await codeRequested(() => 451);
  const failure = await handle().catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'delivery.postponed' });
  expect(String(failure)).not.toContain(EMAIL);
  expect(await isHandled()).toBe(false);
});
