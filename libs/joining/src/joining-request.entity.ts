import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { User } from '#libs/accounts';
import type { JoiningAnswer } from './joining-request.lifecycle.js';

/**
 * Somebody asks to be let into the company with a KVK number that another person has registered. It names the number and not the
 * company: whether there is one, and whose it is, is looked up on the side of who answers only.
 */
@Entity('joining_requests')
@Index('joining_requests_open_once', ['userId', 'kvkNumber'], { unique: true, where: 'answered_at IS NULL' })
@Index('joining_requests_number', ['kvkNumber', 'createdAt'])
@Index('joining_requests_asked', ['createdAt'])
@Index('joining_requests_ringing', ['ringsAt'], { where: 'answered_at IS NULL' })
@Check('joining_requests_kvk_format', "kvk_number ~ '^[0-9]{8}$'")
@Check('joining_requests_answer', "answer IN ('let_in', 'decline')")
@Check('joining_requests_answered_whole', 'num_nulls(answer, answered_by, answered_at) IN (0, 3)')
@Check('joining_requests_not_by_oneself', 'answered_by <> user_id')
export class JoiningRequest {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'joining_requests_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => User, { name: 'joining_requests_user_fk' })
  userId: string;

  @Column('text')
  kvkNumber: string;

  @Column('timestamptz')
  createdAt: Date;

  /** Who has not been answered by then is brought before the administrators. */
  @Column('timestamptz')
  respondBy: Date;

  /** When the clock looks at it next; null once nobody answered again and who asked knows that it takes longer. */
  @Column('timestamptz', { nullable: true })
  ringsAt: Date | null;

  /** Whether it was one of those that the helpers were told of, and not only one in their list. */
  @Column('boolean')
  toldHelpers: boolean;

  /** When the administrators were told. */
  @Column('timestamptz', { nullable: true })
  escalatedAt: Date | null;

  @Column('text', { nullable: true })
  answer: JoiningAnswer | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => User, { name: 'joining_requests_answerer_fk' })
  answeredBy: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}
