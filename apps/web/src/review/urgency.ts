import type { WorkItem } from './work-list.js';

/**
 * How soon a row needs somebody, the most urgent first. Its time is over; it is stuck, since nobody is left who may say yes; its
 * time is nearly over; a company has heard nothing for more than a day; it can wait; it has ended.
 */
export const URGENCIES = ['late', 'stuck', 'due', 'waiting', 'later', 'over'] as const;
export type Urgency = (typeof URGENCIES)[number];

const DAY_MS = 24 * 60 * 60 * 1_000;
const DUE_MS = 2 * DAY_MS;

export function urgencyOf({ state, turn: { until }, since }: Pick<WorkItem, 'state' | 'turn' | 'since'>, now: Date): Urgency {
  if (state === 'closed') return 'over';
  const left = until === null ? Infinity : Date.parse(until) - now.getTime();
  if (left < 0) return 'late';
  if (state === 'alarm') return 'stuck';
  if (left < DUE_MS) return 'due';
  return state === 'review' && now.getTime() - Date.parse(since) > DAY_MS ? 'waiting' : 'later';
}

/** The most urgent first; what is equally urgent keeps the order that it has. */
export function byUrgency(items: readonly WorkItem[], now: Date): WorkItem[] {
  return URGENCIES.flatMap((urgency) => items.filter((item) => urgencyOf(item, now) === urgency));
}
