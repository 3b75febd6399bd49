import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes for addresses that nobody has an account with: where the mail goes, kept no longer than the code can be used. */
export class SignUp1763900000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Codes that are out stay what they are: those for an address that nobody has hold none, and open nothing.
    await runner.query(`
      ALTER TABLE sign_in_codes
        ADD COLUMN email text,
        ADD COLUMN language text NOT NULL DEFAULT 'nl',
        ADD CONSTRAINT sign_in_codes_language CHECK (language IN ('nl', 'en')),
        ADD CONSTRAINT sign_in_codes_email_of_nobody CHECK (email IS NULL OR (user_id IS NULL AND used_at IS NULL));
      ALTER TABLE sign_in_codes ALTER COLUMN language DROP DEFAULT;
      CREATE INDEX sign_in_codes_network ON sign_in_codes (network_hash, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX sign_in_codes_network;
      ALTER TABLE sign_in_codes DROP COLUMN email, DROP COLUMN language;
    `);
  }
}
