import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Province } from '#libs/taxonomy';
import type { SbiVersion } from './sbi.js';
import type { StaffSize } from './staff-size.js';

/**
 * A small or medium manufacturer, one row per KVK number. What is null has not been told: a company is known by its number, name and
 * province, and tells the rest before it submits its first challenge.
 */
@Entity('companies')
@Unique('companies_kvk_unique', ['kvkNumber'])
@Check('companies_kvk_format', "kvk_number ~ '^[0-9]{8}$'")
@Check(
  'companies_sbi_format',
  "(sbi_version = 2025 AND sbi_code ~ '^[0-9]{5}$') OR (sbi_version = 2008 AND sbi_code ~ '^[0-9]{2,6}$')",
)
@Check('companies_sbi_whole', '(sbi_version IS NULL) = (sbi_code IS NULL)')
@Check('companies_staff_size', "staff_size IN ('micro', 'small', 'medium', 'large')")
export class Company {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'companies_pk' })
  id: string;

  /** Eight digits of the Dutch trade register; a text, since leading zeros count. It has no check digit. */
  @Column('text')
  kvkNumber: string;

  @Column('text')
  name: string;

  @Column('smallint', { nullable: true })
  sbiVersion: SbiVersion | null;

  /** Digits only. */
  @Column('text', { nullable: true })
  sbiCode: string | null;

  @Column('text', { nullable: true })
  staffSize: StaffSize | null;

  @Column('text', { nullable: true })
  street: string | null;

  /** As `1234 AB`. */
  @Column('text', { nullable: true })
  postcode: string | null;

  @Column('text', { nullable: true })
  city: string | null;

  /** Decides the hub. */
  @Column('text')
  province: Province;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;
}
