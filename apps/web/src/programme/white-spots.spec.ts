import { expect, it } from 'vitest';
import { askedTechnologies, isWhite } from './white-spots.js';

const figure = (technologyId: string, hubId: string, challenges: number, fieldlabs: number) => {
  return { technologyId, hubId, challenges, fieldlabs, unmatched: 0 };
};

it('puts what nobody of a region has before what is asked most, and leaves out what nobody asks', () => {
  const asked = askedTechnologies([
    figure('welding', 'noord', 9, 2),
    figure('welding', 'zuid', 1, 4),
    figure('lasers', 'noord', 1, 0),
    figure('lasers', 'zuid', 0, 3),
    figure('drones', 'noord', 0, 0),
    figure('cobots', 'zuid', 2, 1),
  ]);
  expect(asked.map(({ technologyId, challenges, white }) => [technologyId, challenges, white])).toEqual([
    ['lasers', 1, 1],
    ['welding', 10, 0],
    ['cobots', 2, 0],
  ]);
  expect(isWhite(figure('drones', 'noord', 0, 0))).toBe(false);
});
