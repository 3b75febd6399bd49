import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QueuePauses1763900000036 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE queue_pauses (
        queue text CONSTRAINT queue_pauses_pk PRIMARY KEY,
        paused_by uuid,
        paused_at timestamptz NOT NULL
      );

      -- The requests for a ranking of one challenge that still wait: the newest stands for all of them.
      CREATE INDEX outbox_open_match_runs ON outbox ((payload ->> 'challengeId'))
        WHERE job = 'make-match-run' AND handled_at IS NULL;

      -- With which version of the catalogue an offer came, and when. What is here already is no news.
      ALTER TABLE offers ADD COLUMN appeared_with bigint NOT NULL DEFAULT 0, ADD COLUMN appeared_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE offers DROP COLUMN appeared_at, DROP COLUMN appeared_with;
      DROP INDEX outbox_open_match_runs;
      DROP TABLE queue_pauses;
    `);
  }
}
