import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaim, signClaim, type LinkClaim } from './signed-link.js';

const SECRET = 'a secret for tests only, 32 characters or more';
const claim: LinkClaim = {
  purpose: 'answer_invitation',
  subject: '01930000-0000-7000-8000-000000000004',
  userId: '01930000-0000-7000-8000-000000000005',
  expiresAt: new Date('2026-12-01T16:00:00Z'),
};

describe('a signed link', () => {
  it('gives back what was signed', () => {
    expect(readClaim(SECRET, signClaim(SECRET, claim))).toEqual(claim);
  });

  it('needs no escaping in an address', () => {
    expect(signClaim(SECRET, claim)).toMatch(/^[\w.-]+$/);
  });

  it('is nothing under another secret', () => {
    expect(readClaim(`${SECRET}!`, signClaim(SECRET, claim))).toBeNull();
  });

  it('is nothing when any character is another', () => {
    const token = signClaim(SECRET, claim);
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'b', '0', '.', '-'), (at, other) => {
        fc.pre(token[at] !== other);
        expect(readClaim(SECRET, token.slice(0, at) + other + token.slice(at + 1))).toBeNull();
      }),
    );
  });

  it.each(['', '.', 'a.b', 'a.b.c', 'null', '{}'])('is nothing when it is %j', (token) => {
    expect(readClaim(SECRET, token)).toBeNull();
  });

  it('for one thing is none for another', () => {
    const other = signClaim(SECRET, { ...claim, purpose: 'confirm_capacity' });
    const mixed = `${other.split('.')[0]}.${signClaim(SECRET, claim).split('.')[1]}`;
    expect(readClaim(SECRET, mixed)).toBeNull();
  });
});
