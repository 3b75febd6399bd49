import { Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import type { Work } from '#libs/database';
import type { Quarter } from '#libs/kernel';
import { CapacitySlot } from './capacity-slot.entity.js';
import { Capacity } from './capacity.entity.js';

/** What fieldlabs said of their room, and every slot. */
@Injectable()
export class CapacityRepository {
  /** Of these fieldlabs, or of all; those that never said anything are absent. */
  async many(work: Work, fieldlabIds?: readonly string[]): Promise<Capacity[]> {
    return work.find(Capacity, fieldlabIds ? { where: { fieldlabId: In([...fieldlabIds]) } } : {});
  }

  /** One fieldlab's, held until the transaction ends: whoever books or declares there waits. */
  async lock(work: Work, fieldlabId: string): Promise<Capacity | null> {
    return work.findOne(Capacity, { where: { fieldlabId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Inserts the row where it is absent, so that there is one to lock. */
  async ensure(work: Work, capacity: Capacity): Promise<void> {
    await work.createQueryBuilder().insert().into(Capacity).values(capacity).orIgnore().execute();
  }

  async update(work: Work, fieldlabId: string, changes: Partial<Omit<Capacity, 'fieldlabId'>>): Promise<void> {
    await work.update(Capacity, { fieldlabId }, changes);
  }

  /** To be called wherever there may be more or less room than before. The row must exist. */
  async grow(work: Work, fieldlabId: string): Promise<void> {
    await work.increment(Capacity, { fieldlabId }, 'revision', 1);
  }

  /**
   * Grows with every change of any fieldlab's room: by one when the days for which it is full have passed, and by one at least when
   * something is said, which may make it full anew.
   */
  async revision(work: Work, today: string): Promise<number> {
    const [row] = await work.query<{ revision: string }[]>(
      'SELECT coalesce(sum(2 * revision + coalesce(full_until < $1, false)::int), 0) AS revision FROM capacities',
      [today],
    );
    return Number(row?.revision);
  }

  /** The slots written down from a quarter on. */
  async slots(work: Work, fieldlabIds: readonly string[] | undefined, from: Quarter): Promise<CapacitySlot[]> {
    const where = { quarter: MoreThanOrEqual(from), ...(fieldlabIds && { fieldlabId: In([...fieldlabIds]) }) };
    return work.find(CapacitySlot, { where, order: { quarter: 'ASC', number: 'ASC' } });
  }

  async add(work: Work, slots: readonly CapacitySlot[]): Promise<void> {
    await work.insert(CapacitySlot, [...slots]);
  }

  async remove(work: Work, { fieldlabId, quarter, number }: CapacitySlot): Promise<void> {
    await work.delete(CapacitySlot, { fieldlabId, quarter, number });
  }

  async reserve(work: Work, { fieldlabId, quarter, number }: CapacitySlot, reservedFor: string): Promise<void> {
    await work.update(CapacitySlot, { fieldlabId, quarter, number }, { reservedFor });
  }

  async markUsed(work: Work, reservedFor: string, usedAt: Date): Promise<void> {
    await work.update(CapacitySlot, { reservedFor }, { usedAt });
  }

  /** Returns the fieldlab whose slot it was; null where none was held. */
  async free(work: Work, reservedFor: string): Promise<string | null> {
    const slot = await work.findOneBy(CapacitySlot, { reservedFor });
    if (!slot) return null;
    await work.update(CapacitySlot, { reservedFor }, { reservedFor: null, usedAt: null });
    return slot.fieldlabId;
  }
}
