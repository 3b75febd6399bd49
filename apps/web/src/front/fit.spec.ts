import { expect, it } from 'vitest';
import { gradeOf } from './fit.js';

it.each([
  [1, 'strong'],
  [0.5, 'strong'],
  [0.49, 'good'],
  [0.35, 'fair'],
  [0.27, 'weak'],
  [0.199, null],
  [0, null],
])('a fit of %d is called %s', (fit, grade) => {
  expect(gradeOf(fit)).toBe(grade);
});
