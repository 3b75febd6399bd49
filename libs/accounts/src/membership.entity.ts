import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from './user.entity.js';

export const ORGANISATION_KINDS = ['company', 'fieldlab', 'hub'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const MEMBERSHIP_ROLES = ['owner', 'member', 'broker'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** What a person is in one organisation; brokers belong to hubs. */
@Entity('memberships')
@Unique('memberships_once', ['userId', 'organisationKind', 'organisationId'])
@Index('memberships_organisation', ['organisationKind', 'organisationId'])
@Check(
  'memberships_role',
  "(organisation_kind IN ('company', 'fieldlab') AND role IN ('owner', 'member')) OR (organisation_kind = 'hub' AND role = 'broker')",
)
export class Membership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'memberships_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'memberships_user_fk' })
  userId: string;

  @Column('text')
  organisationKind: OrganisationKind;

  /** A company's uuid, or the slug of a fieldlab or hub. */
  @Column('text')
  organisationId: string;

  @Column('text')
  role: MembershipRole;

  @Column('timestamptz')
  createdAt: Date;
}
