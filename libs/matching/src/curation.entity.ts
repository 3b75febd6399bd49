import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Challenge } from '#libs/challenges';

/** Why a broker takes a fieldlab off a challenge's list. Each is a label for the ranker. */
export const REMOVAL_REASONS = [
  'not_our_technology',
  'too_small',
  'too_large',
  'region',
  'conflict_of_interest',
  'full',
  'other',
] as const;
export type RemovalReason = (typeof REMOVAL_REASONS)[number];

export interface Removal {
  fieldlabId: string;
  reason: RemovalReason;
  note: string | null;
}

/** What a broker decided about a challenge's ranking. Each change is a new revision, so that no decision is ever overwritten. */
@Entity('curations')
export class Curation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'curations_pk' })
  @ForeignKey(() => Challenge, { name: 'curations_challenge_fk' })
  challengeId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'curations_pk' })
  revision: number;

  /** Fieldlab ids that stand first, in this order, whatever their score. */
  @Column('text', { array: true })
  pinned: string[];

  @Column('jsonb')
  removed: Removal[];

  @Column('uuid')
  decidedBy: string;

  @Column('timestamptz')
  decidedAt: Date;
}
