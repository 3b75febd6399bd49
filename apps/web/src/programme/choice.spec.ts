import { expect, it } from 'vitest';
import { choiceOf, filterOf } from './choice.js';

it('is read from an address', () => {
  const search = { hubId: 'edih-noord', from: '2026-01-01', until: '2026-02-28', fieldlabId: 'ramlab', invitation: 'declined' };
  expect(choiceOf({ ...search, reached: 'started', province: 'Utrecht', answer: 'waiting' })).toEqual({
    ...search,
    reached: 'started',
    province: 'Utrecht',
    answer: 'waiting',
  });
});

it.each([
  { hubId: 'Ed ih' },
  { from: '2026-02-30' },
  { until: 'gisteren' },
  { from: 20260101 },
  { reached: 'finished' },
  { province: 'Atlantis' },
  { technologyId: ['a'] },
  { invitation: 'declined' },
])('chooses nothing by what is misspelt: %j', (search) => {
  expect(choiceOf(search)).toEqual({});
  expect(filterOf(search)).toEqual({});
});
