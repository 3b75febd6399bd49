import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NotificationKind, NotificationParams } from './notification-params.js';

/** Something that one person is told. Its texts are made when they are read, in the language of the reader. */
@Entity('notifications')
@Index('notifications_inbox', ['userId', 'id'])
@Index('notifications_unread', ['userId', 'id'], { where: 'read_at IS NULL' })
export class Notification {
  /** Sorts by the moment of making (UUID version 7), so it is also the cursor of the list. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notifications_pk' })
  id: string;

  /** Without a foreign key: people belong to a lib that this one does not know. */
  @Column('uuid')
  userId: string;

  @Column('text')
  kind: NotificationKind;

  @Column('jsonb')
  params: NotificationParams[NotificationKind];

  /** What it is about, for finding all that was told of one challenge. */
  @Column('uuid', { nullable: true })
  challengeId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  readAt: Date | null;
}
