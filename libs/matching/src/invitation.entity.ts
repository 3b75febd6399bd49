import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Challenge } from '#libs/challenges';
import { Fieldlab } from '#libs/fieldlabs';
import type { DeclineReason } from './decline-reason.js';
import { Release } from './release.entity.js';

export const INVITATION_STATUSES = ['open', 'accepted', 'declined', 'withdrawn', 'expired'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

/** A released match put to a fieldlab. A fieldlab is asked once per challenge. */
@Entity('invitations')
@Unique('invitations_once', ['challengeId', 'fieldlabId'])
@Index('invitations_accepted_once', ['challengeId'], { unique: true, where: "status = 'accepted'" })
@Index('invitations_due', ['respondBy'], { where: "status = 'open'" })
@Index('invitations_reminders_due', ['remindAt'], { where: "status = 'open' AND reminded_at IS NULL" })
@Index('invitations_fieldlab', ['fieldlabId', 'id'])
@Check('invitations_status', "status IN ('open', 'accepted', 'declined', 'withdrawn', 'expired')")
@Check('invitations_decline', "(status = 'declined') = (decline_reason IS NOT NULL)")
@Check(
  'invitations_decline_reason',
  "decline_reason IN ('full', 'not_our_technology', 'too_early', 'too_small', 'too_large', 'region', 'conflict_of_interest', 'other')",
)
export class Invitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitations_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Challenge, { name: 'invitations_challenge_fk' })
  challengeId: string;

  /** The version that the fieldlab was shown. */
  @Column('int')
  challengeVersion: number;

  @Column('uuid')
  @ForeignKey(() => Release, { name: 'invitations_release_fk' })
  releaseId: string;

  @Column('text')
  @ForeignKey(() => Fieldlab, { name: 'invitations_fieldlab_fk' })
  fieldlabId: string;

  /** 1 for the first fieldlab asked about this challenge, 2 for the next, and so on. */
  @Column('int')
  round: number;

  @Column('text')
  status: InvitationStatus;

  @Column('timestamptz')
  invitedAt: Date;

  @Column('timestamptz')
  respondBy: Date;

  @Column('timestamptz')
  remindAt: Date;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  @Column('text', { nullable: true })
  declineReason: DeclineReason | null;

  /** A line that the company may read. */
  @Column('text', { nullable: true })
  declineLine: string | null;
}
