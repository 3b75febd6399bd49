import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { OrganisationKind } from './membership.entity.js';
import { Session } from './session.entity.js';

/** The one organisation that somebody chose to act for in a session; without a row it is every one that they belong to. */
@Entity('acting_organisations')
export class ActingOrganisation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'acting_organisations_pk' })
  @ForeignKey(() => Session, { name: 'acting_organisations_session_fk', onDelete: 'CASCADE' })
  sessionId: string;

  @Column('text')
  organisationKind: OrganisationKind;

  @Column('text')
  organisationId: string;
}
