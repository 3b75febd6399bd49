import { firstDayOf, quarterAfter, quarterOf, type Quarter } from '#libs/kernel';
import type { ServiceKind } from '#libs/taxonomy';
import type { CapacitySlot } from './capacity-slot.entity.js';
import type { Capacity, SlotAllowance } from './capacity.entity.js';

/** The slots of one quarter. */
export interface QuarterLoad {
  quarter: Quarter;
  slots: number;
  /** Held by open invitations. */
  reserved: number;
  /** Taken by accepted ones. */
  used: number;
}

/** What room is asked for: which kind of service (null: any), and by when if the company said so (`YYYY-MM-DD`). */
export interface RoomWanted {
  today: string;
  serviceKind: ServiceKind | null;
  deadline: string | null;
}

type Slot = Pick<CapacitySlot, 'quarter' | 'serviceKind' | 'reservedFor' | 'usedAt'>;

/** The quarters in which work may begin: this one and, unless the company must be helped before, the next. */
export function quartersWanted({ today, deadline }: Pick<RoomWanted, 'today' | 'deadline'>): Quarter[] {
  const current = quarterOf(today);
  const next = quarterAfter(current);
  return deadline !== null && deadline < firstDayOf(next) ? [current] : [current, next];
}

/** The slots that a quarter begins with. */
export function freshSlots(quarter: Quarter, allowances: readonly SlotAllowance[]): Slot[] {
  return allowances.flatMap(({ serviceKind, slots }) =>
    Array.from({ length: slots }, () => ({ quarter, serviceKind, reservedFor: null, usedAt: null })),
  );
}

/** Whether a slot can take a challenge of this kind of service; a slot kept for a kind takes no other. */
export function serves(slot: Pick<Slot, 'serviceKind'>, serviceKind: ServiceKind | null): boolean {
  return slot.serviceKind === null || serviceKind === null || slot.serviceKind === serviceKind;
}

/** The slots of a quarter: those written down or, before the first is taken, what the quarter begins with. */
export function slotsOf(capacity: Capacity, written: readonly Slot[], quarter: Quarter): Slot[] {
  const slots = written.filter((slot) => slot.quarter === quarter);
  return slots.length > 0 ? slots : freshSlots(quarter, capacity.slotsPerQuarter ?? []);
}

/** Whether a fieldlab could take one more. */
export function hasRoom(capacity: Capacity, written: readonly Slot[], wanted: RoomWanted): boolean {
  if (capacity.fullUntil !== null && wanted.today <= capacity.fullUntil) return false;
  if (capacity.slotsPerQuarter === null) return true;
  return quartersWanted(wanted).some((quarter) =>
    slotsOf(capacity, written, quarter).some((slot) => slot.reservedFor === null && serves(slot, wanted.serviceKind)),
  );
}

export function loadOf(capacity: Capacity, written: readonly Slot[], quarter: Quarter): QuarterLoad {
  const slots = slotsOf(capacity, written, quarter);
  const used = slots.filter(({ usedAt }) => usedAt !== null).length;
  const held = slots.filter(({ reservedFor }) => reservedFor !== null).length;
  return { quarter, slots: slots.length, reserved: held - used, used };
}
