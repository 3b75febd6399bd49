import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that a server puts off for a day are looked for beside those that it refuses. */
export class MailsPutOff1763900000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX deliveries_unreported;
      CREATE INDEX deliveries_unreported ON deliveries (id) WHERE status <> 'sent' AND reported_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX deliveries_unreported;
      CREATE INDEX deliveries_unreported ON deliveries (id) WHERE status = 'failed' AND reported_at IS NULL;
    `);
  }
}
