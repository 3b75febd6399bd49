import { expect, it } from 'vitest';
import { mailboxOf, roleOnJoining } from './joining-request.lifecycle.js';

it('makes nobody an owner beside another', () => {
  expect([0, 1, 2].map(roleOnJoining)).toEqual(['owner', 'member', 'member']);
});

it('knows a mailbox by any of its addresses', () => {
  for (const email of ['nina@bos.example', 'Nina@Bos.example', 'nina+1@bos.example', 'nina+a+b@bos.example'])
    expect(mailboxOf(email)).toBe('nina@bos.example');
  expect(mailboxOf('nina@bos+1.example')).toBe('nina@bos+1.example');
});
