import { beforeEach, describe, expect, it } from 'vitest';
import { UnitOfWork } from '#libs/database';
import { DomainError, newId, signClaim } from '#libs/kernel';
import { useServices } from '../../../../test/support/services.js';
import { AccountsModule } from '../accounts.module.js';
import { AccountsRepository } from '../accounts.repository.js';
import type { Actor } from '../actor.js';
import type { MembershipRole } from '../membership.entity.js';
import { SessionsService } from '../sessions.service.js';
import { MembershipInvitationsService } from './membership-invitations.service.js';
import { MembershipsService } from './memberships.service.js';
import type { Organisation } from './organisation.js';

const DAY = 24 * 60 * 60_000;
const START = Date.parse('2026-11-23T09:00:00Z');
/** Enough races to meet in every order. */
const ROUNDS = 12;

const services = useServices(AccountsModule);
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

function organisation(kind: Organisation['kind'], id: string, parties: (id: string) => Organisation['parties']): Organisation {
  return { kind, id, nameNl: `Naam van ${id}`, nameEn: `Name of ${id}`, parties: parties(id) };
}

/** A person with an account who belongs to the organisation as this; or to none. */
async function person(name: string, where?: Organisation, role: MembershipRole = 'member'): Promise<Actor> {
  const work = services.get(UnitOfWork).read;
  const user = await accounts().ensureUser(work, { email: `${name}@example.nl`, name, language: 'nl' });
  const membership = { userId: user.id, organisationKind: where?.kind ?? 'company', organisationId: where?.id ?? '', role };
  if (where) await accounts().ensureMembership(work, membership);
  return again(user.id);
}

/** The same person as the next request finds them. */
async function again(userId: string, sessionId = ''): Promise<Actor> {
  const actor = await accounts().actor(services.get(UnitOfWork).read, userId, sessionId);
  if (!actor) throw new Error(`There is no user ${userId}.`);
  return actor;
}

async function rolesIn({ kind, id }: Organisation): Promise<Record<string, string>> {
  const rows = await sql<{ name: string; role: string }>(
    `SELECT name, role FROM memberships JOIN users ON users.id = user_id WHERE organisation_kind = $1 AND organisation_id = $2`,
    [kind, id],
  );
  return Object.fromEntries(rows.map(({ name, role }) => [name, role]));
}

/** What the mail's link carries behind its `#`. */
async function invited(by: Actor, where: Organisation, email: string, role: MembershipRole = 'member'): Promise<string> {
  const { id } = await invitations().invite(by, where, { email, role, language: 'nl' });
  const sendable = await invitations().toSend(id);
  if (!sendable) throw new Error('There is nothing to send.');
  return sendable.token;
}

const refused = (code: string): unknown => expect.objectContaining({ code });

describe('the last owner', () => {
  it('can neither leave nor become a member nor be removed, until there is another', async () => {
    const [owner, member] = [await person('olga', metal, 'owner'), await person('mark', metal)];
    const administrator = await person('petra', programme, 'administrator');
    await expect(memberships().leave(owner, metal)).rejects.toEqual(refused('membership.last'));
    await expect(memberships().changeRole(owner, metal, owner.userId, 'member')).rejects.toEqual(refused('membership.last'));
    await expect(memberships().remove(administrator, metal, owner.userId)).rejects.toEqual(refused('membership.last'));
    await memberships().changeRole(owner, metal, member.userId, 'owner');
    await memberships().leave(owner, metal);
    expect(await rolesIn(metal)).toEqual({ mark: 'owner' });
  });

  it('is never gone, whoever leaves, demotes or removes at the same moment', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      await sql('DELETE FROM memberships');
      const owners = await Promise.all(['a', 'b', 'c'].map((name) => person(name, metal, 'owner')));
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
      expect(Object.values(await rolesIn(metal)).filter((role) => role === 'owner')).toHaveLength(1);
    }
  });

  it('has its like in the last broker of a hub and the last administrator', async () => {
    const [broker, administrator] = [await person('bram', hub, 'broker'), await person('petra', programme, 'administrator')];
    await person('officer', programme, 'officer');
    await expect(memberships().leave(broker, hub)).rejects.toEqual(refused('membership.last'));
    await expect(memberships().leave(administrator, programme)).rejects.toEqual(refused('membership.last'));
  });
});

describe('people of an organisation', () => {
  it('are seen by its people, managed by its owners, and do not exist for others', async () => {
    const [owner, member, stranger] = [await person('olga', metal, 'owner'), await person('mark', metal), await person('eva')];
    expect((await memberships().list(member, metal)).map(({ name }) => name)).toEqual(['olga', 'mark']);
    await expect(memberships().list(stranger, metal)).rejects.toEqual(refused('organisation.not_found'));
    await expect(memberships().changeRole(member, metal, member.userId, 'owner')).rejects.toEqual(refused('actor.not_allowed'));
    await expect(memberships().remove(member, metal, owner.userId)).rejects.toEqual(refused('actor.not_allowed'));
    await expect(memberships().remove(stranger, metal, member.userId)).rejects.toEqual(refused('organisation.not_found'));
    await memberships().remove(owner, metal, member.userId);
    expect(await rolesIn(metal)).toEqual({ olga: 'owner' });
  });

  it('keep to the roles that their kind of organisation has', async () => {
    const owner = await person('olga', metal, 'owner');
    const member = await person('mark', metal);
    for (const role of ['broker', 'administrator', 'officer'] as const) {
      await expect(memberships().changeRole(owner, metal, member.userId, role)).rejects.toEqual(refused('request.invalid'));
      const invitation = { email: 'x@example.nl', role, language: 'nl' as const };
      await expect(invitations().invite(owner, metal, invitation)).rejects.toEqual(refused('request.invalid'));
    }
  });

  it('are not reached through another organisation that one owns', async () => {
    const other = organisation('company', newId(), (id) => ({ companyId: id }));
    const [owner, victim] = [await person('olga', metal, 'owner'), await person('vera', other)];
    await expect(memberships().remove(owner, metal, victim.userId)).rejects.toEqual(refused('member.not_found'));
    await expect(memberships().changeRole(owner, other, victim.userId, 'owner')).rejects.toEqual(
      refused('organisation.not_found'),
    );
    expect(await rolesIn(other)).toEqual({ vera: 'member' });
  });
});

describe('an invitation to join', () => {
  it('takes somebody without an account in, and tells the queue ids only', async () => {
    const owner = await person('olga', metal, 'owner');
    const token = await invited(owner, metal, 'Nieuw@Example.nl');
    const outbox = JSON.stringify(await sql('SELECT outbox::text FROM outbox'));
    expect(outbox).not.toMatch(/nieuw@|Naam van/i);
    expect(JSON.stringify(await sql('SELECT membership_invitations::text FROM membership_invitations'))).not.toContain(token);
    expect(await sql(`SELECT 1 FROM users WHERE email = 'nieuw@example.nl'`)).toHaveLength(0);

    expect(await invitations().open(token)).toMatchObject({ email: 'nieuw@example.nl', role: 'member' });
    await invitations().open(token);
    expect(await sql(`SELECT 1 FROM users WHERE email = 'nieuw@example.nl'`), 'reading it makes nobody').toHaveLength(0);
    const newcomer = await person('nieuw');
    await invitations().accept(newcomer, token);
    expect(await rolesIn(metal)).toEqual({ olga: 'owner', nieuw: 'member' });
  });

  it('works once, even for two at the same moment', async () => {
    const token = await invited(await person('olga', metal, 'owner'), metal, 'nieuw@example.nl');
    const newcomer = await person('nieuw');
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => invitations().accept(newcomer, token)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await memberships().leave(await again(newcomer.userId), metal);
    await expect(invitations().accept(newcomer, token)).rejects.toEqual(refused('membership_invitation.accepted'));
    expect(await rolesIn(metal)).toEqual({ olga: 'owner' });
  });

  it('makes one owner of an organisation that nobody keeps, whoever accepts at the same moment', async () => {
    const petra = await person('petra', programme, 'administrator');
    const work = services.get(UnitOfWork).read;
    for (let round = 0; round < ROUNDS; round += 1) {
      const where = organisation('company', newId(), (id) => ({ companyId: id }));
      const people = await Promise.all(['a', 'b', 'c'].map((name) => person(`${name}${round}`)));
      const tokens: string[] = [];
      for (const { email } of people) {
        await invitations().inviteOnce(work, petra.userId, where, { email, role: 'owner', language: 'nl' });
        const [sent] = await sql<{ id: string }>('SELECT id FROM membership_invitations WHERE email = $1', [email]);
        tokens.push((await invitations().toSend(sent?.id ?? ''))?.token ?? '');
      }
      await Promise.all(people.map((one, index) => invitations().accept(one, tokens[index] ?? '')));
      expect(Object.values(await rolesIn(where)).toSorted()).toEqual(['member', 'member', 'owner']);
    }
  });

  it('is of no use to another address, and none after fourteen days', async () => {
    const token = await invited(await person('olga', metal, 'owner'), metal, 'nieuw@example.nl');
    await expect(invitations().accept(await person('dief'), token)).rejects.toEqual(
      refused('membership_invitation.other_address'),
    );
    clock.moment = START + 14 * DAY;
    const late = invitations().accept(await person('nieuw'), token);
    await expect(late).rejects.toEqual(refused('membership_invitation.expired'));
    await expect(invitations().open(token)).rejects.toMatchObject({ status: 410 });
    expect(await rolesIn(metal)).toEqual({ olga: 'owner' });
  });

  it('opens by its own link alone', async () => {
    const owner = await person('olga', metal, 'owner');
    const token = await invited(owner, metal, 'nieuw@example.nl');
    const [{ id } = { id: '' }] = await sql<{ id: string }>('SELECT id FROM membership_invitations');
    const expiresAt = new Date(START + DAY);
    const claim = { subject: id, userId: owner.userId, expiresAt };
    const { APP_SECRET } = services.settings;
    const forged = [
      '',
      'x',
      `${token}x`,
      token.replace(/^./, 'A'),
      signClaim('another secret', { purpose: 'join_organisation', ...claim }),
      signClaim(APP_SECRET, { purpose: 'answer_invitation', ...claim }),
      signClaim(APP_SECRET, { purpose: 'join_organisation', ...claim, subject: newId() }),
    ];
    for (const link of forged) await expect(invitations().open(link)).rejects.toEqual(refused('link.invalid'));
  });

  it('raises nobody: who belongs already stays what they are', async () => {
    const owner = await person('olga', metal, 'owner');
    const token = await invited(owner, metal, 'mark@example.nl', 'owner');
    const mark = await person('mark', metal, 'member');
    await invitations().accept(mark, token);
    expect(await rolesIn(metal)).toMatchObject({ mark: 'member' });
    const invitation = { email: 'mark@example.nl', role: 'owner' as const, language: 'nl' as const };
    await expect(invitations().invite(owner, metal, invitation)).rejects.toEqual(refused('membership.exists'));
  });

  it('falls with the role of who sent it', async () => {
    const [owner, other] = [await person('olga', metal, 'owner'), await person('otto', metal, 'owner')];
    const first = await invited(other, metal, 'vriend@example.nl', 'owner');
    await memberships().changeRole(owner, metal, other.userId, 'member');
    await expect(invitations().accept(await person('vriend'), first)).rejects.toEqual(refused('membership_invitation.withdrawn'));
    await memberships().changeRole(owner, metal, other.userId, 'owner');
    const second = await invited(await again(other.userId), metal, 'vriend@example.nl', 'owner');
    await memberships().remove(owner, metal, other.userId);
    await expect(invitations().open(second)).rejects.toEqual(refused('membership_invitation.withdrawn'));
  });

  /** Addresses of what somebody has sent and can still be accepted. */
  const openOf = async ({ userId }: Actor): Promise<string[]> => {
    const open = `SELECT email FROM membership_invitations WHERE invited_by = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`;
    return (await sql<{ email: string }>(`${open} ORDER BY email`, [userId])).map(({ email }) => email);
  };

  it('stays when who sent it rises, goes from elsewhere, or keeps the right that it was sent by', async () => {
    const other = organisation('company', newId(), (id) => ({ companyId: id }));
    const otto = await person('otto', other, 'owner');
    const owner = await person('olga', metal, 'owner');
    await person('otto', metal);
    await invited(otto, other, 'ander@example.nl');
    await memberships().changeRole(owner, metal, otto.userId, 'owner');
    await invited(await again(otto.userId), metal, 'metaal@example.nl');
    expect(await openOf(otto)).toEqual(['ander@example.nl', 'metaal@example.nl']);
    await memberships().changeRole(owner, metal, otto.userId, 'member');
    expect(await openOf(otto)).toEqual(['ander@example.nl']);
    await memberships().remove(owner, metal, otto.userId);
    expect(await openOf(otto)).toEqual(['ander@example.nl']);

    const petra = await person('petra', programme, 'administrator');
    await person('petra', metal);
    await invited(petra, metal, 'lid@example.nl');
    await invited(petra, lab, 'lab@example.nl');
    await memberships().remove(owner, metal, petra.userId);
    expect(await openOf(petra), 'sent by another right than a member has').toEqual(['lab@example.nl', 'lid@example.nl']);
    await person('petra', metal, 'owner');
    await memberships().remove(owner, metal, petra.userId);
    expect(await openOf(petra)).toEqual(['lab@example.nl']);
  });

  it('falls with a broker’s right into the hub and its fieldlabs, and with an administrator’s into whatever they do not keep', async () => {
    const bram = await person('bram', metal, 'owner');
    await person('bram', hub, 'broker');
    await person('bea', hub, 'broker');
    await invited(bram, metal, 'metaal@example.nl');
    await invited(await again(bram.userId), hub, 'hub@example.nl', 'broker');
    await invited(await again(bram.userId), lab, 'lab@example.nl', 'owner');
    await memberships().leave(await again(bram.userId), hub);
    expect(await openOf(bram)).toEqual(['metaal@example.nl']);

    const petra = await person('petra', programme, 'administrator');
    const pim = await person('pim', programme, 'administrator');
    await person('petra', lab, 'owner');
    for (const [where, email] of [
      [metal, 'm2'],
      [lab, 'l2'],
      [hub, 'h2'],
    ] as const)
      await invited(await again(petra.userId), where, `${email}@example.nl`, where.kind === 'hub' ? 'broker' : 'member');
    await memberships().changeRole(pim, programme, petra.userId, 'officer');
    expect(await openOf(petra)).toEqual(['l2@example.nl']);
  });

  it('outlasts who sent it where it answers a request, also one that was open already and takes the person in as the same', async () => {
    const work = services.get(UnitOfWork).read;
    const answer = (by: Actor, email: string) =>
      invitations().inviteOnce(work, by.userId, metal, { email, role: 'member', language: 'nl' });
    const [olga, otto] = [await person('olga', metal, 'owner'), await person('otto', metal, 'owner')];
    const petra = await person('petra', programme, 'administrator');
    const pim = await person('pim', programme, 'administrator');
    await invited(otto, metal, 'open@example.nl');
    await invited(otto, metal, 'eigenaar@example.nl', 'owner');
    await invited(petra, metal, 'los@example.nl');
    expect(await answer(petra, 'vroeg@example.nl')).toBe('sent');
    for (const email of ['open', 'eigenaar']) expect(await answer(petra, `${email}@example.nl`)).toBe('open');
    await memberships().remove(olga, metal, otto.userId);
    await memberships().remove(pim, programme, petra.userId);
    expect(await openOf(otto)).toEqual(['open@example.nl']);
    expect(await openOf(petra)).toEqual(['vroeg@example.nl']);
  });

  it('is sent once to an address until it ends, and at most fifty times a day', async () => {
    const owner = await person('olga', metal, 'owner');
    const invite = (email: string) => invitations().invite(owner, metal, { email, role: 'member', language: 'en' });
    const { id } = await invite('a@example.nl');
    await expect(invite('A@example.nl')).rejects.toEqual(refused('membership_invitation.open'));
    await invitations().withdraw(owner, metal, id);
    await invite('a@example.nl');
    for (let number = 2; number < 50; number += 1) await invite(`p${number}@example.nl`);
    await expect(invite('z@example.nl')).rejects.toEqual(refused('membership_invitation.too_many'));
    clock.moment += 15 * DAY;
    await expect(invite('a@example.nl')).resolves.toMatchObject({ organisationName: `Name of ${metal.id}` });
  });

  it('is sent at most fifty times a day by one person, however many companies it is for', async () => {
    const companies = Array.from({ length: 6 }, () => organisation('company', newId(), (id) => ({ companyId: id })));
    let owner = await person('olga');
    for (const company of companies) owner = await person('olga', company, 'owner');
    const invite = (number: number) => {
      const invitation = { email: `p${number}@example.nl`, role: 'member', language: 'nl' } as const;
      return invitations().invite(owner, companies[number % companies.length]!, invitation);
    };
    for (let number = 0; number < 50; number += 1) await invite(number);
    await expect(invite(50)).rejects.toEqual(refused('membership_invitation.too_many'));
    clock.moment += DAY;
    await expect(invite(50)).resolves.toMatchObject({ invitedBy: owner.userId });
  });

  it('is withdrawn by its own organisation alone', async () => {
    const other = organisation('company', newId(), (id) => ({ companyId: id }));
    const [owner, stranger] = [await person('olga', metal, 'owner'), await person('eva', other, 'owner')];
    const { id } = await invitations().invite(owner, metal, { email: 'a@example.nl', role: 'member', language: 'nl' });
    await expect(invitations().withdraw(stranger, other, id)).rejects.toEqual(refused('membership_invitation.not_found'));
    await expect(invitations().withdraw(stranger, metal, id)).rejects.toEqual(refused('organisation.not_found'));
    await invitations().withdraw(owner, metal, id);
    expect(await invitations().toSend(id)).toBeNull();
  });

  it('comes from owners, from brokers for their hub and its fieldlabs, and from administrators for anybody', async () => {
    const [broker, officer] = [await person('bram', hub, 'broker'), await person('ofra', programme, 'officer')];
    const administrator = await person('petra', programme, 'administrator');
    const foreignLab = organisation('fieldlab', 'robohouse', (id) => ({ fieldlabId: id, hubId: 'west' }));
    const owner = { email: 'a@example.nl', role: 'owner' as const, language: 'nl' as const };
    await invitations().invite(broker, lab, owner);
    await invitations().invite(broker, hub, { ...owner, role: 'broker' });
    await expect(invitations().invite(broker, foreignLab, owner)).rejects.toEqual(refused('organisation.not_found'));
    await expect(invitations().invite(broker, metal, owner)).rejects.toEqual(refused('organisation.not_found'));
    await expect(invitations().invite(officer, programme, { ...owner, role: 'officer' })).rejects.toEqual(
      refused('actor.not_allowed'),
    );
    await invitations().invite(administrator, metal, owner);
    await invitations().invite(administrator, programme, { ...owner, role: 'administrator' });
    await expect(invitations().invite(await person('lid', lab), lab, owner)).rejects.toEqual(refused('actor.not_allowed'));
  });
});

describe('somebody of several organisations', () => {
  it('acts for all, or in a session for the one that they chose, until they no longer belong to it', async () => {
    const anna = await person('anna', metal, 'owner');
    await person('anna', lab, 'owner');
    await person('ben', lab, 'owner');
    const { sessionId } = await services.get(SessionsService).openFor(anna.userId, '');
    const work = services.get(UnitOfWork).read;
    const kinds = async (): Promise<string[]> =>
      (await again(anna.userId, sessionId)).memberships.map(({ organisationKind }) => organisationKind);
    expect(await kinds()).toEqual(['company', 'fieldlab']);
    await accounts().actFor(work, sessionId, { organisationKind: 'fieldlab', organisationId: lab.id });
    const acting = await again(anna.userId, sessionId);
    expect([acting.memberships.length, acting.allMemberships.length]).toEqual([1, 2]);
    await expect(memberships().list(acting, metal)).rejects.toEqual(refused('organisation.not_found'));
    await memberships().leave(acting, lab);
    expect(await kinds()).toEqual(['company']);
    await accounts().actFor(work, sessionId, null);
    expect(await kinds()).toEqual(['company']);
  });

  it('gains nothing by choosing an organisation that is not theirs', async () => {
    const eva = await person('eva', lab);
    const { sessionId } = await services.get(SessionsService).openFor(eva.userId, '');
    const chosen = { organisationKind: 'company' as const, organisationId: metal.id };
    await accounts().actFor(services.get(UnitOfWork).read, sessionId, chosen);
    expect((await again(eva.userId, sessionId)).memberships).toMatchObject([{ organisationId: lab.id }]);
  });
});
