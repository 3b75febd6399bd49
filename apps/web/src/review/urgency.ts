import type { WorkItem } from './work-list.js';

/** Why a row cannot wait: its time is over, is nearly over, or a company has heard nothing for more than a day. */
export type Urgency = 'late' | 'due' | 'waiting';

const DAY_MS = 24 * 60 * 60 * 1_000;
const DUE_MS = 2 * DAY_MS;

export function urgencyOf(
  { state, turn: { until }, since }: Pick<WorkItem, 'state' | 'turn' | 'since'>,
  now: Date,
): Urgency | null {
  if (until !== null) {
    const left = Date.parse(until) - now.getTime();
    return left < 0 ? 'late' : left < DUE_MS ? 'due' : null;
  }
  const isOurs = state === 'alarm' || state === 'review';
  return isOurs && now.getTime() - Date.parse(since) > DAY_MS ? 'waiting' : null;
}
