import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

const asNumber = { to: (value: number) => value, from: Number };

/**
 * One going through all open challenges after the catalogue or somebody's room changed. It remembers how far it came, so that any
 * worker can go on with it. A partial unique index, which an entity cannot describe, lets one be open at a time.
 */
@Entity('rerankings')
@Check('rerankings_counts', 'changed + failed <= done')
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

  /** The last one that is done; they are taken in the order of ids. */
  @Column('uuid', { nullable: true })
  lastChallengeId: string | null;

  /** Until when a worker has it in hand; after that another may take it. */
  @Column('timestamptz', { nullable: true })
  claimedUntil: Date | null;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;
}
