import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Joining1763900000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE membership_invitations (
        id uuid CONSTRAINT membership_invitations_pk PRIMARY KEY,
        organisation_kind text NOT NULL,
        organisation_id text NOT NULL,
        organisation_name text NOT NULL,
        email text NOT NULL,
        role text NOT NULL,
        language text NOT NULL,
        invited_by uuid NOT NULL CONSTRAINT membership_invitations_inviter_fk REFERENCES users (id),
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        withdrawn_at timestamptz,
        CONSTRAINT membership_invitations_email_lower CHECK (email = lower(email)),
        CONSTRAINT membership_invitations_ended_once CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
      );
      CREATE UNIQUE INDEX membership_invitations_open_once ON membership_invitations (organisation_kind, organisation_id, email)
        WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
      CREATE INDEX membership_invitations_sent ON membership_invitations (organisation_kind, organisation_id, created_at);
      CREATE INDEX membership_invitations_inviter ON membership_invitations (invited_by);

      CREATE TABLE acting_organisations (
        session_id uuid CONSTRAINT acting_organisations_pk PRIMARY KEY
          CONSTRAINT acting_organisations_session_fk REFERENCES sessions (id) ON DELETE CASCADE,
        organisation_kind text NOT NULL,
        organisation_id text NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE acting_organisations, membership_invitations;');
  }
}
