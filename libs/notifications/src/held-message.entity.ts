import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#libs/taxonomy';
import { Notification } from './notification.entity.js';

/** A notification whose mail waits for its time. Whoever takes the row away in a transaction has to see to the mail in the same. */
@Entity('held_messages')
@Index('held_messages_due', ['dueAt'])
@Index('held_messages_person', ['userId', 'dueAt'])
@Check('held_messages_language', "language IN ('nl', 'en')")
export class HeldMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'held_messages_pk' })
  @ForeignKey(() => Notification, { name: 'held_messages_notification_fk' })
  notificationId: string;

  @Column('uuid')
  userId: string;

  @Column('text')
  toAddress: string;

  @Column('text')
  toName: string;

  @Column('text')
  language: Language;

  @Column('timestamptz')
  dueAt: Date;

  /** Goes with others in the mail of the day, instead of in one of its own. */
  @Column('boolean')
  isBundled: boolean;
}
