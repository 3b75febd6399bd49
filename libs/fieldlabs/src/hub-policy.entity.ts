import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Hub } from './hub.entity.js';

/** How a hub matches, from a moment on. The newest that has begun is in force; older ones tell what was in force before. */
@Entity('hub_policies')
@Check('hub_policies_curation', "curation IN ('manual', 'automatic')")
@Check(
  'hub_policies_ranges',
  'threshold BETWEEN 0 AND 1 AND invitations_at_once BETWEEN 1 AND 3 AND response_working_days BETWEEN 1 AND 30 AND reminder_working_day BETWEEN 1 AND response_working_days AND rounds BETWEEN 1 AND 20',
)
export class HubPolicy {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'hub_policies_pk' })
  @ForeignKey(() => Hub, { name: 'hub_policies_hub_fk' })
  hubId: string;

  @PrimaryColumn('timestamptz', { primaryKeyConstraintName: 'hub_policies_pk' })
  validFrom: Date;

  /** Automatic: a run whose best match reaches the threshold releases itself. */
  @Column('text')
  curation: 'manual' | 'automatic';

  /** Score, 0 to 1, below which nothing is ever released without a broker. */
  @Column('real')
  threshold: number;

  @Column('int')
  invitationsAtOnce: number;

  @Column('int')
  responseWorkingDays: number;

  @Column('int')
  reminderWorkingDay: number;

  /** Most invitations for one challenge. */
  @Column('int')
  rounds: number;

  /** Keeps fieldlabs out that no broker ever confirmed. */
  @Column('boolean')
  requireConfirmation: boolean;
}

/** What a hub starts with (design of the response clock: one at a time, five working days, six rounds). */
export const DEFAULT_POLICY: Omit<HubPolicy, 'hubId' | 'validFrom'> = {
  curation: 'manual',
  threshold: 0.5,
  invitationsAtOnce: 1,
  responseWorkingDays: 5,
  reminderWorkingDay: 3,
  rounds: 6,
  requireConfirmation: false,
};
