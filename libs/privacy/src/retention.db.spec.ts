import { expect, it } from 'vitest';
import { useServices } from '../../../test/support/services.js';
import { PrivacyModule } from './privacy.module.js';
import { RetentionService } from './retention.service.js';

const services = useServices(PrivacyModule);

it('deletes what has expired and nothing else', async () => {
  await services.sql(`
    INSERT INTO outbox VALUES
      (gen_random_uuid(), 'mail', 'deliver-mail', '{}', now() - interval '9 days', now() - interval '9 days', now() - interval '8 days'),
      (gen_random_uuid(), 'mail', 'deliver-mail', '{}', now() - interval '9 days', now() - interval '9 days', now() - interval '6 days'),
      (gen_random_uuid(), 'mail', 'deliver-mail', '{}', now() - interval '90 days', now() - interval '90 days', NULL);
    INSERT INTO idempotency_keys (actor, key, request_hash, status, body, created_at, creation_id) VALUES
      ('a', 'old', 'x', 201, NULL, now() - interval '25 hours', gen_random_uuid()),
      ('a', 'new', 'x', 201, NULL, now() - interval '23 hours', gen_random_uuid());
    INSERT INTO sign_in_codes (id, email, language, address_hash, browser_hash, network_hash, created_at, tries)
      SELECT gen_random_uuid(), minutes || '@example.nl', 'nl', '', '', '', now() - minutes * interval '1 minute', 0
      FROM (VALUES (14), (16), (60 * 24 * 8)) AS ages (minutes);
    INSERT INTO embeddings VALUES ('m', '\\x01', '{1}', now() - interval '91 days'), ('m', '\\x02', '{1}', now() - interval '89 days');`);
  await services.sql(`
    INSERT INTO notifications VALUES
      ('01a20000-0000-7000-8000-000000000001', gen_random_uuid(), 'challenge_received', '{}', NULL, now() - interval '3 years', NULL),
      ('01a20000-0000-7000-8000-000000000002', gen_random_uuid(), 'challenge_received', '{}', NULL, now() - interval '1 year', NULL);
    INSERT INTO deliveries (id, notification_id, channel, to_address, to_name, language, status, message_id, attempts, sent_at, created_at)
      SELECT id, id, 'email', 'a@example.nl', 'A', 'nl', 'sent', id::text, 1, created_at, created_at FROM notifications;
    INSERT INTO delivery_attempts SELECT id, 1, created_at, created_at, 'sent', 'ok' FROM deliveries;
    INSERT INTO audit_entries (at, operation, actor_kind, kind, subject_kind, subject_id, changed, facts)
      SELECT now() - years * interval '1 year', 'x', 'system', 'read', 'challenge', 'x', '{}', '{}' FROM (VALUES (6), (8)) AS ages (years);
    INSERT INTO users VALUES ('01a20000-0000-7000-8000-000000000004', 'b@example.nl', 'B', 'nl', now() - interval '2 years', NULL);
    INSERT INTO api_tokens (id, user_id, hub_id, name, token_hash, scopes, created_at, expires_at)
      SELECT gen_random_uuid(), '01a20000-0000-7000-8000-000000000004', 'a-hub', 'T', sha256(days::text::bytea), '{}', now() - interval '1 year', now() - days * interval '1 day'
      FROM (VALUES (89), (91)) AS ages (days);
    INSERT INTO companies VALUES
      ('01a20000-0000-7000-8000-000000000003', '12345678', 'A', 2025, '25110', 'small', 'S 1', '1234 AB', 'C', 'Utrecht', NULL, now(), now()),
      ('01a20000-0000-7000-8000-000000000005', '87654321', 'B', 2025, '25110', 'small', 'S 1', '1234 AB', 'C', 'Utrecht', NULL, now() - interval '1 year', now());
    INSERT INTO joining_requests (id, user_id, kvk_number, created_at, respond_by, rings_at, told_helpers)
      SELECT gen_random_uuid(), '01a20000-0000-7000-8000-000000000004', '000000' || days, now() - days * interval '1 day', now(), now(), false
      FROM (VALUES (89), (91)) AS ages (days);
    INSERT INTO users SELECT gen_random_uuid(), place || '@c.example.nl', 'C', 'nl', now() - interval '2 years', NULL FROM generate_series(1, 2) AS place;
    INSERT INTO joining_requests (id, user_id, kvk_number, created_at, respond_by, rings_at, told_helpers)
      SELECT gen_random_uuid(), id, '87654321', now() - interval '91 days', now(), CASE WHEN email LIKE '1@%' THEN now() END, true
      FROM users WHERE email LIKE '_@c.example.nl';
    INSERT INTO hubs VALUES ('a-hub', 'H', 'H', 'R', NULL, 'x', 'x', '{}', '{}');`);
  for (const years of [6, 8])
    await services.sql(
      `WITH closed AS (
         INSERT INTO challenges (id, number, company_id, hub_id, status, version, outcome, closing_note, created_by, created_at, updated_at, closed_at)
         VALUES (gen_random_uuid(), $1::int, '01a20000-0000-7000-8000-000000000003', 'a-hub', 'closed', 1, 'completed', 'Klaar', gen_random_uuid(), now(), now(),
                 now() - $1::int * interval '1 year') RETURNING id)
       INSERT INTO challenge_versions SELECT id, 1, 'a', 'b', 'c', 'd', NULL, NULL, NULL, gen_random_uuid(), now() FROM closed`,
      [years],
    );
  const expected = {
    'outbox rows': 1,
    'idempotency keys': 1,
    'addresses without an account': 2,
    'sign-in codes': 1,
    'sign-ins at providers': 0,
    sessions: 0,
    'api tokens': 1,
    changes: 0,
    'invitations to join': 0,
    'requests to join': 2,
    embeddings: 1,
    'attempts at mails': 1,
    'words of closed challenges': 1,
    'notes on closed challenges': 1,
    'words of declines': 0,
    'words of disclosures': 0,
    'notes on referrals': 0,
    'notes on removals': 0,
    'places of meetings': 0,
    'notes on closed projects': 0,
    'notes on project stages': 0,
    'explanations of closed challenges': 0,
    'audit entries': 1,
  };
  const retention = services.get(RetentionService);
  // A mail waits for its attempts, and a notification for its mail: counted now, they are still held.
  expect(await retention.count()).toEqual({ ...expected, mails: 0, notifications: 0 });
  expect(await retention.tidy()).toEqual({ ...expected, mails: 1, notifications: 1 });
  expect(Object.values(await retention.count())).toEqual(
    Object.values(expected)
      .map(() => 0)
      .concat([0, 0]),
  );
  expect(await services.sql('SELECT email FROM sign_in_codes ORDER BY created_at')).toEqual([
    { email: null },
    { email: '14@example.nl' },
  ]);
  const waiting = await services.sql<{ rings: boolean }>(
    `SELECT rings_at IS NOT NULL AS rings FROM joining_requests WHERE kvk_number = '87654321'`,
  );
  expect(waiting, 'somebody who was told nothing waits still').toEqual([{ rings: true }]);
  expect(await services.sql('SELECT key FROM idempotency_keys')).toEqual([{ key: 'new' }]);
  expect(await services.sql('SELECT 1 AS row FROM outbox')).toHaveLength(2);
  expect(await services.sql('SELECT 1 AS row FROM embeddings')).toHaveLength(1);
  expect(await services.sql('SELECT id FROM notifications')).toEqual([{ id: '01a20000-0000-7000-8000-000000000002' }]);
  expect(
    await services.sql(
      'SELECT number, problem, closing_note FROM challenges JOIN challenge_versions ON challenge_id = id ORDER BY 1',
    ),
  ).toEqual([
    { number: 6, problem: 'b', closing_note: 'Klaar' },
    { number: 8, problem: '', closing_note: null },
  ]);
});
