import { describe, expect, it } from 'vitest';
import type { Me } from '../api/account.js';
import { introductionsOf } from './roles.js';

type Kind = Me['memberships'][number]['organisationKind'];

/** A person who belongs to an organisation of each of these kinds. */
function memberOf(kinds: readonly Kind[]): Me {
  const memberships = kinds.map((organisationKind) => ({ organisationKind, organisationId: organisationKind, role: 'member' }));
  return { memberships } as unknown as Me;
}

describe('an introduction', () => {
  it.each<[Kind[], string]>([
    [['fieldlab'], '/projects'],
    [['company'], '/challenges'],
    [['hub'], '/work'],
    // As the page itself, which leads back to the projects of whoever is of the fieldlab.
    [['hub', 'company', 'fieldlab'], '/projects'],
  ])('is found by a person of %j at %s', (kinds, path) => {
    expect(introductionsOf(memberOf(kinds))).toBe(path);
  });
});
