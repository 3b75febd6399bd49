import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accounts1763900000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid CONSTRAINT users_pk PRIMARY KEY,
        email text NOT NULL,
        name text NOT NULL,
        language text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT users_email_unique UNIQUE (email),
        CONSTRAINT users_email_lower CHECK (email = lower(email)),
        CONSTRAINT users_language CHECK (language IN ('nl', 'en'))
      );

      CREATE TABLE memberships (
        id uuid CONSTRAINT memberships_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT memberships_user_fk REFERENCES users (id),
        organisation_kind text NOT NULL,
        organisation_id text NOT NULL,
        role text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT memberships_once UNIQUE (user_id, organisation_kind, organisation_id),
        CONSTRAINT memberships_role CHECK (
          (organisation_kind IN ('company', 'fieldlab') AND role IN ('owner', 'member')) OR
          (organisation_kind = 'hub' AND role = 'broker'))
      );
      CREATE INDEX memberships_organisation ON memberships (organisation_kind, organisation_id);

      CREATE TABLE sessions (
        id uuid CONSTRAINT sessions_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT sessions_user_fk REFERENCES users (id),
        token_hash bytea NOT NULL,
        user_agent text NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        revoked_at timestamptz,
        CONSTRAINT sessions_token_unique UNIQUE (token_hash)
      );
      CREATE INDEX sessions_user ON sessions (user_id);

      CREATE TABLE sign_in_codes (
        id uuid CONSTRAINT sign_in_codes_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT sign_in_codes_user_fk REFERENCES users (id),
        created_at timestamptz NOT NULL,
        tries int NOT NULL,
        used_at timestamptz
      );
      CREATE INDEX sign_in_codes_user ON sign_in_codes (user_id, created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_codes, sessions, memberships, users;');
  }
}
