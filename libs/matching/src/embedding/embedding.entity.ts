import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The vector of a text by a model. The text itself is not kept: it is known by its SHA-256. */
@Entity('embeddings')
@Index('embeddings_used', ['usedAt'])
export class Embedding {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'embeddings_pk' })
  model: string;

  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'embeddings_pk' })
  contentHash: Buffer;

  @Column('real', { array: true })
  vector: number[];

  /** When it last served, to the day; what nothing asks for any more is deleted. */
  @Column('timestamptz')
  usedAt: Date;
}
