import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Fieldlab, Offer } from '#libs/fieldlabs';
import type { RankedMatch } from '#libs/ranking';
import { MatchRun } from './match-run.entity.js';

/** Why a match stands where it stands, exactly as the ranker said it. */
export type MatchExplanation = Pick<
  RankedMatch,
  'contributions' | 'reasonsForCompany' | 'reasonsForFieldlab' | 'missing' | 'counterfactual' | 'highlights'
>;

/** One fieldlab in a match run. */
@Entity('matches')
@Unique('matches_rank_unique', ['matchRunId', 'rank'])
export class Match {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'matches_pk' })
  @ForeignKey(() => MatchRun, { name: 'matches_run_fk' })
  matchRunId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'matches_pk' })
  @ForeignKey(() => Fieldlab, { name: 'matches_fieldlab_fk' })
  fieldlabId: string;

  @Column('text', { nullable: true })
  @ForeignKey(() => Offer, { name: 'matches_offer_fk' })
  offerId: string | null;

  /** 1 is best. */
  @Column('int')
  rank: number;

  @Column('real')
  score: number;

  @Column('real')
  fit: number;

  @Column('real')
  acceptance: number;

  @Column('boolean')
  unconfirmed: boolean;

  @Column('jsonb')
  explanation: MatchExplanation;
}
