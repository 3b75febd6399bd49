import { expect, it } from 'vitest';
import { mailboxOf, mayTellHelpers, roleOnJoining } from './joining-request.lifecycle.js';

it('makes nobody an owner beside another, or beside who is invited to be', () => {
  expect([0, 1, 2].map((owners) => roleOnJoining(owners, 0))).toEqual(['owner', 'member', 'member']);
  expect(roleOnJoining(0, 1)).toBe('member');
});

it('tells helpers so many a day, about one number and in one hub', () => {
  expect(mayTellHelpers({ about: 4, inHub: 19 })).toBe(true);
  expect(mayTellHelpers({ about: 5, inHub: 5 })).toBe(false);
  expect(mayTellHelpers({ about: 0, inHub: 20 })).toBe(false);
});

it('knows a mailbox by any of its addresses', () => {
  for (const email of ['nina@bos.example', 'Nina@Bos.example', 'nina+1@bos.example', 'nina+a+b@bos.example'])
    expect(mailboxOf(email)).toBe('nina@bos.example');
  expect(mailboxOf('nina@bos+1.example')).toBe('nina@bos+1.example');
});
