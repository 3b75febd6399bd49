import { describe, expect, it } from 'vitest';
import { newcomers, sameProposal, type Proposal } from './proposal.js';

const labs = (...fieldlabIds: string[]): Proposal => ({ challengeVersion: 1, fieldlabIds, exclusions: [] });
const twelve = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];

describe('sameProposal', () => {
  it('is so when only what nobody looks at differs', () => {
    expect(sameProposal(labs(...twelve), labs(...twelve.slice(0, 10), 'l', 'k'))).toBe(true);
  });

  it.each([
    ['the order of the first', labs('b', 'a')],
    ['the version', { ...labs('a', 'b'), challengeVersion: 2 }],
    ['who is left out', { ...labs('a', 'b'), exclusions: [{ fieldlabId: 'c', reason: { code: 'full' } }] }],
  ])('is not so when %s differs', (_, after) => {
    expect(sameProposal(labs('a', 'b'), after)).toBe(false);
  });
});

describe('newcomers', () => {
  it('are those in the first three that nobody saw before', () => {
    expect(newcomers(labs('a', 'b', 'c', 'd'), labs('x', 'd', 'y', 'z'))).toEqual(['x', 'y']);
  });
});
