import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Challenges1763900000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE challenge_number START 1001;

      CREATE TABLE challenges (
        id uuid CONSTRAINT challenges_pk PRIMARY KEY,
        number int NOT NULL,
        company_id uuid NOT NULL CONSTRAINT challenges_company_fk REFERENCES companies (id),
        hub_id text NOT NULL CONSTRAINT challenges_hub_fk REFERENCES hubs (id),
        status text NOT NULL,
        version int NOT NULL,
        question text,
        outcome text,
        closing_note text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        submitted_at timestamptz,
        closed_at timestamptz,
        CONSTRAINT challenges_number_unique UNIQUE (number),
        CONSTRAINT challenges_status CHECK (
          status IN ('draft', 'submitted', 'in_review', 'inviting', 'introduced', 'in_project', 'closed')),
        CONSTRAINT challenges_outcome CHECK (
          (status = 'closed') = (outcome IS NOT NULL) AND
          (outcome IS NULL OR outcome IN ('completed', 'no_match', 'referred', 'withdrawn', 'expired')))
      );
      CREATE INDEX challenges_company ON challenges (company_id, id);
      CREATE INDEX challenges_hub ON challenges (hub_id, status, id);

      CREATE TABLE challenge_versions (
        challenge_id uuid NOT NULL CONSTRAINT challenge_versions_challenge_fk REFERENCES challenges (id),
        version int NOT NULL,
        makes text NOT NULL,
        problem text NOT NULL,
        tried text NOT NULL,
        success text NOT NULL,
        deadline date,
        budget text,
        service_kind text,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT challenge_versions_pk PRIMARY KEY (challenge_id, version)
      );

      CREATE TABLE introductions (
        id uuid CONSTRAINT introductions_pk PRIMARY KEY,
        challenge_id uuid NOT NULL CONSTRAINT introductions_challenge_fk REFERENCES challenges (id),
        company_id uuid NOT NULL CONSTRAINT introductions_company_fk REFERENCES companies (id),
        fieldlab_id text NOT NULL CONSTRAINT introductions_fieldlab_fk REFERENCES fieldlabs (id),
        offer_id text CONSTRAINT introductions_offer_fk REFERENCES offers (id),
        introduced_at timestamptz NOT NULL,
        CONSTRAINT introductions_challenge_unique UNIQUE (challenge_id)
      );
      CREATE INDEX introductions_fieldlab ON introductions (fieldlab_id, id);
      CREATE INDEX introductions_company ON introductions (company_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE introductions, challenge_versions, challenges; DROP SEQUENCE challenge_number;');
  }
}
