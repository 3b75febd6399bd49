import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Province } from '#libs/taxonomy';
import type { SbiVersion } from './sbi.js';
import type { StaffSize } from './staff-size.js';

/** A small or medium manufacturer, one row per KVK number. */
@Entity('companies')
@Unique('companies_kvk_unique', ['kvkNumber'])
@Check('companies_kvk_format', "kvk_number ~ '^[0-9]{8}$'")
@Check(
  'companies_sbi_format',
  "(sbi_version = 2025 AND sbi_code ~ '^[0-9]{5}$') OR (sbi_version = 2008 AND sbi_code ~ '^[0-9]{2,6}$')",
)
@Check('companies_staff_size', "staff_size IN ('micro', 'small', 'medium', 'large')")
export class Company {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'companies_pk' })
  id: string;

  /** Eight digits of the Dutch trade register; a text, since leading zeros count. It has no check digit. */
  @Column('text')
  kvkNumber: string;

  @Column('text')
  name: string;

  @Column('smallint')
  sbiVersion: SbiVersion;

  /** Digits only. */
  @Column('text')
  sbiCode: string;

  @Column('text')
  staffSize: StaffSize;

  @Column('text')
  street: string;

  /** As `1234 AB`. */
  @Column('text')
  postcode: string;

  @Column('text')
  city: string;

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
