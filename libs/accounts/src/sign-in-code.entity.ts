import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { User } from './user.entity.js';

/**
 * A mail with which somebody can sign in once, by its code or its link. Both are derived from the id, so they are stored nowhere.
 * One that was asked for an address without an account is kept alike, so that neither an answer nor its time tells them apart.
 */
@Entity('sign_in_codes')
@Index('sign_in_codes_address', ['addressHash', 'createdAt'])
export class SignInCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_codes_pk' })
  id: string;

  /** Null when nobody has this address; then no mail goes out. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => User, { name: 'sign_in_codes_user_fk' })
  userId: string | null;

  /** The address as it was asked for, under a key (HMAC-SHA-256): one can count by it, and not read it. */
  @Column('bytea')
  addressHash: Buffer;

  /** SHA-256 of the cookie of the browser that asked. Nothing opens in another one. */
  @Column('bytea')
  browserHash: Buffer;

  /** The network that it was asked from, under the same key. */
  @Column('bytea')
  networkHash: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  /** Wrong guesses so far. */
  @Column('int')
  tries: number;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
