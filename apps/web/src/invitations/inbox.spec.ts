import { describe, expect, it } from 'vitest';
import type { Invitation } from '../api/fieldlab-work.js';
import { inbox } from './inbox.js';

const invitation = (id: string, status: Invitation['status'], respondBy: string) => ({ id, status, respondBy }) as Invitation;

describe('the inbox', () => {
  it('puts what waits in the order in which it ends, apart from what has ended', () => {
    const { open, ended } = inbox([
      invitation('a', 'open', '2026-12-03T16:00:00.000Z'),
      invitation('b', 'accepted', '2026-12-01T16:00:00.000Z'),
      invitation('c', 'open', '2026-12-01T16:00:00.000Z'),
      invitation('d', 'declined', '2026-12-09T16:00:00.000Z'),
    ]);
    expect(open.map(({ id }) => id)).toEqual(['c', 'a']);
    expect(ended.map(({ id }) => id)).toEqual(['b', 'd']);
  });
});
