import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Projects1763900000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE projects (
        id uuid CONSTRAINT projects_pk PRIMARY KEY,
        introduction_id uuid NOT NULL CONSTRAINT projects_introduction_fk REFERENCES introductions (id),
        challenge_id uuid NOT NULL CONSTRAINT projects_challenge_fk REFERENCES challenges (id),
        company_id uuid NOT NULL CONSTRAINT projects_company_fk REFERENCES companies (id),
        fieldlab_id text NOT NULL CONSTRAINT projects_fieldlab_fk REFERENCES fieldlabs (id),
        stage text NOT NULL,
        started_at timestamptz NOT NULL,
        closed_at timestamptz,
        outcome text,
        closing_note text,
        CONSTRAINT projects_challenge_unique UNIQUE (challenge_id),
        CONSTRAINT projects_stage CHECK (stage IN ('intake', 'plan', 'running', 'delivered', 'evaluated')),
        CONSTRAINT projects_outcome CHECK (
          (closed_at IS NULL) = (outcome IS NULL) AND (outcome IS NULL OR outcome IN ('completed', 'no_match', 'withdrawn')))
      );
      CREATE INDEX projects_fieldlab ON projects (fieldlab_id, id);
      CREATE INDEX projects_company ON projects (company_id, id);

      CREATE TABLE project_stages (
        project_id uuid NOT NULL CONSTRAINT project_stages_project_fk REFERENCES projects (id),
        stage text NOT NULL,
        note text,
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL,
        CONSTRAINT project_stages_pk PRIMARY KEY (project_id, stage)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE project_stages, projects;');
  }
}
