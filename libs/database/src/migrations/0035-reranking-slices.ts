import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RerankingSlices1763900000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One that is under way begins anew, in slices: its cause is still there.
      DELETE FROM rerankings WHERE completed_at IS NULL;
      ALTER TABLE rerankings
        DROP COLUMN last_challenge_id,
        DROP COLUMN claimed_until,
        DROP CONSTRAINT rerankings_counts,
        ADD COLUMN slices int NOT NULL DEFAULT 0,
        ADD COLUMN slices_done int NOT NULL DEFAULT 0,
        ADD CONSTRAINT rerankings_counts CHECK (changed + failed <= done AND slices_done <= slices);
      ALTER TABLE rerankings ALTER COLUMN slices DROP DEFAULT, ALTER COLUMN slices_done DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM rerankings WHERE completed_at IS NULL;
      ALTER TABLE rerankings
        DROP CONSTRAINT rerankings_counts,
        DROP COLUMN slices,
        DROP COLUMN slices_done,
        ADD COLUMN last_challenge_id uuid,
        ADD COLUMN claimed_until timestamptz,
        ADD CONSTRAINT rerankings_counts CHECK (changed + failed <= done);
    `);
  }
}
