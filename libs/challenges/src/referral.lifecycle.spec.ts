import { describe, expect, it } from 'vitest';
import { afterReferralAction, REFERRAL_STATUSES, sightOf, type ReferralAction } from './referral.lifecycle.js';

const ACTIONS: ReferralAction[] = ['accept', 'refuse', 'take_back', 'expire'];

describe('afterReferralAction', () => {
  it.each(ACTIONS)('ends an open referral by %s, after which nothing else can happen', (action) => {
    const ended = afterReferralAction('open', action);
    expect(ended).not.toBe('open');
    for (const later of ACTIONS)
      expect(() => afterReferralAction(ended, later)).toThrow(
        expect.objectContaining({ code: 'referral.not_open', status: 409 }),
      );
  });

  it('has an action for every end', () => {
    const ends = ACTIONS.map((action) => afterReferralAction('open', action));
    expect(['open', ...ends]).toEqual([...REFERRAL_STATUSES]);
  });
});

describe('sightOf', () => {
  it('shows the content to at most the hub that has the challenge and the hub that must decide', () => {
    expect(REFERRAL_STATUSES.filter((status) => sightOf('receiver', status).content)).toEqual(['open', 'accepted']);
    expect(REFERRAL_STATUSES.filter((status) => !sightOf('sender', status).content)).toEqual(['accepted']);
  });

  it('lets the sender always see what becomes of it, and the receiver only while it is concerned', () => {
    expect(REFERRAL_STATUSES.every((status) => sightOf('sender', status).progress)).toBe(true);
    expect(REFERRAL_STATUSES.filter((status) => sightOf('receiver', status).progress)).toEqual(['open', 'accepted']);
  });
});
