import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '#libs/taxonomy';
import type { MembershipRole, OrganisationKind } from '../membership.entity.js';
import { User } from '../user.entity.js';

/** An invitation to join an organisation. The link that accepts it is derived from its id, so it is stored nowhere. */
@Entity('membership_invitations')
@Index('membership_invitations_open_once', ['organisationKind', 'organisationId', 'email'], {
  unique: true,
  where: 'accepted_at IS NULL AND withdrawn_at IS NULL',
})
@Index('membership_invitations_sent', ['organisationKind', 'organisationId', 'createdAt'])
@Index('membership_invitations_inviter', ['invitedBy'])
@Index('membership_invitations_open_email', ['email'], { where: 'accepted_at IS NULL AND withdrawn_at IS NULL' })
@Check('membership_invitations_email_lower', 'email = lower(email)')
@Check('membership_invitations_ended_once', 'accepted_at IS NULL OR withdrawn_at IS NULL')
export class MembershipInvitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_invitations_pk' })
  id: string;

  @Column('text')
  organisationKind: OrganisationKind;

  @Column('text')
  organisationId: string;

  /** As the mail calls it. */
  @Column('text')
  organisationName: string;

  @Column('text')
  email: string;

  @Column('text')
  role: MembershipRole;

  /** Nobody kept the organisation when this was sent: it makes no second keeper of who accepts after somebody else has become one. */
  @Column('boolean', { default: false })
  forWantOfKeeper: boolean;

  /** Sent because a request to be let in was granted: that decision stands, whatever becomes of who sent this. */
  @Column('boolean', { default: false })
  answersRequest: boolean;

  /** Of the mail. */
  @Column('text')
  language: Language;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'membership_invitations_inviter_fk' })
  invitedBy: string;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  acceptedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
