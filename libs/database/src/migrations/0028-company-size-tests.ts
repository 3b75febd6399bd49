import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CompanySizeTests1763900000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE company_size_tests (
        id uuid CONSTRAINT company_size_tests_pk PRIMARY KEY,
        company_id uuid NOT NULL CONSTRAINT company_size_tests_company_fk REFERENCES companies (id),
        answers jsonb NOT NULL,
        size text NOT NULL,
        outcome jsonb NOT NULL,
        tested_by uuid NOT NULL,
        tested_at timestamptz NOT NULL,
        CONSTRAINT company_size_tests_size CHECK (size IN ('micro', 'small', 'medium', 'large'))
      );
      CREATE INDEX company_size_tests_company ON company_size_tests (company_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE company_size_tests;');
  }
}
