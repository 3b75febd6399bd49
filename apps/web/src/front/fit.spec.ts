import { expect, it } from 'vitest';
import { gradeOf } from './fit.js';

it.each([
  [1, 'strong'],
  [0.5, 'strong'],
  [0.49, 'good'],
  [0.34, 'fair'],
  [0.21, 'weak'],
  [0.149, null],
  [0, null],
])('a fit of %d is called %s', (fit, grade) => {
  expect(gradeOf(fit)).toBe(grade);
});
