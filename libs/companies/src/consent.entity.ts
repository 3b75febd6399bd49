import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Company } from './company.entity.js';

export const CONSENT_PURPOSES = ['programme_partners'] as const;
/** - `programme_partners`: the programme's officers and partners may see the company by its name, and not only in counts */
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** The newest wording of what a company agrees to, among the texts of the screen. Another wording is another version. */
export const CONSENT_TEXT_VERSION = 1;

/** What a company agreed to, by whom and in which wording. It is withdrawn, never deleted: that it once stood is a fact. */
@Entity('consents')
@Index('consents_standing_once', ['companyId', 'purpose'], { unique: true, where: 'withdrawn_at IS NULL' })
@Check('consents_purpose', "purpose IN ('programme_partners')")
@Check('consents_withdrawn', '(withdrawn_at IS NULL) = (withdrawn_by IS NULL)')
export class Consent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'consents_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Company, { name: 'consents_company_fk' })
  companyId: string;

  @Column('text')
  purpose: ConsentPurpose;

  @Column('int')
  textVersion: number;

  @Column('uuid')
  givenBy: string;

  @Column('timestamptz')
  givenAt: Date;

  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
