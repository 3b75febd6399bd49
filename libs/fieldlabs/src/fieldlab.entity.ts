import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Province } from '#libs/taxonomy';
import { Hub } from './hub.entity.js';

export const FIELDLAB_STATUSES = ['active', 'ended', 'unknown'] as const;
export type FieldlabStatus = (typeof FIELDLAB_STATUSES)[number];

/** Whose the results are that a company gets from a fieldlab. */
export const RESULTS_OWNERS = ['company', 'fieldlab', 'both'] as const;
export type ResultsOwner = (typeof RESULTS_OWNERS)[number];

/** A practice environment where companies try technology. One that has ended is kept, and never matched. */
@Entity('fieldlabs')
@Index('fieldlabs_hub', ['hubId', 'id'])
@Check('fieldlabs_status', "status IN ('active', 'ended', 'unknown')")
@Check('fieldlabs_results_owner', "results_owner IN ('company', 'fieldlab', 'both')")
export class Fieldlab {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'fieldlabs_pk' })
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  @ForeignKey(() => Hub, { name: 'fieldlabs_hub_fk' })
  hubId: string;

  @Column('text')
  city: string;

  @Column('text')
  province: Province;

  /** WGS 84 degrees. */
  @Column('double precision')
  latitude: number;

  @Column('double precision')
  longitude: number;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text')
  organisation: string;

  @Column('text', { array: true })
  sectors: string[];

  /** Technology ids. */
  @Column('text', { array: true })
  technologies: string[];

  @Column('text')
  summaryNl: string;

  @Column('text')
  summaryEn: string;

  /** Null where nobody has said. */
  @Column('text', { nullable: true })
  resultsOwner: ResultsOwner | null;

  @Column('text')
  status: FieldlabStatus;

  @Column('int', { nullable: true })
  lastEvidenceYear: number | null;

  /** How sure the research is; with `sources` and `notes` for the broker who must confirm it. */
  @Column('text')
  confidence: string;

  @Column('text', { array: true })
  sources: string[];

  @Column('text', { nullable: true })
  notes: string | null;

  /** When its own people or a broker last said "still true". An import does not touch it. */
  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('uuid', { nullable: true })
  confirmedBy: string | null;

  /** When people of the fieldlab or its hub last wrote its texts themselves; an import then leaves that alone. */
  @Column('timestamptz', { nullable: true })
  editedAt: Date | null;

  @Column('uuid', { nullable: true })
  editedBy: string | null;
}
