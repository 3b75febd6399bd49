import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from './user.entity.js';

/**
 * A signed-in browser. The cookie's token is known to the browser alone; here lies only its SHA-256. The token is renewed from
 * time to time; the one before stays good until the browser is seen with the new one.
 */
@Entity('sessions')
@Unique('sessions_token_unique', ['tokenHash'])
@Unique('sessions_previous_token_unique', ['previousTokenHash'])
@Index('sessions_user', ['userId'])
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sessions_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'sessions_user_fk' })
  userId: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('bytea', { nullable: true })
  previousTokenHash: Buffer | null;

  /** When the token was made. Long ago means that the next request gets another one. */
  @Column('timestamptz')
  renewedAt: Date;

  /** When the browser was first seen with the token; null while it may still hold the one before. */
  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  /** What the browser called itself, shortened: so that its owner recognises the session in a list. */
  @Column('text')
  userAgent: string;

  @Column('timestamptz')
  createdAt: Date;

  /** To within some minutes. */
  @Column('timestamptz')
  lastSeenAt: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
