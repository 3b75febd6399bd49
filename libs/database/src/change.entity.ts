import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** Whom a change is for: one person, everybody of an organisation, or the windows of one session. */
export const AUDIENCE_KINDS = ['user', 'session', 'company', 'fieldlab', 'hub'] as const;
export type AudienceKind = (typeof AUDIENCE_KINDS)[number];

/** What changed. `membership` and `session` concern who the person is; all others, what the person sees. */
export const CHANGE_TOPICS = [
  'notification',
  'challenge',
  'invitation',
  'introduction',
  'project',
  'referral',
  'capacity',
  'membership',
  'session',
] as const;
export type ChangeTopic = (typeof CHANGE_TOPICS)[number];

/**
 * That something changed for somebody. It holds ids only; what it became is read where permissions are checked. Triggers of the
 * database write these rows in the transaction of the change, so whatever changes a row, by whatever path, is told.
 */
@Entity('changes')
@Unique('changes_once', ['transactionId', 'audienceKind', 'audienceId', 'topic', 'subjectId'])
@Index('changes_order', ['transactionId', 'number'])
@Index('changes_created', ['createdAt'])
@Check('changes_audience', "audience_kind IN ('user', 'session', 'company', 'fieldlab', 'hub')")
export class Change {
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'changes_pk' })
  number: string;

  /** Transaction that changed it: the order in which changes become final is known by transactions, not by numbers. */
  @Column('bigint')
  transactionId: string;

  @Column('text')
  audienceKind: AudienceKind;

  /** Id of the person, session or organisation; empty for every hub. */
  @Column('text')
  audienceId: string;

  @Column('text')
  topic: ChangeTopic;

  /** Id of what changed. */
  @Column('text')
  subjectId: string;

  @Column('timestamptz')
  createdAt: Date;
}
