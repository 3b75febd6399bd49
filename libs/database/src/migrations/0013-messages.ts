import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Messages1763900000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE delivery_attempts (
        delivery_id uuid NOT NULL CONSTRAINT delivery_attempts_delivery_fk REFERENCES deliveries (id),
        number int NOT NULL,
        started_at timestamptz NOT NULL,
        ended_at timestamptz,
        outcome text,
        answer text,
        CONSTRAINT delivery_attempts_pk PRIMARY KEY (delivery_id, number),
        CONSTRAINT delivery_attempts_outcome CHECK (outcome IN ('sent', 'refused', 'failed')),
        CONSTRAINT delivery_attempts_ended CHECK ((ended_at IS NULL) = (outcome IS NULL))
      );

      ALTER TABLE deliveries ADD COLUMN reported_at timestamptz;
      CREATE INDEX deliveries_unreported ON deliveries (id) WHERE status = 'failed' AND reported_at IS NULL;

      CREATE TABLE message_preferences (
        user_id uuid NOT NULL,
        kind text NOT NULL,
        way text NOT NULL,
        CONSTRAINT message_preferences_pk PRIMARY KEY (user_id, kind),
        CONSTRAINT message_preferences_way CHECK (way IN ('at_once', 'daily', 'screen'))
      );
      CREATE TABLE quiet_people (user_id uuid CONSTRAINT quiet_people_pk PRIMARY KEY);

      CREATE TABLE held_messages (
        notification_id uuid CONSTRAINT held_messages_pk PRIMARY KEY
          CONSTRAINT held_messages_notification_fk REFERENCES notifications (id),
        user_id uuid NOT NULL,
        to_address text NOT NULL,
        to_name text NOT NULL,
        language text NOT NULL,
        due_at timestamptz NOT NULL,
        is_bundled boolean NOT NULL,
        CONSTRAINT held_messages_language CHECK (language IN ('nl', 'en'))
      );
      CREATE INDEX held_messages_due ON held_messages (due_at);
      CREATE INDEX held_messages_person ON held_messages (user_id, due_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE held_messages, quiet_people, message_preferences, delivery_attempts; ALTER TABLE deliveries DROP COLUMN reported_at;',
    );
  }
}
