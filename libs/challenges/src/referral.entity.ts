import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Hub } from '#libs/fieldlabs';
import { Challenge } from './challenge.entity.js';
import type { ReferralStatus } from './referral.lifecycle.js';

/** A hub asks another to take a challenge over. Until that hub accepts, the challenge stays where it is. */
@Entity('referrals')
@Index('referrals_open_once', ['challengeId'], { unique: true, where: "status = 'open'" })
@Index('referrals_due', ['respondBy'], { where: "status = 'open'" })
@Index('referrals_reminders_due', ['remindAt'], { where: "status = 'open' AND reminded_at IS NULL" })
@Index('referrals_sent', ['fromHubId', 'id'])
@Index('referrals_received', ['toHubId', 'id'])
@Index('referrals_challenge', ['challengeId'])
@Check('referrals_status', "status IN ('open', 'accepted', 'refused', 'taken_back', 'expired')")
@Check('referrals_ended', "(status = 'open') = (ended_at IS NULL)")
@Check('referrals_refusal', "(status = 'refused') = (refusal_reason IS NOT NULL)")
@Check('referrals_hubs', 'from_hub_id <> to_hub_id')
export class Referral {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'referrals_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Challenge, { name: 'referrals_challenge_fk' })
  challengeId: string;

  @Column('text')
  @ForeignKey(() => Hub, { name: 'referrals_from_hub_fk' })
  fromHubId: string;

  @Column('text')
  @ForeignKey(() => Hub, { name: 'referrals_to_hub_fk' })
  toHubId: string;

  @Column('text')
  status: ReferralStatus;

  /** From broker to broker: why the other hub can help better. */
  @Column('text')
  note: string;

  @Column('uuid')
  referredBy: string;

  @Column('timestamptz')
  referredAt: Date;

  @Column('timestamptz')
  respondBy: Date;

  @Column('timestamptz')
  remindAt: Date;

  @Column('timestamptz', { nullable: true })
  remindedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  /** Who answered or took it back; null while it is open and when the clock or a closure ended it. */
  @Column('uuid', { nullable: true })
  endedBy: string | null;

  @Column('text', { nullable: true })
  refusalReason: string | null;
}
