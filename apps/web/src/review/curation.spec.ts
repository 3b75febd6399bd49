import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, Curation, CurationDecision } from '../api/review.js';
import { asItIs, moved, movedTo, pinToggled, putBack, removed, restored, shortlistOf } from './curation.js';

const RANKED = ['a', 'b', 'c', 'd', 'e'];
const removal = (fieldlabId: string) => ({ fieldlabId, reason: 'region', note: null }) as const;

/** What the api makes of a decision: those that stand first, then the others by rank, without those taken off. */
function laid({ revision, pinned, removed: off }: CurationDecision): Curation {
  const out = new Set(off.map(({ fieldlabId }) => fieldlabId));
  const order = [...pinned, ...RANKED.filter((id) => !pinned.includes(id))].filter((id) => !out.has(id));
  const candidates = order.map((fieldlabId, index) => ({
    fieldlabId,
    rank: RANKED.indexOf(fieldlabId) + 1,
    position: index + 1,
    pinned: pinned.includes(fieldlabId),
  }));
  return { revision: revision + 1, candidates: candidates as Candidate[], removed: off } as Curation;
}

const fresh = laid({ revision: -1, pinned: [], removed: [] });
const order = ({ candidates }: Curation) => candidates.map(({ fieldlabId }) => fieldlabId);
const pins = ({ candidates }: Curation) => candidates.flatMap(({ fieldlabId, pinned }) => (pinned ? [fieldlabId] : []));

describe('moving a candidate', () => {
  it('pins no more than the new order needs', () => {
    const up = laid(moved('c', -1)(fresh));
    expect([order(up), pins(up)]).toEqual([
      ['a', 'c', 'b', 'd', 'e'],
      ['a', 'c'],
    ]);
  });

  it('beyond an end changes nothing', () => {
    expect(order(laid(moved('a', -1)(fresh)))).toEqual(RANKED);
    expect(order(laid(moved('e', 1)(fresh)))).toEqual(RANKED);
  });

  it('swaps it with its neighbour, and nothing else, however often it is done', () => {
    const step = fc.record({ id: fc.constantFrom(...RANKED), by: fc.constantFrom<1 | -1>(1, -1) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let curation = fresh;
        for (const { id, by } of steps) {
          const wanted = order(curation);
          const from = wanted.indexOf(id);
          const other = wanted[from + by];
          if (other !== undefined) [wanted[from], wanted[from + by]] = [other, id];
          const before = pins(curation);
          curation = laid(moved(id, by)(curation));
          expect(order(curation)).toEqual(wanted);
          expect(pins(curation)).toEqual(expect.arrayContaining(before));
        }
      }),
    );
  });
});

describe('pinning, taking off and putting back', () => {
  it('pins after those that are pinned, and unpins back to the rank', () => {
    const both = laid(pinToggled('b')(laid(pinToggled('d')(fresh))));
    expect(order(both)).toEqual(['d', 'b', 'a', 'c', 'e']);
    expect(order(laid(pinToggled('d')(both)))).toEqual(['b', 'a', 'c', 'd', 'e']);
  });

  it('takes off once, also what was pinned, and puts back at its rank', () => {
    const off = laid(removed(removal('d'))(laid(pinToggled('d')(fresh))));
    expect([order(off), pins(off)]).toEqual([['a', 'b', 'c', 'e'], []]);
    expect(removed(removal('d'))(off).removed).toEqual([removal('d')]);
    expect(order(laid(putBack('d')(off)))).toEqual(RANKED);
  });

  it('goes from the revision that was looked at', () => {
    expect(pinToggled('a')(laid(pinToggled('b')(fresh))).revision).toBe(1);
  });
});

describe('the shortlist', () => {
  it('is the first of the list that were not asked before', () => {
    const ids = (asked: string[], length: number) =>
      shortlistOf(fresh.candidates, new Set(asked), length).map(({ fieldlabId }) => fieldlabId);
    expect(ids([], 3)).toEqual(['a', 'b', 'c']);
    expect(ids(['a', 'c'], 2)).toEqual(['b', 'd']);
    expect(ids(RANKED, 3)).toEqual([]);
  });
});

describe('dropping a candidate on another', () => {
  it('puts it in that place, and leaves the others in their order', () => {
    const place = fc.record({ id: fc.constantFrom(...RANKED), to: fc.integer({ min: 0, max: RANKED.length - 1 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), (drops) => {
        let curation = fresh;
        for (const { id, to } of drops) {
          const wanted = order(curation).filter((one) => one !== id);
          wanted.splice(to, 0, id);
          curation = laid(movedTo(id, to)(curation));
          expect(order(curation)).toEqual(wanted);
        }
      }),
    );
  });

  it('nowhere changes nothing', () => {
    expect(order(laid(movedTo('a', 9)(fresh)))).toEqual(RANKED);
    expect(order(laid(movedTo('nobody', 1)(fresh)))).toEqual(RANKED);
  });
});

describe('undoing', () => {
  it('brings back what was decided before, on top of the newest revision', () => {
    const before = laid(moved('c', -1)(fresh));
    const after = laid(removed(removal('a'))(before));
    const undone = restored(asItIs(before))(after);
    expect(undone.revision).toBe(after.revision);
    expect([order(laid(undone)), pins(laid(undone))]).toEqual([order(before), pins(before)]);
    expect(laid(undone).removed).toEqual([]);
  });

  it('leaves out who is no candidate any more', () => {
    const gone = { revision: 0, pinned: ['a', 'zz'], removed: [removal('b'), removal('yy')] };
    expect(restored(gone)(fresh)).toEqual({ revision: fresh.revision, pinned: ['a'], removed: [removal('b')] });
  });
});
