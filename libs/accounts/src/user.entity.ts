import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '#libs/taxonomy';

/** A person who signs in. */
@Entity('users')
@Unique('users_email_unique', ['email'])
@Check('users_email_lower', 'email = lower(email)')
@Check('users_language', "language IN ('nl', 'en')")
export class User {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'users_pk' })
  id: string;

  /** Lower case, so that one address is one account. */
  @Column('text')
  email: string;

  /** Empty once the person is erased. */
  @Column('text')
  name: string;

  /** Language of mails and of the screen. */
  @Column('text')
  language: Language;

  @Column('timestamptz')
  createdAt: Date;

  /** When the person had their data erased. What they did stays, under an id that leads to nobody. */
  @Column('timestamptz', { nullable: true })
  erasedAt: Date | null;
}
