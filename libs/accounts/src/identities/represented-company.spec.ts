import { describe, expect, it } from 'vitest';
import { representedCompany } from './represented-company.js';

const CLAIM = 'urn:etoegang:1.9:EntityConcernedID:KvKnr';
const party = { sub: '4Yg8u72NxR', iss: 'urn:uuid:55291cc0-fd2a-4eb6-b444-5b2783e62673' };

const of = (claims: Record<string, unknown>): unknown => representedCompany({ sub: 'RKyLpEVr1L', ...claims }, CLAIM);

describe('the company that somebody acts for', () => {
  it('is in the claim that was agreed on', () => {
    expect(of({ [CLAIM]: '01234567' })).toEqual({ kind: 'company', kvkNumber: '01234567' });
    expect(of({})).toEqual({ kind: 'none' });
  });

  it('is the party that is represented, by the claim or as its subject', () => {
    expect(of({ represents: { ...party, [CLAIM]: '01234567' } })).toEqual({ kind: 'company', kvkNumber: '01234567' });
    const subject = { ...party, sub: '01234567', sub_id_type: 'urn:nl-eid-gdi:1.0:id:KvKnr' };
    expect(of({ represents: subject })).toEqual({ kind: 'company', kvkNumber: '01234567' });
  });

  it('is never the one of the person or of an intermediary', () => {
    expect(of({ [CLAIM]: '99999999', represents: { ...party, [CLAIM]: '01234567' } })).toMatchObject({ kvkNumber: '01234567' });
    const accountant = { ...party, [CLAIM]: '88888888', represents: { ...party, [CLAIM]: '01234567' } };
    expect(of({ [CLAIM]: '99999999', represents: accountant })).toEqual({ kind: 'intermediary', kvkNumber: '01234567' });
    expect(of({ [CLAIM]: '99999999', represents: { ...accountant, represents: party } })).toEqual({ kind: 'unreadable' });
    expect(of({ [CLAIM]: '99999999', represents: party })).toEqual({ kind: 'unreadable' });
  });

  it.each([
    [{ [CLAIM]: '1234567' }],
    [{ [CLAIM]: 12345678 }],
    [{ [CLAIM]: ['12345678'] }],
    [{ [CLAIM]: '' }],
    [{ represents: null }],
    [{ represents: '01234567' }],
    [{ represents: [{ ...party, [CLAIM]: '01234567' }] }],
    [{ represents: { [CLAIM]: '01234567' } }],
    [{ represents: { sub: 'x', [CLAIM]: '01234567' } }],
  ])('is not guessed from %j', (claims) => {
    expect(of(claims)).toEqual({ kind: 'unreadable' });
  });
});
