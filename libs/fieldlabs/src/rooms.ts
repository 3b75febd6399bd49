import { grouped } from '#libs/kernel';
import type { CapacitySlot } from './capacity-slot.entity.js';
import type { Capacity } from './capacity.entity.js';
import { hasRoom, type RoomWanted } from './slots.js';

/** The room of all fieldlabs at one moment, read once and asked about many challenges. */
export class Rooms {
  private readonly slots: Map<string, CapacitySlot[]>;

  /** @param slots those written down from this quarter on. */
  constructor(
    private readonly capacities: readonly Capacity[],
    slots: readonly CapacitySlot[],
    private readonly today: string,
  ) {
    this.slots = grouped(slots, ({ fieldlabId }) => fieldlabId);
  }

  /** Ids of the fieldlabs where no room is left for what is asked. */
  without(wanted: Omit<RoomWanted, 'today'>): Set<string> {
    const full = this.capacities.filter((capacity) => {
      return !hasRoom(capacity, this.slots.get(capacity.fieldlabId) ?? [], { ...wanted, today: this.today });
    });
    return new Set(full.map(({ fieldlabId }) => fieldlabId));
  }

  /** Slots per quarter of the fieldlabs that gave a number. */
  slotsPerQuarter(): Map<string, number> {
    return new Map(
      this.capacities.flatMap(({ fieldlabId, slotsPerQuarter }) => {
        return slotsPerQuarter === null
          ? []
          : [[fieldlabId, slotsPerQuarter.reduce((sum, { slots }) => sum + slots, 0)] as const];
      }),
    );
  }
}
