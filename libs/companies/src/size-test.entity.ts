import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from './company.entity.js';
import type { SizeAnswers, SizeOutcome } from './sme-size.js';
import type { StaffSize } from './staff-size.js';

/** What a company answered about its size, and what followed. It changes nothing else; a later test stands beside the earlier. */
@Entity('company_size_tests')
@Index('company_size_tests_company', ['companyId', 'id'])
@Check('company_size_tests_size', "size IN ('micro', 'small', 'medium', 'large')")
export class CompanySizeTest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'company_size_tests_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Company, { name: 'company_size_tests_company_fk' })
  companyId: string;

  @Column('jsonb')
  answers: SizeAnswers;

  @Column('text')
  size: StaffSize;

  /** As it was explained then. */
  @Column('jsonb')
  outcome: SizeOutcome;

  @Column('uuid')
  testedBy: string;

  @Column('timestamptz')
  testedAt: Date;
}
