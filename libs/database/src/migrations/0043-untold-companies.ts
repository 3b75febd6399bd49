import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A company is known by its number, name and province, and tells the rest later: what is null has not been told. */
export class UntoldCompanies1763900000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE companies
        ALTER COLUMN sbi_version DROP NOT NULL,
        ALTER COLUMN sbi_code DROP NOT NULL,
        ALTER COLUMN staff_size DROP NOT NULL,
        ALTER COLUMN street DROP NOT NULL,
        ALTER COLUMN postcode DROP NOT NULL,
        ALTER COLUMN city DROP NOT NULL,
        ADD CONSTRAINT companies_sbi_whole CHECK ((sbi_version IS NULL) = (sbi_code IS NULL));
      -- What an erasure emptied has not been told any more either.
      UPDATE companies SET street = nullif(street, ''), postcode = nullif(postcode, '') WHERE street = '' OR postcode = '';
    `);
  }

  /** The columns cannot be empty again: what nobody told becomes the least that they can hold. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE companies DROP CONSTRAINT companies_sbi_whole;
      UPDATE companies SET
        sbi_version = coalesce(sbi_version, 2008), sbi_code = coalesce(sbi_code, '00'), staff_size = coalesce(staff_size, 'micro'),
        street = coalesce(street, ''), postcode = coalesce(postcode, ''), city = coalesce(city, '');
      ALTER TABLE companies
        ALTER COLUMN sbi_version SET NOT NULL,
        ALTER COLUMN sbi_code SET NOT NULL,
        ALTER COLUMN staff_size SET NOT NULL,
        ALTER COLUMN street SET NOT NULL,
        ALTER COLUMN postcode SET NOT NULL,
        ALTER COLUMN city SET NOT NULL;
    `);
  }
}
