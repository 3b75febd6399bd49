import { describe, expect, it } from 'vitest';
import { DomainError } from '#libs/kernel';
import {
  afterAction,
  CHALLENGE_STATUSES,
  isPossible,
  outcomeOf,
  type ChallengeAction,
  type ChallengeStatus,
} from './challenge.lifecycle.js';

/** The reviewed table: what each status allows, and where it leads. Everything else must be refused. */
const ALLOWED: Record<ChallengeStatus, Partial<Record<ChallengeAction, ChallengeStatus>>> = {
  draft: { edit: 'draft', submit: 'submitted', withdraw: 'closed', close: 'closed' },
  submitted: { edit: 'submitted', rank: 'in_review', withdraw: 'closed' },
  in_review: {
    edit: 'in_review',
    rank: 'in_review',
    curate: 'in_review',
    return: 'draft',
    release: 'inviting',
    withdraw: 'closed',
    close: 'closed',
  },
  inviting: { answer: 'inviting', introduce: 'introduced', exhaust: 'in_review', withdraw: 'closed' },
  introduced: { start: 'in_project', withdraw: 'closed', close: 'closed' },
  in_project: { complete: 'closed' },
  closed: {},
};

const ACTIONS: ChallengeAction[] = [
  'edit',
  'submit',
  'rank',
  'curate',
  'return',
  'release',
  'answer',
  'introduce',
  'exhaust',
  'start',
  'complete',
  'withdraw',
  'close',
];

describe.each(CHALLENGE_STATUSES)('a challenge that is %s', (status) => {
  it.each(ACTIONS)('allows or refuses to %s as reviewed', (action) => {
    const expected = ALLOWED[status][action];
    expect(isPossible(status, action)).toBe(expected !== undefined);
    if (expected) expect(afterAction(status, action)).toBe(expected);
    else
      expect(() => afterAction(status, action)).toThrow(
        expect.objectContaining({ status: 409, code: 'challenge.illegal_transition' }),
      );
  });
});

it('ends as what became of it', () => {
  expect(outcomeOf('withdraw', 'draft')).toBe('withdrawn');
  expect(outcomeOf('close', 'in_review')).toBe('no_match');
  expect(outcomeOf('close', 'draft')).toBe('expired');
});

it('names the statuses in which a refused action is possible', () => {
  expect(() => afterAction('closed', 'submit')).toThrow(DomainError);
  expect(() => afterAction('closed', 'submit')).toThrow("'draft'");
});
