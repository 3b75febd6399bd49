import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../user.entity.js';

/**
 * A sign-in that was begun at a provider and not yet finished. What the provider must send back (`state`) is kept as a hash; the
 * nonce and the PKCE verifier are derived from the id, so they are stored nowhere.
 */
@Entity('provider_sign_ins')
@Unique('provider_sign_ins_state_unique', ['stateHash'])
export class ProviderSignIn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'provider_sign_ins_pk' })
  id: string;

  @Column('text')
  providerId: string;

  @Column('bytea')
  stateHash: Buffer;

  /** SHA-256 of the cookie of the browser that began. */
  @Column('bytea')
  browserHash: Buffer;

  /** Who was signed in and connects an identity to their account; null for somebody who signs in. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => User, { name: 'provider_sign_ins_user_fk' })
  userId: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
