import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { User } from './user.entity.js';

/** A one-time code that was mailed to a person. The code itself is derived from the id, so it is stored nowhere. */
@Entity('sign_in_codes')
@Index('sign_in_codes_user', ['userId', 'createdAt'])
export class SignInCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_codes_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'sign_in_codes_user_fk' })
  userId: string;

  @Column('timestamptz')
  createdAt: Date;

  /** Wrong guesses so far. */
  @Column('int')
  tries: number;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
