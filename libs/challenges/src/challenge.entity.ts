import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Company } from '#libs/companies';
import { Hub } from '#libs/fieldlabs';
import type { ChallengeOutcome, ChallengeStatus } from './challenge.lifecycle.js';

/** What a company posts. Its content lies in the versions; `version` is the newest. */
@Entity('challenges')
@Unique('challenges_number_unique', ['number'])
@Index('challenges_company', ['companyId', 'id'])
@Index('challenges_hub', ['hubId', 'status', 'id'])
@Index('challenges_ringing', ['ringsAt'], { where: 'rings_at IS NOT NULL' })
@Check('challenges_status', "status IN ('draft', 'submitted', 'in_review', 'inviting', 'introduced', 'in_project', 'closed')")
@Check(
  'challenges_outcome',
  "(status = 'closed') = (outcome IS NOT NULL) AND (outcome IS NULL OR outcome IN ('completed', 'no_match', 'referred', 'withdrawn', 'expired'))",
)
export class Challenge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'challenges_pk' })
  id: string;

  /** What people call it, as `U-1001`: it says nothing about the content, so it may stand in a subject line. */
  @Column('int')
  number: number;

  @Column('uuid')
  @ForeignKey(() => Company, { name: 'challenges_company_fk' })
  companyId: string;

  @Column('text')
  @ForeignKey(() => Hub, { name: 'challenges_hub_fk' })
  hubId: string;

  @Column('text')
  status: ChallengeStatus;

  @Column('int')
  version: number;

  /** What the broker asked when returning it; gone when it is submitted again. */
  @Column('text', { nullable: true })
  question: string | null;

  @Column('text', { nullable: true })
  outcome: ChallengeOutcome | null;

  @Column('text', { nullable: true })
  closingNote: string | null;

  @Column('uuid')
  createdBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  updatedAt: Date;

  /** When it was first submitted. Null means that only the company knows it exists. */
  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  /** When a broker first returned it with a question: kept here for the figures, which outlive the message. */
  @Column('timestamptz', { nullable: true })
  firstReturnedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** When the clock looks at it next; null where it waits for nobody, or something else has a clock. */
  @Column('timestamptz', { nullable: true })
  ringsAt: Date | null;

  /** How often the clock has rung since something happened last. */
  @Column('int', { default: 0 })
  ringCount: number;

  get reference(): string {
    return `U-${this.number}`;
  }
}
