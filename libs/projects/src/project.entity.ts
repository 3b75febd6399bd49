import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Challenge, Introduction } from '#libs/challenges';
import { Company } from '#libs/companies';
import { Fieldlab } from '#libs/fieldlabs';
import type { ProjectOutcome, ProjectStage } from './project.lifecycle.js';

/** What follows an introduction: the work of a fieldlab for a company. */
@Entity('projects')
@Unique('projects_challenge_unique', ['challengeId'])
@Index('projects_fieldlab', ['fieldlabId', 'id'])
@Index('projects_company', ['companyId', 'id'])
@Check('projects_stage', "stage IN ('intake', 'plan', 'running', 'delivered', 'evaluated')")
@Check(
  'projects_outcome',
  "(closed_at IS NULL) = (outcome IS NULL) AND (outcome IS NULL OR outcome IN ('completed', 'no_match', 'withdrawn'))",
)
export class Project {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'projects_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Introduction, { name: 'projects_introduction_fk' })
  introductionId: string;

  @Column('uuid')
  @ForeignKey(() => Challenge, { name: 'projects_challenge_fk' })
  challengeId: string;

  @Column('uuid')
  @ForeignKey(() => Company, { name: 'projects_company_fk' })
  companyId: string;

  @Column('text')
  @ForeignKey(() => Fieldlab, { name: 'projects_fieldlab_fk' })
  fieldlabId: string;

  @Column('text')
  stage: ProjectStage;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: ProjectOutcome | null;

  @Column('text', { nullable: true })
  closingNote: string | null;
}
