import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A challenge that stands still has a clock. */
export class ChallengeClock1763900000049 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE challenges ADD COLUMN rings_at timestamptz, ADD COLUMN ring_count int NOT NULL DEFAULT 0;
      -- What stands still already rings from now on, at most ten a day for each hub and status, so that an upgrade is no flood of mails.
      -- Seven days for five working days: holidays need not be exact here.
      UPDATE challenges SET rings_at = now() + make_interval(days => waiting.patience + (waiting.place / 10)::int)
      FROM (
        SELECT id, row_number() OVER (PARTITION BY hub_id, status ORDER BY id) - 1 AS place,
          CASE status WHEN 'in_review' THEN 3 WHEN 'in_project' THEN 28 ELSE 7 END AS patience
        FROM challenges
        WHERE status IN ('in_review', 'introduced', 'in_project') OR (status = 'draft' AND submitted_at IS NOT NULL)
      ) waiting
      WHERE waiting.id = challenges.id;
      CREATE INDEX challenges_ringing ON challenges (rings_at) WHERE rings_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE challenges DROP COLUMN rings_at, DROP COLUMN ring_count;');
  }
}
