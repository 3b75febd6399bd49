import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedChallenge } from '../api/challenges.js';
import type { Referral } from '../api/review.js';
import { WORK_STATES, workFilterOf } from './work-filter.js';
import { chosen, workList, type WorkItem } from './work-list.js';

const HUB = 'edih-noord';
const OTHER = 'edih-zuid-holland';

function challenge(id: string, changes: Partial<ListedChallenge> = {}): ListedChallenge {
  const day = '2026-11-02T09:00:00Z';
  const blank = { reference: id, hubId: HUB, makes: 'Trappen', problem: 'Lassen', question: null, outcome: null, askedInVain: 0 };
  const times = { createdAt: day, updatedAt: day, submittedAt: day, closedAt: null };
  return { ...blank, ...times, id, status: 'in_review', openInvitation: null, ...changes } as ListedChallenge;
}

function inviting(id: string, respondBy: string, fieldlabName = 'RAMLAB'): ListedChallenge {
  return challenge(id, { status: 'inviting', openInvitation: { fieldlabId: 'ramlab', fieldlabName, round: 1, respondBy } });
}

function referral(id: string, changes: Partial<Referral> = {}): Referral {
  const times = { referredAt: '2026-11-03T09:00:00Z', respondBy: '2026-11-05T16:00:00Z', endedAt: null };
  const about = {
    challengeId: `of-${id}`,
    reference: id,
    fromHubId: OTHER,
    toHubId: HUB,
    note: '',
    challenge: null,
    progress: null,
  };
  return { ...about, ...times, id, status: 'open', refusalReason: null, ...changes };
}

function listOf(challenges: readonly ListedChallenge[], referrals: readonly Referral[] = []): WorkItem[] {
  return workList({ challenges, referrals, hubIds: [HUB], hubName: (id) => `Hub ${id}` });
}

const order = (items: readonly WorkItem[]) => items.map(({ id }) => id);

describe('the work list', () => {
  it('puts what needs a person first, then what others must answer, and what is over last', () => {
    const challenges = [
      challenge('closed', { status: 'closed', outcome: 'completed', closedAt: '2026-11-04T09:00:00Z' }),
      challenge('project', { status: 'in_project' }),
      challenge('returned', { status: 'draft', question: 'Welke machine?' }),
      challenge('referred'),
      inviting('inviting', '2026-11-10T16:00:00Z'),
      challenge('review'),
      challenge('alarm', { askedInVain: 2 }),
    ];
    const referrals = [referral('asked'), referral('mine', { challengeId: 'referred', fromHubId: HUB, toHubId: OTHER })];
    const items = listOf(challenges, referrals);
    expect(order(items)).toEqual(['alarm', 'asked', 'review', 'inviting', 'referred', 'returned', 'project', 'closed']);
    expect(items.map(({ state }) => state)).toEqual([...WORK_STATES]);
  });

  it('goes by the deadline where there is one, and else by who waits longest', () => {
    const items = listOf(
      [
        inviting('late', '2026-11-12T16:00:00Z'),
        inviting('soon', '2026-11-10T16:00:00+01:00'),
        inviting('sooner', '2026-11-10T14:00:00Z'),
        challenge('inviting-nobody', { status: 'inviting' }),
        challenge('new', { submittedAt: '2026-11-04T09:00:00Z' }),
        challenge('old', { submittedAt: '2026-11-01T09:00:00Z' }),
      ],
      [referral('tomorrow', { respondBy: '2026-11-06T16:00:00Z' }), referral('today')],
    );
    expect(order(items)).toEqual(['today', 'tomorrow', 'old', 'new', 'sooner', 'soon', 'late', 'inviting-nobody']);
  });

  it('shows of what is over the latest first', () => {
    const closed = (id: string, closedAt: string) => challenge(id, { status: 'closed', outcome: 'no_match', closedAt });
    expect(order(listOf([closed('first', '2026-10-01T09:00:00Z'), closed('last', '2026-11-01T09:00:00Z')]))).toEqual([
      'last',
      'first',
    ]);
  });

  it('is alarmed when the hub that was asked last never answered', () => {
    const sent = { challengeId: 'u1', fromHubId: HUB, toHubId: OTHER };
    const expired = referral('r1', { ...sent, status: 'expired', endedAt: '2026-11-05T16:00:00Z' });
    expect(listOf([challenge('u1')], [expired])[0]?.state).toBe('alarm');
    const refused = referral('r2', { ...sent, status: 'refused', referredAt: '2026-11-06T09:00:00Z' });
    expect(listOf([challenge('u1')], [expired, refused])[0]?.state).toBe('review');
  });

  it('says whose turn it is and until when', () => {
    const mine = referral('r', { challengeId: 'u2', fromHubId: HUB, toHubId: OTHER });
    const items = listOf([inviting('u1', '2026-11-10T16:00:00Z'), challenge('u2')], [mine, referral('asked')]);
    expect(Object.fromEntries(items.map(({ id, turn }) => [id, turn]))).toEqual({
      asked: { who: 'broker', until: '2026-11-05T16:00:00Z', name: null },
      u1: { who: 'fieldlab', until: '2026-11-10T16:00:00Z', name: 'RAMLAB' },
      u2: { who: 'hub', until: '2026-11-05T16:00:00Z', name: `Hub ${OTHER}` },
    });
  });

  it('holds only what is the reader’s hub’s, and follows what was handed over', () => {
    const accepted = referral('given', { status: 'accepted', fromHubId: HUB, toHubId: OTHER, endedAt: '2026-11-04T09:00:00Z' });
    const items = listOf([challenge('other', { hubId: OTHER }), challenge('own')], [accepted]);
    expect(items.map(({ id, page, state }) => [id, page, state])).toEqual([
      ['own', 'review', 'review'],
      ['given', 'referral', 'closed'],
    ]);
  });

  it('has the same order whatever order it was read in, and loses nothing', () => {
    const all = [
      challenge('a', { askedInVain: 1 }),
      challenge('b', { submittedAt: '2026-11-01T09:00:00Z' }),
      challenge('c'),
      inviting('d', '2026-11-10T16:00:00Z'),
      inviting('e', '2026-11-12T16:00:00Z'),
      challenge('f', { status: 'closed', outcome: 'expired', closedAt: '2026-11-01T09:00:00Z' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(order(listOf(shuffled))).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
      }),
    );
  });
});

describe('the filter of the work list', () => {
  const items = listOf([challenge('U-1', { problem: 'Lásser gezocht' }), inviting('U-2', '2026-11-10T16:00:00Z', 'Fabriek')]);

  it.each([
    [{}, ['U-1', 'U-2']],
    [{ state: 'inviting' }, ['U-2']],
    [{ words: 'LASSER' }, ['U-1']],
    [{ words: 'fabriek u-2' }, ['U-2']],
    [{ words: 'lasser', state: 'inviting' }, []],
  ] as const)('%j leaves %j', (filter, ids) => {
    expect(order(chosen(items, filter))).toEqual(ids);
  });

  it('is read from an address, and a misspelt one chooses nothing', () => {
    expect(workFilterOf({ state: 'alarm', words: 1001 })).toEqual({ state: 'alarm', words: '1001' });
    expect(workFilterOf({ state: 'everything', words: ['a'] })).toEqual({});
  });
});
