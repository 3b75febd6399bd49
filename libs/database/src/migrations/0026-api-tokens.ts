import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ApiTokens1763900000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_tokens (
        id uuid CONSTRAINT api_tokens_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT api_tokens_user_fk REFERENCES users (id),
        hub_id text NOT NULL,
        name text NOT NULL,
        token_hash bytea NOT NULL,
        scopes text[] NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        CONSTRAINT api_tokens_token_unique UNIQUE (token_hash)
      );
      CREATE INDEX api_tokens_user ON api_tokens (user_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_tokens;');
  }
}
