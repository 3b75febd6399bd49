import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Challenge } from '#libs/challenges';
import { MatchRun } from './match-run.entity.js';

/** A broker's (or, with automatic curation, the hub's) decision to put a shortlist to company and fieldlabs. */
@Entity('releases')
@Index('releases_challenge', ['challengeId', 'id'])
export class Release {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'releases_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Challenge, { name: 'releases_challenge_fk' })
  challengeId: string;

  @Column('int')
  challengeVersion: number;

  @Column('uuid')
  @ForeignKey(() => MatchRun, { name: 'releases_run_fk' })
  matchRunId: string;

  /** False: a person put the shortlist in this order, and no later ranking changes it. */
  @Column('boolean')
  followsRanking: boolean;

  /** Null when the hub's policy released it. */
  @Column('uuid', { nullable: true })
  releasedBy: string | null;

  @Column('timestamptz')
  releasedAt: Date;
}
