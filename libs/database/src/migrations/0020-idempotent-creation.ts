import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdempotentCreation1763900000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Keys that are under way while this runs have created nothing under an id of theirs yet; any id will do.
    await runner.query(`
      ALTER TABLE idempotency_keys ADD COLUMN creation_id uuid NOT NULL DEFAULT gen_random_uuid();
      ALTER TABLE idempotency_keys ALTER COLUMN creation_id DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_keys DROP COLUMN creation_id;');
  }
}
