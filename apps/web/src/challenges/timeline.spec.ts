import { describe, expect, it } from 'vitest';
import type { Challenge, Introduction, Release } from '../api/challenges.js';
import { timelineOf } from './timeline.js';

const base = { createdAt: '2026-11-01T09:00:00Z', submittedAt: null, closedAt: null, outcome: null };

function challenge(status: Challenge['status'], more: Partial<Challenge> = {}): Challenge {
  return { ...base, status, ...more } as Challenge;
}

const released = {
  releasedAt: '2026-11-03T09:00:00Z',
  shortlist: [
    {
      fieldlabId: 'a',
      invitationStatus: 'declined',
      respondBy: '2026-11-10T09:00:00Z',
      answer: { answeredAt: '2026-11-04T09:00:00Z' },
    },
    { fieldlabId: 'b', invitationStatus: 'open', respondBy: '2026-11-12T09:00:00Z', answer: null },
    { fieldlabId: 'c', invitationStatus: null, respondBy: null, answer: null },
  ],
} as Release;

const kinds = (...given: Parameters<typeof timelineOf>) => timelineOf(...given).map(({ kind, state }) => `${kind} ${state}`);

describe('the course of a challenge', () => {
  it('begins with its draft, and says what is to come', () => {
    expect(kinds(challenge('draft'), [], undefined)).toEqual([
      'drafted now',
      'submitted coming',
      'reviewed coming',
      'released coming',
      'introduced coming',
      'project coming',
      'closed coming',
    ]);
  });

  it('tells of every fieldlab that was asked, and until when the present one may answer', () => {
    const steps = timelineOf(challenge('inviting', { submittedAt: '2026-11-02T09:00:00Z' }), [released], undefined);
    const invitations = steps.filter(({ kind }) => kind === 'invitation');
    expect(invitations.map(({ at, state }) => [at, state])).toEqual([
      ['2026-11-04T09:00:00Z', 'done'],
      ['2026-11-12T09:00:00Z', 'now'],
    ]);
  });

  it('ends with what really happened', () => {
    const withdrawn = challenge('closed', { outcome: 'withdrawn', closedAt: '2026-11-02T10:00:00Z' });
    expect(kinds(withdrawn, [], undefined)).toEqual(['drafted done', 'closed done']);
    const completed = challenge('closed', { outcome: 'completed', submittedAt: '2026-11-02T09:00:00Z' });
    const introduction = { introducedAt: '2026-11-05T09:00:00Z' } as Introduction;
    expect(kinds(completed, [released], introduction)).toEqual([
      'drafted done',
      'submitted done',
      'reviewed done',
      'released done',
      'invitation done',
      'invitation now',
      'introduced done',
      'project done',
      'closed done',
    ]);
  });
});
