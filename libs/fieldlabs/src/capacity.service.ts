import { Injectable } from '@nestjs/common';
import type { Work } from '#libs/database';
import { Clock, grouped, lastDayOf, localDate, numberOf, type Quarter, quarterAfter, quarterOf } from '#libs/kernel';
import type { ServiceKind } from '#libs/taxonomy';
import type { CapacitySlot } from './capacity-slot.entity.js';
import type { Capacity, SlotAllowance } from './capacity.entity.js';
import { capacityPromised } from './capacity.errors.js';
import { CapacityRepository } from './capacity.repository.js';
import { Rooms } from './rooms.js';
import { freshSlots, loadOf, quartersWanted, serves, type QuarterLoad, type RoomWanted } from './slots.js';

/** What a fieldlab said of its room, and how much of it is taken. */
export interface CapacityOverview {
  fieldlabId: string;
  /** Null: it never said anything, and is not held to any number. */
  capacity: Capacity | null;
  /** Whether nothing may be put to it today because it said so. */
  full: boolean;
  /** This quarter and the next; empty where no number of slots is kept. */
  quarters: QuarterLoad[];
}

/** One click of a fieldlab about its room. */
export const CAPACITY_WORDS = ['still_true', 'full', 'room_again'] as const;
export type CapacityWord = (typeof CAPACITY_WORDS)[number];

/** Live room of the fieldlabs: an invitation holds a slot until it ends, and acceptance uses it. */
@Injectable()
export class CapacityService {
  constructor(
    private readonly capacities: CapacityRepository,
    private readonly clock: Clock,
  ) {}

  async overviews(work: Work, fieldlabIds: readonly string[]): Promise<Map<string, CapacityOverview>> {
    const today = localDate(this.clock.now());
    const quarter = quarterOf(today);
    const capacities = await this.capacities.many(work, fieldlabIds);
    const slots = await this.capacities.slots(work, fieldlabIds, quarter);
    const overviews = fieldlabIds.map((fieldlabId): [string, CapacityOverview] => {
      const capacity = capacities.find((one) => one.fieldlabId === fieldlabId) ?? null;
      const own = slots.filter((slot) => slot.fieldlabId === fieldlabId);
      const quarters = capacity?.slotsPerQuarter
        ? [quarter, quarterAfter(quarter)].map((each) => loadOf(capacity, own, each))
        : [];
      return [fieldlabId, { fieldlabId, capacity, full: isFull(capacity, today), quarters }];
    });
    return new Map(overviews);
  }

  /** The room of all fieldlabs as it is now. */
  async rooms(work: Work): Promise<Rooms> {
    const today = localDate(this.clock.now());
    const [capacities, slots] = await Promise.all([
      this.capacities.many(work),
      this.capacities.slots(work, undefined, quarterOf(today)),
    ]);
    return new Rooms(capacities, slots, today);
  }

  /** Ids of the fieldlabs where no room is left for what is asked. */
  async withoutRoom(work: Work, wanted: Omit<RoomWanted, 'today'>): Promise<Set<string>> {
    return (await this.rooms(work)).without(wanted);
  }

  /**
   * Holds the earliest free slot, one kept for this kind of service before one for every kind. Nobody else books at this
   * fieldlab until the transaction ends.
   *
   * @param reservedFor id of the invitation.
   * @returns whether there was room; a fieldlab that keeps no number of slots has room unless it said "full".
   */
  async reserve(work: Work, fieldlabId: string, wanted: Omit<RoomWanted, 'today'>, reservedFor: string): Promise<boolean> {
    const capacity = await this.capacities.lock(work, fieldlabId);
    const today = localDate(this.clock.now());
    if (!capacity) return true;
    if (isFull(capacity, today)) return false;
    if (capacity.slotsPerQuarter === null) return true;
    for (const quarter of quartersWanted({ ...wanted, today })) {
      const slots = await this.writtenSlots(work, capacity, quarter);
      const slot = bestFree(slots, wanted.serviceKind);
      if (!slot) continue;
      await this.capacities.reserve(work, slot, reservedFor);
      return true;
    }
    return false;
  }

  /** Grows whenever anybody's room has changed: what was said of it, days for which it is full that passed, or a new quarter. */
  async revision(work: Work): Promise<number> {
    const today = localDate(this.clock.now());
    return numberOf(quarterOf(today)) + (await this.capacities.revision(work, today));
  }

  /** The invitation was accepted: its slot is used. */
  async use(work: Work, reservedFor: string): Promise<void> {
    await this.capacities.markUsed(work, reservedFor, this.clock.now());
  }

  /** The invitation ended without a project: its slot is free again. */
  async free(work: Work, reservedFor: string): Promise<void> {
    const fieldlabId = await this.capacities.free(work, reservedFor);
    if (fieldlabId) await this.capacities.grow(work, fieldlabId);
  }

  /**
   * Declares room anew.
   *
   * @param slotsPerQuarter null for as many as come.
   * @param fullUntil last day without room, `YYYY-MM-DD`; null for room now.
   * @param by null where no person said it.
   * @throws DomainError `capacity.promised` (409) when more slots than these are held already.
   */
  async declare(
    work: Work,
    fieldlabId: string,
    { slotsPerQuarter, fullUntil }: Pick<Capacity, 'slotsPerQuarter' | 'fullUntil'>,
    by: string | null,
  ): Promise<void> {
    const now = this.clock.now();
    const fullSince = fullUntil === null ? null : now;
    const said = { slotsPerQuarter, fullUntil, fullSince, confirmedAt: now, confirmedBy: by };
    await this.capacities.ensure(work, { fieldlabId, revision: 0, ...said });
    const before = await this.capacities.lock(work, fieldlabId);
    await this.capacities.update(work, fieldlabId, { ...said, fullSince: fullSince && (before?.fullSince ?? fullSince) });
    await this.capacities.grow(work, fieldlabId);
    const written = await this.capacities.slots(work, [fieldlabId], quarterOf(localDate(now)));
    for (const [quarter, slots] of grouped(written, (slot) => slot.quarter))
      await this.adjust(work, fieldlabId, quarter, slots, slotsPerQuarter ?? []);
  }

  /**
   * One click: what was said is still true, no room until the end of the quarter (or a day that is given), or room again.
   *
   * @param until last day without room, with `full`; an earlier one than was said before does not shorten it.
   */
  async say(work: Work, fieldlabId: string, word: CapacityWord, by: string | null, until?: string): Promise<void> {
    const now = this.clock.now();
    const today = localDate(now);
    const silent = { slotsPerQuarter: null, fullUntil: null, fullSince: null, revision: 0, confirmedAt: now, confirmedBy: by };
    await this.capacities.ensure(work, { fieldlabId, ...silent });
    const before = await this.capacities.lock(work, fieldlabId);
    const confirmed = { confirmedAt: now, confirmedBy: by };
    if (word === 'still_true') return this.capacities.update(work, fieldlabId, confirmed);
    await this.capacities.grow(work, fieldlabId);
    if (word === 'room_again')
      return this.capacities.update(work, fieldlabId, { ...confirmed, fullUntil: null, fullSince: null });
    const wanted = until ?? lastDayOf(quarterOf(today));
    const fullUntil = before?.fullUntil && before.fullUntil > wanted ? before.fullUntil : wanted;
    return this.capacities.update(work, fieldlabId, { ...confirmed, fullUntil, fullSince: before?.fullSince ?? now });
  }

  /** The slots of a quarter, written down on first use. */
  private async writtenSlots(work: Work, capacity: Capacity, quarter: Quarter): Promise<CapacitySlot[]> {
    const { fieldlabId } = capacity;
    const written = (await this.capacities.slots(work, [fieldlabId], quarter)).filter((slot) => slot.quarter === quarter);
    if (written.length > 0) return written;
    const fresh = freshSlots(quarter, capacity.slotsPerQuarter ?? []).map((slot, index) => {
      return { ...slot, fieldlabId, number: index + 1 };
    });
    if (fresh.length > 0) await this.capacities.add(work, fresh);
    return fresh;
  }

  /** Brings the slots of a quarter to a new allowance, and takes none away that is held. */
  private async adjust(
    work: Work,
    fieldlabId: string,
    quarter: Quarter,
    slots: readonly CapacitySlot[],
    allowances: readonly SlotAllowance[],
  ): Promise<void> {
    const held = slots.filter(({ reservedFor }) => reservedFor !== null);
    const free = slots.filter(({ reservedFor }) => reservedFor === null);
    for (const slot of free) await this.capacities.remove(work, slot);
    const wanted = freshSlots(quarter, allowances);
    for (const { serviceKind } of held) {
      // A held slot stands for one of its own kind, else for one that serves every kind.
      const same = wanted.findIndex((slot) => slot.serviceKind === serviceKind);
      const index = same >= 0 ? same : wanted.findIndex((slot) => slot.serviceKind === null);
      if (index < 0 && allowances.length > 0) throw capacityPromised(quarter, held.length);
      if (index >= 0) wanted.splice(index, 1);
    }
    const first = Math.max(0, ...held.map(({ number }) => number)) + 1;
    if (wanted.length > 0)
      await this.capacities.add(
        work,
        wanted.map((slot, index) => ({ ...slot, fieldlabId, number: first + index })),
      );
  }
}

function isFull(capacity: Capacity | null, today: string): boolean {
  return capacity?.fullUntil != null && today <= capacity.fullUntil;
}

function bestFree(slots: readonly CapacitySlot[], serviceKind: ServiceKind | null): CapacitySlot | undefined {
  const free = slots.filter((slot) => slot.reservedFor === null && serves(slot, serviceKind));
  return free.find((slot) => slot.serviceKind === serviceKind) ?? free[0];
}
