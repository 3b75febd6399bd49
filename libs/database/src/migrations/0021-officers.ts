import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Officers1763900000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE memberships DROP CONSTRAINT memberships_role;
      ALTER TABLE memberships ADD CONSTRAINT memberships_role CHECK (
        (organisation_kind IN ('company', 'fieldlab') AND role IN ('owner', 'member')) OR
        (organisation_kind = 'hub' AND role = 'broker') OR
        (organisation_kind = 'programme' AND role IN ('officer', 'administrator')));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM memberships WHERE role = 'officer';
      ALTER TABLE memberships DROP CONSTRAINT memberships_role;
      ALTER TABLE memberships ADD CONSTRAINT memberships_role CHECK (
        (organisation_kind IN ('company', 'fieldlab') AND role IN ('owner', 'member')) OR
        (organisation_kind = 'hub' AND role = 'broker') OR
        (organisation_kind = 'programme' AND role = 'administrator'));
    `);
  }
}
