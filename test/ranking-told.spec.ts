import { expect, it } from 'vitest';
import { SHIPPED_WEIGHTS } from '#libs/ranking';
import { CRITERIA } from '../apps/web/src/information/criteria.js';

it('tells what counts in the order of what it counts', () => {
  const { features, kinship, experience } = SHIPPED_WEIGHTS;
  const others = 1 - kinship.share - experience.share;
  const total = Object.values(features).reduce((sum, weight) => sum + weight, 0);
  const shareOf = (criterion: (typeof CRITERIA)[number]): number => {
    if (criterion === 'kinship') return kinship.share;
    if (criterion === 'experience') return experience.share;
    return (features[criterion === 'words' ? 'lexical' : criterion] / total) * others;
  };
  expect(CRITERIA.toSorted((a, b) => shareOf(b) - shareOf(a))).toEqual(CRITERIA);
});
