import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Companies1763900000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE companies (
        id uuid CONSTRAINT companies_pk PRIMARY KEY,
        kvk_number text NOT NULL,
        name text NOT NULL,
        sbi_version smallint NOT NULL,
        sbi_code text NOT NULL,
        staff_size text NOT NULL,
        street text NOT NULL,
        postcode text NOT NULL,
        city text NOT NULL,
        province text NOT NULL,
        website text,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CONSTRAINT companies_kvk_unique UNIQUE (kvk_number),
        CONSTRAINT companies_kvk_format CHECK (kvk_number ~ '^[0-9]{8}$'),
        CONSTRAINT companies_sbi_format CHECK (
          (sbi_version = 2025 AND sbi_code ~ '^[0-9]{5}$') OR (sbi_version = 2008 AND sbi_code ~ '^[0-9]{2,6}$')),
        CONSTRAINT companies_staff_size CHECK (staff_size IN ('micro', 'small', 'medium', 'large'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE companies;');
  }
}
