import { describe, expect, it } from 'vitest';
import type { Challenge, Release, ShortlistEntry } from '../api/challenges.js';
import { invitedOf, turnOf } from './turn.js';

function challenge(status: Challenge['status'], question: string | null = null): Challenge {
  return { status, question } as Challenge;
}

function release(...entries: Partial<ShortlistEntry>[]): Release {
  return { shortlist: entries } as Release;
}

describe('whose turn it is', () => {
  it.each([
    ['draft', 'company'],
    ['submitted', 'computer'],
    ['in_review', 'broker'],
    ['introduced', 'both'],
    ['in_project', 'project'],
    ['closed', 'nobody'],
  ] as const)('of a challenge that is %s: %s', (status, who) => {
    expect(turnOf(challenge(status), null)).toEqual({ who, until: null, fieldlabName: null });
  });

  it('is the company’s, to answer, when the broker asked something', () => {
    expect(turnOf(challenge('draft', 'Welke machine?'), null).who).toBe('answer');
  });

  it('is the fieldlab’s that is invited, of the newest release, until its answer is due', () => {
    const newest = release(
      { fieldlabName: 'Eerste', invitationStatus: 'declined', respondBy: '2026-11-01T12:00:00Z' },
      { fieldlabName: 'Tweede', invitationStatus: 'open', respondBy: '2026-11-30T12:00:00Z' },
      { fieldlabName: 'Derde', invitationStatus: null, respondBy: null },
    );
    const older = release({ fieldlabName: 'Ouder', invitationStatus: 'open', respondBy: '2026-10-01T12:00:00Z' });
    expect(turnOf(challenge('inviting'), invitedOf([newest, older]))).toEqual({
      who: 'fieldlab',
      until: '2026-11-30T12:00:00Z',
      fieldlabName: 'Tweede',
    });
  });

  it('is of several invited fieldlabs the one’s whose answer is due first', () => {
    const both = release(
      { fieldlabName: 'Eerste', invitationStatus: 'open', respondBy: '2026-12-02T12:00:00Z' },
      { fieldlabName: 'Tweede', invitationStatus: 'open', respondBy: '2026-11-30T12:00:00Z' },
    );
    expect(invitedOf([both])?.fieldlabName).toBe('Tweede');
  });

  it('is known even in the moment between two invitations', () => {
    expect(turnOf(challenge('inviting'), invitedOf([]))).toEqual({ who: 'fieldlab', until: null, fieldlabName: null });
  });
});
