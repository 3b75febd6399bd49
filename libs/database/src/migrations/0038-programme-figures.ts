import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProgrammeFigures1763900000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What earlier runs read was not written down; the next ranking of an open challenge does.
      ALTER TABLE match_runs ADD COLUMN technologies text[] NOT NULL DEFAULT '{}';
      ALTER TABLE match_runs ALTER COLUMN technologies DROP DEFAULT;
      CREATE INDEX notifications_returned ON notifications (challenge_id) WHERE kind = 'challenge_returned';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE match_runs DROP COLUMN technologies; DROP INDEX notifications_returned;');
  }
}
