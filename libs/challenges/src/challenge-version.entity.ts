import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ServiceKind } from '#libs/taxonomy';
import type { Budget, ChallengeContent } from './challenge-content.js';
import { Challenge } from './challenge.entity.js';

/** One edit of a challenge's content. Rows are only ever added. */
@Entity('challenge_versions')
export class ChallengeVersion implements ChallengeContent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'challenge_versions_pk' })
  @ForeignKey(() => Challenge, { name: 'challenge_versions_challenge_fk' })
  challengeId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'challenge_versions_pk' })
  version: number;

  @Column('text')
  makes: string;

  @Column('text')
  problem: string;

  @Column('text')
  tried: string;

  @Column('text')
  success: string;

  @Column('date', { nullable: true })
  deadline: string | null;

  @Column('text', { nullable: true })
  budget: Budget | null;

  @Column('text', { nullable: true })
  serviceKind: ServiceKind | null;

  @Column('uuid')
  createdBy: string;

  @Column('timestamptz')
  createdAt: Date;
}
