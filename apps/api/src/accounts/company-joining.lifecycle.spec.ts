import { expect, it } from 'vitest';
import { joiningOf } from './company-joining.lifecycle.js';

const KNOWN = { isRegistered: true, role: null, hasProvenOwner: true, knownCompany: 'invitation' } as const;

it('leaves a company that nobody has registered to be registered', () => {
  expect(joiningOf({ ...KNOWN, isRegistered: false, hasProvenOwner: false })).toBe('not_registered');
});

it('makes the first with proof an owner, whoever registered the company on their word', () => {
  for (const knownCompany of ['member', 'invitation'] as const)
    expect(joiningOf({ ...KNOWN, hasProvenOwner: false, knownCompany })).toBe('becomes_owner');
});

it('lets the setting decide once an owner has proven it', () => {
  expect(joiningOf({ ...KNOWN, knownCompany: 'member' })).toBe('becomes_member');
  expect(joiningOf(KNOWN)).toBe('needs_invitation');
});

it('changes nothing for who owns it, nor for a member once an owner has proven it', () => {
  for (const hasProvenOwner of [true, false]) expect(joiningOf({ ...KNOWN, role: 'owner', hasProvenOwner })).toBe('belongs');
  for (const knownCompany of ['member', 'invitation'] as const)
    expect(joiningOf({ ...KNOWN, role: 'member', knownCompany })).toBe('belongs');
});

it('makes a member with proof an owner while no owner has any', () => {
  for (const knownCompany of ['member', 'invitation'] as const)
    expect(joiningOf({ ...KNOWN, role: 'member', hasProvenOwner: false, knownCompany })).toBe('becomes_owner');
});
