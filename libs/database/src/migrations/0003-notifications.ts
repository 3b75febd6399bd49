import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notifications1763900000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notifications (
        id uuid CONSTRAINT notifications_pk PRIMARY KEY,
        user_id uuid NOT NULL,
        kind text NOT NULL,
        params jsonb NOT NULL,
        challenge_id uuid,
        created_at timestamptz NOT NULL,
        read_at timestamptz
      );
      CREATE INDEX notifications_inbox ON notifications (user_id, id);
      CREATE INDEX notifications_unread ON notifications (user_id, id) WHERE read_at IS NULL;

      CREATE TABLE deliveries (
        id uuid CONSTRAINT deliveries_pk PRIMARY KEY,
        notification_id uuid NOT NULL CONSTRAINT deliveries_notification_fk REFERENCES notifications (id),
        channel text NOT NULL,
        to_address text NOT NULL,
        to_name text NOT NULL,
        language text NOT NULL,
        status text NOT NULL,
        message_id text NOT NULL,
        attempts int NOT NULL,
        claimed_at timestamptz,
        sent_at timestamptz,
        last_error text,
        created_at timestamptz NOT NULL,
        CONSTRAINT deliveries_once UNIQUE (notification_id, channel),
        CONSTRAINT deliveries_message_unique UNIQUE (message_id),
        CONSTRAINT deliveries_channel CHECK (channel IN ('email')),
        CONSTRAINT deliveries_language CHECK (language IN ('nl', 'en')),
        CONSTRAINT deliveries_status CHECK (status IN ('pending', 'sending', 'sent', 'failed')),
        CONSTRAINT deliveries_claimed CHECK (status <> 'sending' OR claimed_at IS NOT NULL),
        CONSTRAINT deliveries_sent CHECK ((status = 'sent') = (sent_at IS NOT NULL))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deliveries, notifications;');
  }
}
