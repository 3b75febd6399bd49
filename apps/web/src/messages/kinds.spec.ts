import { describe, expect, it } from 'vitest';
import type { Me } from '../api/account.js';
import { kindsFor } from './kinds.js';

const person = (...kinds: ('company' | 'hub')[]) =>
  ({ memberships: kinds.map((organisationKind) => ({ organisationKind, organisationId: 'x', role: 'owner' })) }) as unknown as Me;

describe('the kinds of messages', () => {
  it('are those of the organisations that one belongs to', () => {
    expect(kindsFor(person('company'))).toEqual(['challenge_received', 'project_started', 'project_stage_changed']);
    expect(kindsFor(person('company', 'hub'))).toContain('candidate_appeared');
    expect(kindsFor(person())).toEqual([]);
  });
});
