import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curatedList } from './curated-list.js';

const labs = ['a', 'b', 'c', 'd', 'e'].map((fieldlabId) => ({ fieldlabId }));
const ids = (list: ReturnType<typeof curatedList>) => list.map(({ match }) => match.fieldlabId);
const removal = (fieldlabId: string) => ({ fieldlabId, reason: 'region' as const, note: null });

describe('curatedList', () => {
  it('keeps the ranking where the broker decided nothing', () => {
    expect(ids(curatedList(labs, { pinned: [], removed: [] }))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('puts pinned fieldlabs first in the given order and drops removed ones', () => {
    const list = curatedList(labs, { pinned: ['d', 'b'], removed: [removal('a')] });
    expect(ids(list)).toEqual(['d', 'b', 'c', 'e']);
    expect(list.map(({ pinned }) => pinned)).toEqual([true, true, false, false]);
    expect(list.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
  });

  it('lets a removal win over a pin and ignores pins that are no candidates', () => {
    expect(ids(curatedList(labs, { pinned: ['a', 'z'], removed: [removal('a')] }))).toEqual(['b', 'c', 'd', 'e']);
  });

  it('never loses or doubles a candidate that was not removed', () => {
    const anyIds = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'z'));
    fc.assert(
      fc.property(anyIds, anyIds, (pinned, removed) => {
        const list = ids(curatedList(labs, { pinned, removed: removed.map(removal) }));
        expect([...list].sort()).toEqual(labs.map(({ fieldlabId }) => fieldlabId).filter((id) => !removed.includes(id)));
      }),
    );
  });
});
