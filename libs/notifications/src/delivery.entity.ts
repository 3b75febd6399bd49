import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#libs/taxonomy';
import { Notification } from './notification.entity.js';

export type DeliveryChannel = 'email';

/**
 * - `pending`: waits for a worker, for the first time or again after a passing failure
 * - `sending`: a worker holds it since `claimedAt`
 * - `sent`: the mail server has taken it
 * - `failed`: the mail server refuses it for good; see `lastError`
 */
export const DELIVERY_STATUSES = ['pending', 'sending', 'sent', 'failed'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** One notification on its way to one person outside the system, with the address and language of the moment it was made. */
@Entity('deliveries')
@Unique('deliveries_once', ['notificationId', 'channel'])
@Unique('deliveries_message_unique', ['messageId'])
@Index('deliveries_unreported', ['id'], { where: "status <> 'sent' AND reported_at IS NULL" })
@Check('deliveries_channel', "channel IN ('email')")
@Check('deliveries_language', "language IN ('nl', 'en')")
@Check('deliveries_status', "status IN ('pending', 'sending', 'sent', 'failed')")
@Check('deliveries_claimed', "status <> 'sending' OR claimed_at IS NOT NULL")
@Check('deliveries_sent', "(status = 'sent') = (sent_at IS NOT NULL)")
export class Delivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'deliveries_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Notification, { name: 'deliveries_notification_fk' })
  notificationId: string;

  @Column('text')
  channel: DeliveryChannel;

  @Column('text')
  toAddress: string;

  @Column('text')
  toName: string;

  @Column('text')
  language: Language;

  @Column('text')
  status: DeliveryStatus;

  /** Message-ID (RFC 5322) with its angle brackets. The same at every try, so that a mail program shows a repeated mail once. */
  @Column('text')
  messageId: string;

  /** Claims so far; also tells one claim from the next. */
  @Column('int')
  attempts: number;

  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  sentAt: Date | null;

  /** What the last failed try met; stays when a later one succeeds, for whoever asks why a mail came late. */
  @Column('text', { nullable: true })
  lastError: string | null;

  /** When somebody was told that the mail does not arrive. */
  @Column('timestamptz', { nullable: true })
  reportedAt: Date | null;

  @Column('timestamptz')
  createdAt: Date;
}
