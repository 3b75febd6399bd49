import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who leads a hub and how sure that is, as it was researched: for brokers, not for matching. */
export interface HubProvenance {
  leadOrganisation: string | null;
  leadConfidence: string;
  partners: string[];
  partnersUnverified: string[];
  alternativeNamesUnverified: string[];
  predecessor: string | null;
  sources: string[];
  confidence: string;
}

/** One of the European Digital Innovation Hubs. */
@Entity('hubs')
export class Hub {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'hubs_pk' })
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  nameEn: string;

  @Column('text')
  region: string;

  @Column('text', { nullable: true })
  website: string | null;

  @Column('text')
  focusNl: string;

  @Column('text')
  focusEn: string;

  @Column('text', { array: true })
  focusTechnologies: string[];

  @Column('jsonb')
  provenance: HubProvenance;
}
