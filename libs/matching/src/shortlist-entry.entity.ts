import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Fieldlab } from '#libs/fieldlabs';
import { Release } from './release.entity.js';

/** Most fieldlabs on a shortlist. */
export const SHORTLIST_LENGTH = 3;

/** One of the at most three fieldlabs of a release, in the order in which they are invited. */
@Entity('shortlist_entries')
@Unique('shortlist_entries_once', ['releaseId', 'fieldlabId'])
@Check('shortlist_entries_position', 'position BETWEEN 1 AND 3')
export class ShortlistEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shortlist_entries_pk' })
  @ForeignKey(() => Release, { name: 'shortlist_entries_release_fk' })
  releaseId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'shortlist_entries_pk' })
  position: number;

  @Column('text')
  @ForeignKey(() => Fieldlab, { name: 'shortlist_entries_fieldlab_fk' })
  fieldlabId: string;
}
