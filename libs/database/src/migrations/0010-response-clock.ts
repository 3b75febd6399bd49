import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ResponseClock1763900000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitations ADD COLUMN remind_at timestamptz, ADD COLUMN reminded_at timestamptz;
      UPDATE invitations SET remind_at = respond_by;
      ALTER TABLE invitations ALTER COLUMN remind_at SET NOT NULL;
      CREATE INDEX invitations_due ON invitations (respond_by) WHERE status = 'open';
      CREATE INDEX invitations_reminders_due ON invitations (remind_at) WHERE status = 'open' AND reminded_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitations DROP COLUMN remind_at, DROP COLUMN reminded_at; DROP INDEX invitations_due;');
  }
}
