import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which network a mail for signing in was asked, so that a stranger cannot use up those of somebody else. */
export class SignInNetworks1763900000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_in_codes ADD COLUMN network_hash bytea NOT NULL DEFAULT '';
      ALTER TABLE sign_in_codes ALTER COLUMN network_hash DROP DEFAULT;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sign_in_codes DROP COLUMN network_hash;');
  }
}
