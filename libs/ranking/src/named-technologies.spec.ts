import { expect, it } from 'vitest';
import type { Technology } from '#libs/taxonomy';
import { technologyReader } from './named-technologies.js';

const technology = (id: string, labelNl: string, labelEn: string): Technology => ({
  id,
  group: 'g',
  labelNl,
  labelEn,
  synonymsNl: [],
  synonymsEn: [],
});

const read = technologyReader(
  [
    technology('robot-welding', 'Robotlassen', 'Robot welding'),
    technology('additive-manufacturing', '3D-printen', '3D printing'),
  ],
  1,
);

it('finds what a text names in either language, the surest first, and at most as many as asked', () => {
  expect(read('Robotlassen, robotlassen en nog eens 3D-printen.')).toEqual(['robot-welding']);
  expect(read('We want to try robot welding.')).toEqual(['robot-welding']);
  expect(read('Onze koffie is koud.')).toEqual([]);
  expect(read('')).toEqual([]);
});
