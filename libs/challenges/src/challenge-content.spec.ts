import { describe, expect, it } from 'vitest';
import { EMPTY_CONTENT, MOST_CHARACTERS, sameContent, unanswered, withChanges } from './challenge-content.js';

describe('withChanges', () => {
  it('changes what is given and leaves the rest', () => {
    const content = withChanges(
      { ...EMPTY_CONTENT, makes: 'doors', deadline: '2027-01-31' },
      { problem: 'scrap', deadline: null },
    );
    expect(content).toEqual({ ...EMPTY_CONTENT, makes: 'doors', problem: 'scrap', deadline: null });
  });

  it('takes exactly the most characters over all answers together, and not one more', () => {
    const half = 'x'.repeat(MOST_CHARACTERS / 2);
    expect(withChanges(EMPTY_CONTENT, { makes: half, problem: half }).problem).toBe(half);
    expect(() => withChanges(EMPTY_CONTENT, { makes: half, problem: half, tried: 'x' })).toThrow(
      expect.objectContaining({ status: 400, code: 'request.invalid' }),
    );
  });
});

it('tells apart contents that differ in one answer only', () => {
  expect(sameContent(EMPTY_CONTENT, { ...EMPTY_CONTENT })).toBe(true);
  expect(sameContent(EMPTY_CONTENT, { ...EMPTY_CONTENT, budget: 'none' })).toBe(false);
});

it('asks for what nobody can judge a challenge without', () => {
  expect(unanswered(EMPTY_CONTENT)).toHaveLength(2);
  expect(unanswered({ ...EMPTY_CONTENT, makes: 'doors', problem: 'scrap' })).toEqual([]);
});
