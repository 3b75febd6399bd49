import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox1763900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id uuid CONSTRAINT outbox_pk PRIMARY KEY,
        queue text NOT NULL,
        job text NOT NULL,
        payload jsonb NOT NULL,
        created_at timestamptz NOT NULL,
        relayed_at timestamptz,
        handled_at timestamptz
      );
      CREATE INDEX outbox_unrelayed ON outbox (created_at) WHERE relayed_at IS NULL;
      CREATE INDEX outbox_unhandled ON outbox (relayed_at) WHERE handled_at IS NULL;

      -- Wakes the relays when a transaction with new rows commits. A lost wake-up only costs the relay's polling interval.
      CREATE FUNCTION announce_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('fieldmatch_outbox', '');
        RETURN NULL;
      END $$;
      CREATE TRIGGER outbox_announce AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION announce_outbox();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox; DROP FUNCTION announce_outbox;');
  }
}
