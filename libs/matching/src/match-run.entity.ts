import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Challenge } from '#libs/challenges';
import type { Exclusion } from '#libs/ranking';
import type { MatchRunTrigger } from '#libs/queue';
import type { Language } from '#libs/taxonomy';
import type { SimilarityState } from './embedding/similarities.js';

/** One ranking of the catalogue for one challenge version. Rows are only ever added: they are the evidence of what was proposed. */
@Entity('match_runs')
@Index('match_runs_challenge', ['challengeId', 'id'])
@Check('match_runs_similarity', "similarity IN ('off', 'used', 'failed')")
export class MatchRun {
  /** Decided when the run was asked for, so that making it twice stores it once. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'match_runs_pk' })
  id: string;

  @Column('uuid')
  @ForeignKey(() => Challenge, { name: 'match_runs_challenge_fk' })
  challengeId: string;

  @Column('int')
  challengeVersion: number;

  @Column('text')
  trigger: MatchRunTrigger;

  @Column('bigint', { transformer: { to: (value: number) => value, from: Number } })
  catalogueVersion: number;

  @Column('text')
  configurationVersion: string;

  @Column('text', { array: true })
  languages: Language[];

  /** Ids of the technologies that the challenge speaks of, weightiest first; empty for runs before they were kept. */
  @Column('text', { array: true })
  technologies: string[];

  @Column('jsonb')
  exclusions: Exclusion[];

  /** What became of the dense similarity, and by which model. */
  @Column('text')
  similarity: SimilarityState;

  @Column('text', { nullable: true })
  similarityModel: string | null;

  /** Time that the ranking itself took, in milliseconds. */
  @Column('real')
  rankingMs: number;

  @Column('timestamptz')
  completedAt: Date;
}
