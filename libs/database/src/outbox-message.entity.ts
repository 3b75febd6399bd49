import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A job that left with the transaction that caused it. The row is the truth and the queue only carries it: a row that was
 * relayed but never handled is relayed again, so losing the whole queue loses no work.
 */
@Entity('outbox')
@Index('outbox_unrelayed', ['createdAt'], { where: 'relayed_at IS NULL' })
@Index('outbox_unhandled', ['relayedAt'], { where: 'handled_at IS NULL' })
export class OutboxMessage {
  /** Also the job's id in the queue, which makes adding it twice harmless. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  queue: string;

  @Column('text')
  job: string;

  /** Ids and versions only: the queue may be read by operators. */
  @Column('jsonb')
  payload: object;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  relayedAt: Date | null;

  /** Set in the same transaction as the handler's effect. */
  @Column('timestamptz', { nullable: true })
  handledAt: Date | null;
}
