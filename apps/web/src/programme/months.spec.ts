import { expect, it } from 'vitest';
import { totalsByMonth } from './months.js';

it('adds up over the months, over the turn of a year and over months in which nothing happened', () => {
  const companies = [
    { month: '2026-11', started: 3, completed: 0 },
    { month: '2027-01', started: 2, completed: 4 },
  ];
  expect(totalsByMonth(companies)).toEqual([
    { month: '2026-11', started: 3, completed: 0 },
    { month: '2026-12', started: 3, completed: 0 },
    { month: '2027-01', started: 5, completed: 4 },
  ]);
  expect(totalsByMonth([])).toEqual([]);
});
