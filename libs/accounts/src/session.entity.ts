import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from './user.entity.js';

/** A signed-in browser. The cookie's token is known to the browser alone; here lies only its SHA-256. */
@Entity('sessions')
@Unique('sessions_token_unique', ['tokenHash'])
@Index('sessions_user', ['userId'])
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sessions_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'sessions_user_fk' })
  userId: string;

  @Column('bytea')
  tokenHash: Buffer;

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
