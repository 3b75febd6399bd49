import { CAPACITY_WORDS, type CapacityOverview, type CapacityWord, type QuarterLoad, type SlotAllowance } from '#libs/fieldlabs';
import { SERVICE_KINDS, type ServiceKind } from '#libs/taxonomy';
import { Choice, DateOnly, DateTime, Flag, ListOf, Slug, Text, Whole } from '../http/fields.js';

const MOST_SLOTS = 100;

export class SlotAllowanceResource implements SlotAllowance {
  @Choice(SERVICE_KINDS, {
    description: 'Kind of service that these slots are kept for; null for every kind',
    name: 'ServiceKind',
    nullable: true,
  })
  serviceKind: ServiceKind | null;

  @Whole({ max: MOST_SLOTS, description: 'Challenges that can be taken on in a quarter' })
  slots: number;
}

export class QuarterLoadResource implements Omit<QuarterLoad, 'quarter'> {
  @Text({ description: 'Quarter', example: '2026-Q4' })
  quarter: string;

  @Whole({ description: 'Slots there are' })
  slots: number;

  @Whole({ description: 'Held by open invitations' })
  reserved: number;

  @Whole({ description: 'Taken by challenges that were accepted' })
  used: number;
}

export class CapacityResource {
  @Slug({ description: 'Fieldlab' })
  fieldlabId: string;

  @ListOf(() => SlotAllowanceResource, {
    description: 'Slots of every quarter; null where no number is kept, so that as many may come as come',
    nullable: true,
  })
  slotsPerQuarter: SlotAllowanceResource[] | null;

  @Flag({ description: 'It said that it has no room today' })
  full: boolean;

  @DateOnly({ description: 'Last day without room', nullable: true })
  fullUntil: string | null;

  @DateTime({ description: 'When it last said that this is true; null when it never said anything', nullable: true })
  confirmedAt: string | null;

  @ListOf(() => QuarterLoadResource, { description: 'This quarter and the next' })
  quarters: QuarterLoadResource[];
}

export class NewCapacity {
  @ListOf(() => SlotAllowanceResource, {
    min: 1,
    max: SERVICE_KINDS.length + 1,
    description: 'Slots of every quarter from now on; null keeps no number',
    nullable: true,
  })
  slotsPerQuarter: SlotAllowanceResource[] | null;

  @DateOnly({ description: 'Last day without room; null for room now', nullable: true })
  fullUntil: string | null;
}

export class CapacityConfirmation {
  @Choice(CAPACITY_WORDS, { description: 'What holds now', name: 'CapacityWord' })
  word: CapacityWord;

  @DateOnly({ description: 'With `full`: last day without room; without it the last day of the quarter', optional: true })
  fullUntil?: string;
}

export function capacityResource({ fieldlabId, capacity, full, quarters }: CapacityOverview): CapacityResource {
  return {
    fieldlabId,
    slotsPerQuarter: capacity?.slotsPerQuarter ?? null,
    full,
    fullUntil: capacity?.fullUntil ?? null,
    confirmedAt: capacity?.confirmedAt.toISOString() ?? null,
    quarters,
  };
}
