import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Company } from '#libs/companies';
import { Fieldlab, Offer } from '#libs/fieldlabs';
import { Challenge } from './challenge.entity.js';

/** Both said yes: company and fieldlab now see each other's contact details. A challenge has one at most. */
@Entity('introductions')
@Unique('introductions_challenge_unique', ['challengeId'])
@Index('introductions_fieldlab', ['fieldlabId', 'id'])
@Index('introductions_company', ['companyId', 'id'])
export class Introduction {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'introductions_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Challenge, { name: 'introductions_challenge_fk' })
  challengeId: string;

  @Column('uuid')
  @ForeignKey(() => Company, { name: 'introductions_company_fk' })
  companyId: string;

  @Column('text')
  @ForeignKey(() => Fieldlab, { name: 'introductions_fieldlab_fk' })
  fieldlabId: string;

  @Column('text', { nullable: true })
  @ForeignKey(() => Offer, { name: 'introductions_offer_fk' })
  offerId: string | null;

  @Column('timestamptz')
  introducedAt: Date;
}
