import { describe, expect, it } from 'vitest';
import { answersOf, numberIn } from './size-answers.js';

describe('numberIn', () => {
  it.each([
    ['1.250.000', 1_250_000],
    ['1,250,000', 1_250_000],
    ['€ 2 400 000', 2_400_000],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0', 0],
    ['', null],
    ['-3', null],
    ['veel', null],
  ])('reads %j as %d', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });
});

describe('answersOf', () => {
  const own = { staff: '12', turnover: '2000000', balance: '900000' };
  const figures = { staff: 12, turnover: 2_000_000, balance: 900_000 };

  it('parts linked enterprises from partners', () => {
    const others = [
      { ...own, tie: 'linked' as const, share: '25' },
      { ...own, tie: 'partner' as const, share: '30' },
    ];
    const partners = [{ ...figures, share: 30 }];
    expect(answersOf(own, others, false)).toEqual({ ...figures, linked: [figures], partners, isPublic: false });
  });

  it('waits for every figure, and for a share from 25 to 50', () => {
    expect(answersOf({ ...own, staff: '' }, [], false)).toBeNull();
    expect(answersOf(own, [{ ...own, tie: 'partner', share: '60' }], false)).toBeNull();
  });
});
