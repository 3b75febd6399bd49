import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CapacityQuestions1763900000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE capacity_questions (
        fieldlab_id text NOT NULL CONSTRAINT capacity_questions_fieldlab_fk REFERENCES fieldlabs (id),
        quarter text NOT NULL,
        asked_at timestamptz NOT NULL,
        CONSTRAINT capacity_questions_pk PRIMARY KEY (fieldlab_id, quarter)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE capacity_questions;');
  }
}
