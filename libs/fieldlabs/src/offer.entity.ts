import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ServiceKind } from '#libs/taxonomy';
import { Fieldlab } from './fieldlab.entity.js';

/** One technology offer of a fieldlab. */
@Entity('offers')
@Index('offers_fieldlab', ['fieldlabId', 'id'])
@Check('offers_trl', 'trl_min BETWEEN 1 AND 9 AND trl_max BETWEEN trl_min AND 9')
export class Offer {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'offers_pk' })
  id: string;

  @Column('text')
  @ForeignKey(() => Fieldlab, { name: 'offers_fieldlab_fk' })
  fieldlabId: string;

  @Column('text')
  titleNl: string;

  @Column('text')
  titleEn: string;

  @Column('text')
  descriptionNl: string;

  @Column('text')
  descriptionEn: string;

  @Column('text')
  kind: ServiceKind;

  /** Technology ids. */
  @Column('text', { array: true })
  technologies: string[];

  /** Technology readiness levels, 1 to 9; estimates until the fieldlab confirms them. */
  @Column('int')
  trlMin: number;

  @Column('int')
  trlMax: number;

  @Column('text', { array: true })
  equipment: string[];

  @Column('int', { nullable: true })
  leadTimeWeeks: number | null;

  @Column('int', { nullable: true })
  priceIndicationEur: number | null;

  /** Whether it was described somewhere or inferred from what the fieldlab does. */
  @Column('text')
  basis: string;

  /** Set when an import no longer names it or its fieldlab took it back; matches of the past still point to it. */
  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  /** When people of the fieldlab or its hub last wrote it themselves; an import then leaves that alone. */
  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('uuid', { nullable: true })
  editedBy: string | null;

  /** Version of the catalogue with which it came; 0 for what the catalogue began with. */
  @Column('bigint', { default: 0, transformer: { to: (value: number) => value, from: Number } })
  appearedWith: number;

  @Column('timestamptz', { nullable: true })
  appearedAt: Date | null;
}
