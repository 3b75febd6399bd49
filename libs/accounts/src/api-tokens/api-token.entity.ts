import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../user.entity.js';
import type { TokenScope } from './token-scope.js';

/**
 * Lets a hub's own system act for one of its people, within scopes and until a date. It is shown once; here lies only its SHA-256.
 * It is worth what that person's membership in the hub is worth at the moment, and nothing once that has ended.
 */
@Entity('api_tokens')
@Unique('api_tokens_token_unique', ['tokenHash'])
@Index('api_tokens_user', ['userId'])
export class ApiToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'api_tokens_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'api_tokens_user_fk' })
  userId: string;

  @Column('text')
  hubId: string;

  /** What the person calls it. */
  @Column('text')
  name: string;

  @Column('bytea')
  tokenHash: Buffer;

  @Column('text', { array: true })
  scopes: TokenScope[];

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  /** To within some minutes; null when it was never used. */
  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}
