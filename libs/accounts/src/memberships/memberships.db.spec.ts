import { beforeEach, describe, expect, it } from 'vitest';
import { UnitOfWork } from '#libs/database';
import { DomainError, newId } from '#libs/kernel';
import { organisation, People } from '../../../../test/support/people.js';
import { useServices } from '../../../../test/support/services.js';
import { AccountsModule } from '../accounts.module.js';
import { AccountsRepository } from '../accounts.repository.js';
import type { Actor } from '../actor.js';
import { SessionsService } from '../sessions.service.js';
import { MembershipInvitationsService } from './membership-invitations.service.js';
import { MembershipsService } from './memberships.service.js';
import type { Organisation } from './organisation.js';

const START = Date.parse('2026-11-23T09:00:00Z');
/** Enough races to meet in every order. */
const ROUNDS = 12;

const services = useServices(AccountsModule);
const people = new People(services);
const { clock } = services;
const sql = services.sql.bind(services);

beforeEach(async () => {
  clock.moment = START;
  await sql('TRUNCATE users CASCADE');
  await sql('TRUNCATE outbox');
});

const accounts = (): AccountsRepository => services.get(AccountsRepository);
const memberships = (): MembershipsService => services.get(MembershipsService);
const invitations = (): MembershipInvitationsService => services.get(MembershipInvitationsService);

const metal: Organisation = organisation('company', newId(), (id) => ({ companyId: id }));
const lab: Organisation = organisation('fieldlab', 'ramlab', (id) => ({ fieldlabId: id, hubId: 'zuid' }));
const hub: Organisation = organisation('hub', 'zuid', (id) => ({ hubId: id }));
const programme: Organisation = organisation('programme', 'fieldmatch', (id) => ({ programmeId: id }));

const refused = (code: string): unknown => expect.objectContaining({ code });

describe('the last owner', () => {
  it('can neither leave nor become a member nor be removed, until there is another', async () => {
    const [owner, member] = [await people.person('olga', metal, 'owner'), await people.person('mark', metal)];
    const administrator = await people.person('petra', programme, 'administrator');
    await expect(memberships().leave(owner, metal)).rejects.toEqual(refused('membership.last'));
    await expect(memberships().changeRole(owner, metal, owner.userId, 'member')).rejects.toEqual(refused('membership.last'));
    await expect(memberships().remove(administrator, metal, owner.userId)).rejects.toEqual(refused('membership.last'));
    await memberships().changeRole(owner, metal, member.userId, 'owner');
    await memberships().leave(owner, metal);
    expect(await people.rolesIn(metal)).toEqual({ mark: 'owner' });
  });

  it('is never gone, whoever leaves, demotes or removes at the same moment', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await sql('DELETE FROM memberships');
      const owners = await Promise.all(['a', 'b', 'c'].map((name) => people.person(name, metal, 'owner')));
      const [a, b, c] = owners as [Actor, Actor, Actor];
      const outcomes = await Promise.allSettled([
        memberships().leave(a, metal),
        memberships().changeRole(a, metal, b.userId, 'member'),
        memberships().remove(b, metal, c.userId),
        memberships().leave(c, metal),
      ]);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') {
          expect(outcome.reason).toBeInstanceOf(DomainError);
          expect(['membership.last', 'member.not_found']).toContain((outcome.reason as DomainError).code);
        }
      expect(Object.values(await people.rolesIn(metal)).filter((role) => role === 'owner')).toHaveLength(1);
    }
  });

  it('has its like in the last broker of a hub and the last administrator', async () => {
    const [broker, administrator] = [
      await people.person('bram', hub, 'broker'),
      await people.person('petra', programme, 'administrator'),
    ];
    await people.person('officer', programme, 'officer');
    await expect(memberships().leave(broker, hub)).rejects.toEqual(refused('membership.last'));
    await expect(memberships().leave(administrator, programme)).rejects.toEqual(refused('membership.last'));
  });
});

describe('people of an organisation', () => {
  it('are seen by its people, managed by its owners, and do not exist for others', async () => {
    const [owner, member, stranger] = [
      await people.person('olga', metal, 'owner'),
      await people.person('mark', metal),
      await people.person('eva'),
    ];
    expect((await memberships().list(member, metal)).map(({ name }) => name)).toEqual(['olga', 'mark']);
    await expect(memberships().list(stranger, metal)).rejects.toEqual(refused('organisation.not_found'));
    await expect(memberships().changeRole(member, metal, member.userId, 'owner')).rejects.toEqual(refused('actor.not_allowed'));
    await expect(memberships().remove(member, metal, owner.userId)).rejects.toEqual(refused('actor.not_allowed'));
    await expect(memberships().remove(stranger, metal, member.userId)).rejects.toEqual(refused('organisation.not_found'));
    await memberships().remove(owner, metal, member.userId);
    expect(await people.rolesIn(metal)).toEqual({ olga: 'owner' });
  });

  it('keep to the roles that their kind of organisation has', async () => {
    const owner = await people.person('olga', metal, 'owner');
    const member = await people.person('mark', metal);
    for (const role of ['broker', 'administrator', 'officer'] as const) {
      await expect(memberships().changeRole(owner, metal, member.userId, role)).rejects.toEqual(refused('request.invalid'));
      const invitation = { email: 'x@example.nl', role, language: 'nl' as const };
      await expect(invitations().invite(owner, metal, invitation)).rejects.toEqual(refused('request.invalid'));
    }
  });

  it('are not reached through another organisation that one owns', async () => {
    const other = organisation('company', newId(), (id) => ({ companyId: id }));
    const [owner, victim] = [await people.person('olga', metal, 'owner'), await people.person('vera', other)];
    await expect(memberships().remove(owner, metal, victim.userId)).rejects.toEqual(refused('member.not_found'));
    await expect(memberships().changeRole(owner, other, victim.userId, 'owner')).rejects.toEqual(
      refused('organisation.not_found'),
    );
    expect(await people.rolesIn(other)).toEqual({ vera: 'member' });
  });
});

describe('somebody of several organisations', () => {
  it('acts for all, or in a session for the one that they chose, until they no longer belong to it', async () => {
    const anna = await people.person('anna', metal, 'owner');
    await people.person('anna', lab, 'owner');
    await people.person('ben', lab, 'owner');
    const { sessionId } = await services.get(SessionsService).openFor(anna.userId, '');
    const work = services.get(UnitOfWork).read;
    const kinds = async (): Promise<string[]> =>
      (await people.again(anna.userId, sessionId)).memberships.map(({ organisationKind }) => organisationKind);
    expect(await kinds()).toEqual(['company', 'fieldlab']);
    await accounts().actFor(work, sessionId, { organisationKind: 'fieldlab', organisationId: lab.id });
    const acting = await people.again(anna.userId, sessionId);
    expect([acting.memberships.length, acting.allMemberships.length]).toEqual([1, 2]);
    await expect(memberships().list(acting, metal)).rejects.toEqual(refused('organisation.not_found'));
    await memberships().leave(acting, lab);
    expect(await kinds()).toEqual(['company']);
    await accounts().actFor(work, sessionId, null);
    expect(await kinds()).toEqual(['company']);
  });

  it('gains nothing by choosing an organisation that is not theirs', async () => {
    const eva = await people.person('eva', lab);
    const { sessionId } = await services.get(SessionsService).openFor(eva.userId, '');
    const chosen = { organisationKind: 'company' as const, organisationId: metal.id };
    await accounts().actFor(services.get(UnitOfWork).read, sessionId, chosen);
    expect((await people.again(eva.userId, sessionId)).memberships).toMatchObject([{ organisationId: lab.id }]);
  });
});
