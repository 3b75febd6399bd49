import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How long an administrator may look at once, in ms. */
export const SUPPORT_VIEW_MS = 30 * 60_000;

/** An administrator looks through a person's eyes, in one browser session, for a reason and for a while. */
@Entity('support_views')
@Index('support_views_open_once', ['sessionId'], { unique: true, where: 'ended_at IS NULL' })
@Index('support_views_user', ['userId', 'id'])
@Check('support_views_other', 'administrator_id <> user_id')
export class SupportView {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'support_views_pk' })
  id: string;

  /** Without a foreign key: it outlives the session. */
  @Column('uuid')
  sessionId: string;

  @Column('uuid')
  administratorId: string;

  /** Whose eyes. */
  @Column('uuid')
  userId: string;

  /** Shown to the person. */
  @Column('text')
  reason: string;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** When the administrator stopped before the time was over. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}
