import { describe, expect, it } from 'vitest';
import { newcomers, sameProposal, type Proposal } from './proposal.js';

const labs = (...fieldlabIds: string[]): Proposal => ({
  challengeVersion: 1,
  places: fieldlabIds.map((fieldlabId) => ({ fieldlabId, offerId: `offer of ${fieldlabId}` })),
  exclusions: [],
});

describe('sameProposal', () => {
  it('is so when nothing differs, in whatever order the excluded are told', () => {
    const left = ['c', 'd'].map((fieldlabId) => ({ fieldlabId, code: 'full' }));
    const [before, after] = [left, left.toReversed()].map((exclusions) => ({ ...labs('a', 'b'), exclusions }));
    expect(before && after && sameProposal(before, after)).toBe(true);
  });

  it.each([
    ['the order of the first', labs('b', 'a')],
    ['the version', { ...labs('a', 'b'), challengeVersion: 2 }],
    ['who is left out', { ...labs('a', 'b'), exclusions: [{ fieldlabId: 'c', code: 'full' }] }],
    ['the offer', { ...labs('a', 'b'), places: [{ fieldlabId: 'a', offerId: null }, ...labs('b').places] }],
  ])('is not so when %s differs', (_, after) => {
    expect(sameProposal(labs('a', 'b'), after)).toBe(false);
  });
});

describe('newcomers', () => {
  it('are those in the first three that nobody saw before', () => {
    expect(newcomers(labs('a', 'b', 'c', 'd'), labs('x', 'd', 'y', 'z'))).toEqual(['x', 'y']);
  });
});
