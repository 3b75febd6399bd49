import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identities1763900000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identities (
        id uuid CONSTRAINT identities_pk PRIMARY KEY,
        user_id uuid NOT NULL CONSTRAINT identities_user_fk REFERENCES users (id),
        issuer text NOT NULL,
        subject text NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        CONSTRAINT identities_subject_unique UNIQUE (issuer, subject)
      );
      CREATE INDEX identities_user ON identities (user_id);

      CREATE TABLE provider_sign_ins (
        id uuid CONSTRAINT provider_sign_ins_pk PRIMARY KEY,
        provider_id text NOT NULL,
        state_hash bytea NOT NULL,
        browser_hash bytea NOT NULL,
        user_id uuid CONSTRAINT provider_sign_ins_user_fk REFERENCES users (id),
        created_at timestamptz NOT NULL,
        used_at timestamptz,
        CONSTRAINT provider_sign_ins_state_unique UNIQUE (state_hash)
      );

      CREATE TABLE company_proofs (
        user_id uuid CONSTRAINT company_proofs_user_fk REFERENCES users (id),
        kvk_number text,
        issuer text NOT NULL,
        proven_at timestamptz NOT NULL,
        CONSTRAINT company_proofs_pk PRIMARY KEY (user_id, kvk_number)
      );
      CREATE INDEX company_proofs_kvk_number ON company_proofs (kvk_number);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE company_proofs, provider_sign_ins, identities;');
  }
}
