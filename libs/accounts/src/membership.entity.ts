import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { User } from './user.entity.js';

export const ORGANISATION_KINDS = ['company', 'fieldlab', 'hub', 'programme'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** The only organisation of kind `programme`: it runs the marketplace. */
export const PROGRAMME_ID = 'fieldmatch';

export const MEMBERSHIP_ROLES = ['owner', 'member', 'broker', 'officer', 'administrator'] as const;
export type MembershipRole = (typeof MEMBERSHIP_ROLES)[number];

/** What a person is in one organisation; brokers belong to hubs, officers and administrators to the programme. */
@Entity('memberships')
@Unique('memberships_once', ['userId', 'organisationKind', 'organisationId'])
@Index('memberships_organisation', ['organisationKind', 'organisationId'])
@Check(
  'memberships_role',
  "(organisation_kind IN ('company', 'fieldlab') AND role IN ('owner', 'member')) OR (organisation_kind = 'hub' AND role = 'broker') OR (organisation_kind = 'programme' AND role IN ('officer', 'administrator'))",
)
export class Membership {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'memberships_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'memberships_user_fk' })
  userId: string;

  @Column('text')
  organisationKind: OrganisationKind;

  /** A company's uuid, the slug of a fieldlab or hub, or {@link PROGRAMME_ID}. */
  @Column('text')
  organisationId: string;

  @Column('text')
  role: MembershipRole;

  @Column('timestamptz')
  createdAt: Date;
}
