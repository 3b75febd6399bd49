import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ServiceKind } from '#libs/taxonomy';
import { Fieldlab } from './fieldlab.entity.js';

/** How many challenges a fieldlab can take on in a quarter. */
export interface SlotAllowance {
  /** Slots kept for one kind of service; null for those that serve every kind. */
  serviceKind: ServiceKind | null;
  slots: number;
}

/** What a fieldlab said of its room. A fieldlab without this row has never said anything and is not held to any number. */
@Entity('capacities')
@Check('capacities_full_since', '(full_until IS NULL) = (full_since IS NULL)')
export class Capacity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'capacities_pk' })
  @ForeignKey(() => Fieldlab, { name: 'capacities_fieldlab_fk' })
  fieldlabId: string;

  /** Stands from quarter to quarter until it is changed. Null: as many as come, until it says that it is full. */
  @Column('jsonb', { nullable: true })
  slotsPerQuarter: SlotAllowance[] | null;

  /** Last day, `YYYY-MM-DD` in Amsterdam, on which nothing may be put to it, whatever the slots say. */
  @Column('date', { nullable: true })
  fullUntil: string | null;

  @Column('timestamptz', { nullable: true })
  fullSince: Date | null;

  /** Grows whenever there may be more or less room than before; the sum over all tells whether anything changed. */
  @Column('int')
  revision: number;

  /** When somebody last said that this is still true. */
  @Column('timestamptz')
  confirmedAt: Date;

  /** Null where an answer "full" to an invitation said it. */
  @Column('uuid', { nullable: true })
  confirmedBy: string | null;
}
