import { expect, it } from 'vitest';
import { urgencyOf } from './urgency.js';

const NOW = new Date('2026-11-25T12:00:00Z');
const item = (state: 'review' | 'inviting' | 'closed', until: string | null, since = '2026-11-25T09:00:00Z') => {
  return { state, since, turn: { who: 'broker' as const, until, name: null } };
};

it.each([
  [item('inviting', '2026-11-25T11:00:00Z'), 'late'],
  [item('inviting', '2026-11-26T16:00:00Z'), 'due'],
  [item('inviting', '2026-11-30T16:00:00Z'), null],
  [item('review', null), null],
  [item('review', null, '2026-11-23T09:00:00Z'), 'waiting'],
  [item('closed', null, '2026-10-01T09:00:00Z'), null],
])('of %j is %s', (row, urgency) => {
  expect(urgencyOf(row, NOW)).toBe(urgency);
});
