import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Fieldlab } from '#libs/fieldlabs';
import type { Quarter } from '#libs/kernel';

/** A fieldlab was asked in this quarter whether what it said of its room still holds; the key lets it be asked once. */
@Entity('capacity_questions')
export class CapacityQuestion {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'capacity_questions_pk' })
  @ForeignKey(() => Fieldlab, { name: 'capacity_questions_fieldlab_fk' })
  fieldlabId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'capacity_questions_pk' })
  quarter: Quarter;

  @Column('timestamptz')
  askedAt: Date;
}
