import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#libs/taxonomy';
import { User } from './user.entity.js';

/**
 * A mail with which somebody can sign in once, by its code or its link. Both are derived from the id, so they are stored nowhere.
 * One that was asked for an address without an account is kept alike, so that neither an answer nor its time tells them apart.
 */
@Entity('sign_in_codes')
@Index('sign_in_codes_address', ['addressHash', 'createdAt'])
@Index('sign_in_codes_network', ['networkHash', 'createdAt'])
@Check('sign_in_codes_language', "language IN ('nl', 'en')")
@Check('sign_in_codes_email_of_nobody', 'email IS NULL OR (user_id IS NULL AND used_at IS NULL)')
export class SignInCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_codes_pk' })
  id: string;

  /** Null while nobody had this address; whoever opens an account with the code stands here from then on. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => User, { name: 'sign_in_codes_user_fk' })
  userId: string | null;

  /**
   * The address of somebody without an account, in lower case: where the mail goes, and whose account it opens. Gone with its use, or
   * when its time is past; null for who has an account, since that one knows the address.
   */
  @Column('text', { nullable: true })
  email: string | null;

  /** In which it was asked for: that of the mail and of the account, where there is none yet. */
  @Column('text')
  language: Language;

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
