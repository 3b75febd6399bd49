import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from '../user.entity.js';

/** How a provider knows a person: `sub` under its issuer, which never changes, whatever becomes of names and addresses. */
@Entity('identities')
@Unique('identities_subject_unique', ['issuer', 'subject'])
@Index('identities_user', ['userId'])
export class Identity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'identities_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'identities_user_fk' })
  userId: string;

  @Column('text')
  issuer: string;

  @Column('text')
  subject: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  lastUsedAt: Date;
}
