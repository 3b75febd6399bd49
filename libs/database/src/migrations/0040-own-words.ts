import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who wrote an entry by hand, so that an import leaves it alone; and whose the results are that a company gets from a fieldlab. */
export class OwnWords1763900000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE fieldlabs ADD COLUMN edited_at timestamptz, ADD COLUMN edited_by uuid, ADD COLUMN results_owner text,
        ADD CONSTRAINT fieldlabs_results_owner CHECK (results_owner IN ('company', 'fieldlab', 'both'));
      ALTER TABLE offers ADD COLUMN edited_at timestamptz, ADD COLUMN edited_by uuid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE offers DROP COLUMN edited_at, DROP COLUMN edited_by;
      ALTER TABLE fieldlabs DROP COLUMN edited_at, DROP COLUMN edited_by, DROP COLUMN results_owner;
    `);
  }
}
