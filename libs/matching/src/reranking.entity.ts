import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

const asNumber = { to: (value: number) => value, from: Number };

/**
 * One going through all open challenges after the catalogue or somebody's room changed, in slices that are a job each. It counts
 * what is done. A partial unique index, which an entity cannot describe, lets one be open at a time.
 */
@Entity('rerankings')
@Check('rerankings_counts', 'changed + failed <= done AND slices_done <= slices')
export class Reranking {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rerankings_pk' })
  id: string;

  /** What the catalogue was at when it began: a later change asks for another. */
  @Column('bigint', { transformer: asNumber })
  catalogueVersion: number;

  /** The same of the room of all fieldlabs. */
  @Column('bigint', { transformer: asNumber })
  capacityRevision: number;

  /** Challenges that were open when it began. */
  @Column('int')
  total: number;

  @Column('int')
  done: number;

  /** Those whose proposal is another now. */
  @Column('int')
  changed: number;

  /** Those that could not be ranked; the log says why. They keep the ranking that they had. */
  @Column('int')
  failed: number;

  @Column('int')
  slices: number;

  @Column('int')
  slicesDone: number;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;
}
