import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The first answer to a request that named itself. Without an answer it is still being carried out, or its process died. */
@Entity('idempotency_keys')
@Index('idempotency_keys_created', ['createdAt'])
export class IdempotencyRecord {
  /** User id, or `public`. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pk' })
  actor: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'idempotency_keys_pk' })
  key: string;

  @Column('text')
  requestHash: string;

  /** What the request creates gets this id at every try, so that a try after a crash finds it instead of making another. */
  @Column('uuid')
  creationId: string;

  @Column('int', { nullable: true })
  status: number | null;

  @Column('jsonb', { nullable: true })
  body: object | null;

  @Column('timestamptz')
  createdAt: Date;
}
