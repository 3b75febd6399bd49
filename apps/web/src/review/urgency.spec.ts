import { expect, it } from 'vitest';
import { byUrgency, urgencyOf } from './urgency.js';
import type { WorkItem } from './work-list.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const item = (state: WorkItem['state'], until: string | null, since = '2026-11-25T09:00:00Z') => {
  return { state, since, turn: { who: 'broker' as const, until, name: null } };
};

it.each([
  [item('inviting', '2026-11-25T11:00:00Z'), 'late'],
  [item('inviting', '2026-11-26T16:00:00Z'), 'due'],
  [item('inviting', '2026-11-30T16:00:00Z'), 'later'],
  [item('review', null), 'later'],
  [item('alarm', null), 'stuck'],
  [item('review', null, '2026-11-23T09:00:00Z'), 'waiting'],
  [item('closed', null, '2026-10-01T09:00:00Z'), 'over'],
])('of %j is %s', (row, urgency) => {
  expect(urgencyOf(row, NOW)).toBe(urgency);
});

it('puts the most urgent first, and keeps the order of what is equally urgent', () => {
  const named = (id: string, row: ReturnType<typeof item>) => ({ id, ...row }) as WorkItem;
  const items = [
    named('new', item('review', null)),
    named('old', item('review', null, '2026-11-20T09:00:00Z')),
    named('newer', item('review', null)),
    named('over', item('closed', null)),
    named('due', item('inviting', '2026-11-26T16:00:00Z')),
    named('stuck', item('alarm', null)),
    named('late', item('asked', '2026-11-24T16:00:00Z')),
  ];
  expect(byUrgency(items, NOW).map(({ id }) => id)).toEqual(['late', 'stuck', 'due', 'old', 'new', 'newer', 'over']);
});
