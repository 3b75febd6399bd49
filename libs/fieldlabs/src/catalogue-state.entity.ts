import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that tells which version the catalogue is at, and where it comes from. */
@Entity('catalogue_state')
@Check('catalogue_state_single', 'id = 1')
export class CatalogueState {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'catalogue_state_pk' })
  id: number;

  /** Grows with every change of anything that is ranked. */
  @Column('bigint', { transformer: { to: (value: number) => value, from: Number } })
  version: number;

  @Column('timestamptz')
  changedAt: Date;

  /** Of the shipped files that were taken over last (SHA-256, hexadecimal); null before the first. */
  @Column('text', { nullable: true })
  shippedDigest: string | null;
}
