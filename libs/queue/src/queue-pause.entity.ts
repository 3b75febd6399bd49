import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { QueueName } from './jobs.js';

/** A queue that somebody paused. The queue itself knows it too, but forgets it when it is lost. */
@Entity('queue_pauses')
export class QueuePause {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'queue_pauses_pk' })
  queue: QueueName;

  /** Null: on the machine, by command. */
  @Column('uuid', { nullable: true })
  pausedBy: string | null;

  @Column('timestamptz')
  pausedAt: Date;
}
