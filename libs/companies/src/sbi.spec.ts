import { expect, it } from 'vitest';
import { normaliseSbi } from './sbi.js';

it.each([
  [2008, '25.11', '2511'],
  [2008, '28', '28'],
  [2008, '011301', '011301'],
  [2025, '43310', '43310'],
] as const)('takes SBI %i code %s', (version, code, digits) => {
  expect(normaliseSbi(version, code)).toBe(digits);
});

it.each([
  [2025, '4331'],
  [2025, '43.310'],
  [2025, '433100'],
  [2008, '2'],
  [2008, '2511999'],
  [2008, '25-11'],
  [2008, '٢٥'],
  [2025, '00000'],
] as const)('refuses SBI %i code %s', (version, code) => {
  expect(normaliseSbi(version, code)).toBeNull();
});
