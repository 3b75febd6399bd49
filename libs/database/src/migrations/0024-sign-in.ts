import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignIn1763900000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Nobody knows which browser asked for the codes that are out. They live for minutes; whoever waits for one asks again.
    await runner.query(`
      DELETE FROM sign_in_codes;
      DROP INDEX sign_in_codes_user;
      ALTER TABLE sign_in_codes
        ALTER COLUMN user_id DROP NOT NULL,
        ADD COLUMN address_hash bytea NOT NULL,
        ADD COLUMN browser_hash bytea NOT NULL;
      CREATE INDEX sign_in_codes_address ON sign_in_codes (address_hash, created_at);

      ALTER TABLE sessions
        ADD COLUMN previous_token_hash bytea,
        ADD COLUMN renewed_at timestamptz,
        ADD COLUMN confirmed_at timestamptz,
        ADD CONSTRAINT sessions_previous_token_unique UNIQUE (previous_token_hash);
      UPDATE sessions SET renewed_at = created_at;
      ALTER TABLE sessions ALTER COLUMN renewed_at SET NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sessions DROP COLUMN previous_token_hash, DROP COLUMN renewed_at, DROP COLUMN confirmed_at;
      DELETE FROM sign_in_codes;
      DROP INDEX sign_in_codes_address;
      ALTER TABLE sign_in_codes DROP COLUMN address_hash, DROP COLUMN browser_hash, ALTER COLUMN user_id SET NOT NULL;
      CREATE INDEX sign_in_codes_user ON sign_in_codes (user_id, created_at);
    `);
  }
}
