import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which shipped catalogue was taken over last, so that it is not taken over again at every start. */
export class ShippedCatalogue1763900000045 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE catalogue_state ADD COLUMN shipped_digest text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE catalogue_state DROP COLUMN shipped_digest');
  }
}
