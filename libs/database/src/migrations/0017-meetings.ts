import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Meetings1763900000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE meetings (
        id uuid CONSTRAINT meetings_pk PRIMARY KEY,
        introduction_id uuid NOT NULL CONSTRAINT meetings_introduction_fk REFERENCES introductions (id),
        status text NOT NULL,
        proposed_by text NOT NULL,
        slots timestamptz[] NOT NULL,
        minutes int NOT NULL,
        place text NOT NULL,
        starts_at timestamptz,
        sequence int NOT NULL,
        changed_at timestamptz NOT NULL,
        CONSTRAINT meetings_introduction_unique UNIQUE (introduction_id),
        CONSTRAINT meetings_status CHECK (status IN ('proposed', 'agreed', 'cancelled')),
        CONSTRAINT meetings_side CHECK (proposed_by IN ('company', 'fieldlab')),
        CONSTRAINT meetings_agreed CHECK (status <> 'agreed' OR starts_at IS NOT NULL),
        CONSTRAINT meetings_minutes CHECK (minutes BETWEEN 15 AND 480)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE meetings;');
  }
}
