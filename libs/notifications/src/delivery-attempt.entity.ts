import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Delivery } from './delivery.entity.js';

/** `failed` may be tried again, `refused` not. */
export type AttemptOutcome = 'sent' | 'refused' | 'failed';

/**
 * One try to hand a mail over, written before it begins: a try without an end is one whose worker died, and nobody can know whether
 * its mail left. Holds neither the address nor a word of the mail, so that support may read it.
 */
@Entity('delivery_attempts')
@Check('delivery_attempts_outcome', "outcome IN ('sent', 'refused', 'failed')")
@Check('delivery_attempts_ended', '(ended_at IS NULL) = (outcome IS NULL)')
export class DeliveryAttempt {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delivery_attempts_pk' })
  @ForeignKey(() => Delivery, { name: 'delivery_attempts_delivery_fk' })
  deliveryId: string;

  /** 1 for the first. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'delivery_attempts_pk' })
  number: number;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  outcome: AttemptOutcome | null;

  /** What the mail server answered, or why it could not be asked; addresses are left out. */
  @Column('text', { nullable: true })
  answer: string | null;
}
