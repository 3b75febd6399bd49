import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Quarter } from '#libs/kernel';
import type { ServiceKind } from '#libs/taxonomy';
import { Capacity } from './capacity.entity.js';

/**
 * One place for one challenge. Each slot is a row that carries at most one reservation, so that no error in a program can book
 * more than there are.
 */
@Entity('capacity_slots')
@Unique('capacity_slots_reserved_once', ['reservedFor'])
@Check('capacity_slots_used', 'used_at IS NULL OR reserved_for IS NOT NULL')
export class CapacitySlot {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'capacity_slots_pk' })
  @ForeignKey(() => Capacity, { name: 'capacity_slots_capacity_fk' })
  fieldlabId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'capacity_slots_pk' })
  quarter: Quarter;

  /** Tells the slots of a quarter apart; without meaning or order. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'capacity_slots_pk' })
  number: number;

  /** The kind of service that it is kept for; null for every kind. */
  @Column('text', { nullable: true })
  serviceKind: ServiceKind | null;

  /** What it is held for: the id of an invitation. Null while it is free. */
  @Column('uuid', { nullable: true })
  reservedFor: string | null;

  /** When the invitation was accepted. */
  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}
