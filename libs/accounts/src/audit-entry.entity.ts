import { Check, Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { ActorKind } from '#libs/database';

export const AUDIT_KINDS = ['added', 'changed', 'removed', 'read'] as const;
export type AuditKind = (typeof AUDIT_KINDS)[number];

/**
 * One thing that happened: who did what to what, when, by which operation and from which network. Triggers on the tables write
 * what changes, in the transaction that changes it; the api writes who read what is sensitive. Entries are never changed, and
 * hold ids and codes only: once a person is erased, their id is a pseudonym.
 */
@Entity('audit_entries')
@Index('audit_entries_challenge', ['challengeId', 'id'], { where: 'challenge_id IS NOT NULL' })
@Index('audit_entries_actor', ['actorId', 'id'], { where: 'actor_id IS NOT NULL' })
@Index('audit_entries_person', ['personId', 'id'], { where: 'person_id IS NOT NULL' })
@Index('audit_entries_reads', ['actorId', 'subjectId', 'at'], { where: "kind = 'read'" })
@Index('audit_entries_at', ['at'])
@Check('audit_entries_actor_kind', "actor_kind IN ('person', 'link', 'unknown', 'system')")
@Check('audit_entries_kind', "kind IN ('added', 'changed', 'removed', 'read')")
export class AuditEntry {
  /** Grows with time, so it is also the cursor of the lists. */
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'BY DEFAULT',
    primaryKeyConstraintName: 'audit_entries_pk',
  })
  id: string;

  @Column('timestamptz', { default: () => 'clock_timestamp()' })
  at: Date;

  /** One request or job; null for what nobody asked for. */
  @Column('uuid', { nullable: true })
  actId: string | null;

  /** The operation of the interface, or the name of the job. */
  @Column('text')
  operation: string;

  @Column('text')
  actorKind: ActorKind;

  @Column('uuid', { nullable: true })
  actorId: string | null;

  /** Through whose eyes an administrator looked. */
  @Column('uuid', { nullable: true })
  viewedAs: string | null;

  /** The network, such as `192.0.2.0/24`. */
  @Column('text', { nullable: true })
  origin: string | null;

  @Column('text')
  kind: AuditKind;

  @Column('text')
  subjectKind: string;

  @Column('text')
  subjectId: string;

  /** The case that it belongs to. */
  @Column('uuid', { nullable: true })
  challengeId: string | null;

  /** Whom it is about. */
  @Column('uuid', { nullable: true })
  personId: string | null;

  /** Names of the columns that changed. */
  @Column('text', { array: true })
  changed: string[];

  /** New values of those that are codes or ids. */
  @Column('jsonb')
  facts: Record<string, unknown>;
}
