import { describe, expect, it } from 'vitest';
import { Actor } from '../actor.js';
import type { Membership } from '../membership.entity.js';
import { grantsOf, PERMISSIONS } from './permission-table.js';
import { assertMayEver, isOpenToEverybody, may, mayEver, permitted, reachOf } from './permissions.js';
import { RELATIONS } from './relation.js';

type Belonging = Pick<Membership, 'organisationKind' | 'organisationId' | 'role'>;

const being = (...memberships: Belonging[]): Actor => new Actor('me', 'session', 'Anna', 'anna@example.nl', 'nl', memberships);
const at = (organisationKind: Belonging['organisationKind'], organisationId: string, role: Belonging['role']): Belonging => ({
  organisationKind,
  organisationId,
  role,
});

const owner = being(at('company', 'metal', 'owner'));
const member = being(at('company', 'metal', 'member'));
const broker = being(at('hub', 'zuid', 'broker'));
const lab = being(at('fieldlab', 'ramlab', 'member'));
const challenge = { id: 'c', companyId: 'metal', hubId: 'zuid' };
const whole = (parties: typeof challenge): typeof challenge => parties;

describe('the permission table', () => {
  it('gives each relation only to roles that can stand in it', () => {
    for (const permission of PERMISSIONS)
      for (const [relation, roles] of Object.entries(grantsOf(permission))) {
        if (relation === 'any') continue;
        const { of } = RELATIONS[relation as keyof typeof RELATIONS];
        for (const role of roles)
          expect(role === of || role.startsWith(`${of}.`), `${permission}: ${relation}, ${role}`).toBe(true);
      }
  });

  it('opens to visitors what needs no sign-in, and nothing more', () => {
    const open = PERMISSIONS.filter((permission) => mayEver(null, permission));
    expect(open).toEqual(PERMISSIONS.filter(isOpenToEverybody));
    expect(open).not.toContain('challenge.read');
    expect(open).toContain('catalogue.read');
  });
});

describe('a permission', () => {
  it('holds through the organisation that the object belongs to, and through no other', () => {
    expect(may(member, 'challenge.edit', challenge)).toBe(true);
    expect(may(member, 'challenge.edit', { ...challenge, companyId: 'other' })).toBe(false);
    expect(may(broker, 'challenge.edit', challenge)).toBe(false);
    expect(may(broker, 'challenge.read', challenge)).toBe(true);
    expect(may(lab, 'challenge.read', challenge)).toBe(false);
  });

  it('does not hold for a side that the object withholds itself from', () => {
    expect(may(broker, 'challenge.read', { ...challenge, hubId: null })).toBe(false);
    expect(may(broker, 'challenge.read', {})).toBe(false);
  });

  it('is not lent by a role in one organisation to another organisation', () => {
    const both = being(at('company', 'metal', 'member'), at('company', 'wood', 'owner'));
    expect(may(both, 'company.change', { companyId: 'wood' })).toBe(true);
    expect(may(both, 'company.change', { companyId: 'metal' })).toBe(false);
  });

  it('is not mistaken by ids that are the same in two kinds of organisations', () => {
    const namesake = being(at('fieldlab', 'zuid', 'owner'));
    expect(may(namesake, 'challenge.read', challenge)).toBe(false);
  });

  it('reaches in a list exactly the objects that it holds for one by one', () => {
    const both = being(at('company', 'metal', 'owner'), at('company', 'wood', 'member'), at('hub', 'zuid', 'broker'));
    expect(reachOf(both, 'challenge.read')).toMatchObject({ any: false, companyId: ['metal', 'wood'], hubId: ['zuid'] });
    expect(reachOf(both, 'company.change')).toMatchObject({ companyId: ['metal'], hubId: [] });
    expect(reachOf(null, 'challenge.read')).toMatchObject({ any: false, companyId: [], hubId: [] });
    expect(reachOf(both, 'notification.read').userId).toEqual(['me']);
  });
});

describe('a refusal', () => {
  it('says that there is nothing, to whom the object is hidden from', () => {
    const hidden = { code: 'challenge.not_found', status: 404 };
    expect(() => permitted(lab, 'challenge.edit', 'c', challenge, whole)).toThrowError(expect.objectContaining(hidden));
    expect(() => permitted(owner, 'challenge.edit', 'c', null, whole)).toThrowError(expect.objectContaining(hidden));
    expect(permitted(owner, 'challenge.edit', 'c', challenge, whole)).toBe(challenge);
  });

  it('says who may, to whom the object is visible', () => {
    const refused = { code: 'actor.not_allowed', status: 403, detail: expect.stringContaining('people of a registered company') };
    expect(() => permitted(broker, 'challenge.edit', 'c', challenge, whole)).toThrowError(expect.objectContaining(refused));
    const forMembers = { status: 403, detail: expect.stringContaining('owners of a registered company') };
    expect(() => permitted(member, 'company.change', 'metal', { companyId: 'metal' }, (one) => one)).toThrowError(
      expect.objectContaining(forMembers),
    );
  });

  it('sends visitors to the sign-in, and people away for whom there can be no such object', () => {
    expect(() => assertMayEver(null, 'challenge.read')).toThrowError(expect.objectContaining({ status: 401 }));
    expect(() => assertMayEver(lab, 'challenge.edit')).toThrowError(expect.objectContaining({ status: 403 }));
    expect(() => assertMayEver(member, 'challenge.edit')).not.toThrow();
    expect(() => assertMayEver(null, 'catalogue.read')).not.toThrow();
  });
});
