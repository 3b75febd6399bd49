import { beforeEach, describe, expect, it } from 'vitest';
import { UnitOfWork } from '#libs/database';
import { newId, signClaim } from '#libs/kernel';
import { organisation, People } from '../../../../test/support/people.js';
import { useServices } from '../../../../test/support/services.js';
import { AccountsModule } from '../accounts.module.js';
import type { Actor } from '../actor.js';
import type { MembershipRole } from '../membership.entity.js';
import { MembershipInvitationsService } from './membership-invitations.service.js';
import { MembershipsService } from './memberships.service.js';
import type { Organisation } from './organisation.js';

const DAY = 24 * 60 * 60_000;
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

const memberships = (): MembershipsService => services.get(MembershipsService);
const invitations = (): MembershipInvitationsService => services.get(MembershipInvitationsService);

const metal: Organisation = organisation('company', newId(), (id) => ({ companyId: id }));
const lab: Organisation = organisation('fieldlab', 'ramlab', (id) => ({ fieldlabId: id, hubId: 'zuid' }));
const hub: Organisation = organisation('hub', 'zuid', (id) => ({ hubId: id }));
const programme: Organisation = organisation('programme', 'fieldmatch', (id) => ({ programmeId: id }));

const refused = (code: string): unknown => expect.objectContaining({ code });

/** What the mail's link carries behind its `#`. */
async function invited(by: Actor, where: Organisation, email: string, role: MembershipRole = 'member'): Promise<string> {
  const { id } = await invitations().invite(by, where, { email, role, language: 'nl' });
  const sendable = await invitations().toSend(id);
  if (!sendable) throw new Error('There is nothing to send.');
  return sendable.token;
}

describe('an invitation to join', () => {
  it('takes somebody without an account in, and tells the queue ids only', async () => {
    const owner = await people.person('olga', metal, 'owner');
    const token = await invited(owner, metal, 'Nieuw@Example.nl');
    const outbox = JSON.stringify(await sql('SELECT outbox::text FROM outbox'));
    expect(outbox).not.toMatch(/nieuw@|Naam van/i);
    expect(JSON.stringify(await sql('SELECT membership_invitations::text FROM membership_invitations'))).not.toContain(token);
    expect(await sql(`SELECT 1 FROM users WHERE email = 'nieuw@example.nl'`)).toHaveLength(0);

    expect(await invitations().open(token)).toMatchObject({ email: 'nieuw@example.nl', role: 'member' });
    await invitations().open(token);
    expect(await sql(`SELECT 1 FROM users WHERE email = 'nieuw@example.nl'`), 'reading it makes nobody').toHaveLength(0);
    const newcomer = await people.person('nieuw');
    await invitations().accept(newcomer, token);
    expect(await people.rolesIn(metal)).toEqual({ olga: 'owner', nieuw: 'member' });
  });

  it('works once, even for two at the same moment', async () => {
    const token = await invited(await people.person('olga', metal, 'owner'), metal, 'nieuw@example.nl');
    const newcomer = await people.person('nieuw');
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => invitations().accept(newcomer, token)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await memberships().leave(await people.again(newcomer.userId), metal);
    await expect(invitations().accept(newcomer, token)).rejects.toEqual(refused('membership_invitation.accepted'));
    expect(await people.rolesIn(metal)).toEqual({ olga: 'owner' });
  });

  it('makes one owner of an organisation that nobody keeps, whoever accepts at the same moment', async () => {
    const petra = await people.person('petra', programme, 'administrator');
    const work = services.get(UnitOfWork).read;
    for (let round = 0; round < ROUNDS; round += 1) {
      const where = organisation('company', newId(), (id) => ({ companyId: id }));
      const newcomers = await Promise.all(['a', 'b', 'c'].map((name) => people.person(`${name}${round}`)));
      const tokens: string[] = [];
      for (const { email } of newcomers) {
        await invitations().inviteOnce(work, petra.userId, where, { email, role: 'owner', language: 'nl' });
        const [sent] = await sql<{ id: string }>('SELECT id FROM membership_invitations WHERE email = $1', [email]);
        tokens.push((await invitations().toSend(sent?.id ?? ''))?.token ?? '');
      }
      await Promise.all(newcomers.map((one, index) => invitations().accept(one, tokens[index] ?? '')));
      expect(Object.values(await people.rolesIn(where)).toSorted()).toEqual(['member', 'member', 'owner']);
    }
  });

  it('is of no use to another address, and none after fourteen days', async () => {
    const token = await invited(await people.person('olga', metal, 'owner'), metal, 'nieuw@example.nl');
    await expect(invitations().accept(await people.person('dief'), token)).rejects.toEqual(
      refused('membership_invitation.other_address'),
    );
    clock.moment = START + 14 * DAY;
    const late = invitations().accept(await people.person('nieuw'), token);
    await expect(late).rejects.toEqual(refused('membership_invitation.expired'));
    await expect(invitations().open(token)).rejects.toMatchObject({ status: 410 });
    expect(await people.rolesIn(metal)).toEqual({ olga: 'owner' });
  });

  it('opens by its own link alone', async () => {
    const owner = await people.person('olga', metal, 'owner');
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
    const owner = await people.person('olga', metal, 'owner');
    const token = await invited(owner, metal, 'mark@example.nl', 'owner');
    const mark = await people.person('mark', metal, 'member');
    await invitations().accept(mark, token);
    expect(await people.rolesIn(metal)).toMatchObject({ mark: 'member' });
    const invitation = { email: 'mark@example.nl', role: 'owner' as const, language: 'nl' as const };
    await expect(invitations().invite(owner, metal, invitation)).rejects.toEqual(refused('membership.exists'));
  });

  it('falls with the role of who sent it', async () => {
    const [owner, other] = [await people.person('olga', metal, 'owner'), await people.person('otto', metal, 'owner')];
    const first = await invited(other, metal, 'vriend@example.nl', 'owner');
    await memberships().changeRole(owner, metal, other.userId, 'member');
    await expect(invitations().accept(await people.person('vriend'), first)).rejects.toEqual(
      refused('membership_invitation.withdrawn'),
    );
    await memberships().changeRole(owner, metal, other.userId, 'owner');
    const second = await invited(await people.again(other.userId), metal, 'vriend@example.nl', 'owner');
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
    const otto = await people.person('otto', other, 'owner');
    const owner = await people.person('olga', metal, 'owner');
    await people.person('otto', metal);
    await invited(otto, other, 'ander@example.nl');
    await memberships().changeRole(owner, metal, otto.userId, 'owner');
    await invited(await people.again(otto.userId), metal, 'metaal@example.nl');
    expect(await openOf(otto)).toEqual(['ander@example.nl', 'metaal@example.nl']);
    await memberships().changeRole(owner, metal, otto.userId, 'member');
    expect(await openOf(otto)).toEqual(['ander@example.nl']);
    await memberships().remove(owner, metal, otto.userId);
    expect(await openOf(otto)).toEqual(['ander@example.nl']);

    const petra = await people.person('petra', programme, 'administrator');
    await people.person('petra', metal);
    await invited(petra, metal, 'lid@example.nl');
    await invited(petra, lab, 'lab@example.nl');
    await memberships().remove(owner, metal, petra.userId);
    expect(await openOf(petra), 'sent by another right than a member has').toEqual(['lab@example.nl', 'lid@example.nl']);
    await people.person('petra', metal, 'owner');
    await memberships().remove(owner, metal, petra.userId);
    expect(await openOf(petra)).toEqual(['lab@example.nl']);
  });

  it('falls with a broker’s right into the hub and its fieldlabs, and with an administrator’s into whatever they do not keep', async () => {
    const bram = await people.person('bram', metal, 'owner');
    await people.person('bram', hub, 'broker');
    await people.person('bea', hub, 'broker');
    await invited(bram, metal, 'metaal@example.nl');
    await invited(await people.again(bram.userId), hub, 'hub@example.nl', 'broker');
    await invited(await people.again(bram.userId), lab, 'lab@example.nl', 'owner');
    await memberships().leave(await people.again(bram.userId), hub);
    expect(await openOf(bram)).toEqual(['metaal@example.nl']);

    const petra = await people.person('petra', programme, 'administrator');
    const pim = await people.person('pim', programme, 'administrator');
    await people.person('petra', lab, 'owner');
    for (const [where, email] of [
      [metal, 'm2'],
      [lab, 'l2'],
      [hub, 'h2'],
    ] as const)
      await invited(await people.again(petra.userId), where, `${email}@example.nl`, where.kind === 'hub' ? 'broker' : 'member');
    await memberships().changeRole(pim, programme, petra.userId, 'officer');
    expect(await openOf(petra)).toEqual(['l2@example.nl']);
  });

  it('outlasts who sent it where it answers a request, also one that was open already and takes the person in as the same', async () => {
    const work = services.get(UnitOfWork).read;
    const answer = (by: Actor, email: string) =>
      invitations().inviteOnce(work, by.userId, metal, { email, role: 'member', language: 'nl' });
    const [olga, otto] = [await people.person('olga', metal, 'owner'), await people.person('otto', metal, 'owner')];
    const petra = await people.person('petra', programme, 'administrator');
    const pim = await people.person('pim', programme, 'administrator');
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
    const owner = await people.person('olga', metal, 'owner');
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
    let owner = await people.person('olga');
    for (const company of companies) owner = await people.person('olga', company, 'owner');
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
    const [owner, stranger] = [await people.person('olga', metal, 'owner'), await people.person('eva', other, 'owner')];
    const { id } = await invitations().invite(owner, metal, { email: 'a@example.nl', role: 'member', language: 'nl' });
    await expect(invitations().withdraw(stranger, other, id)).rejects.toEqual(refused('membership_invitation.not_found'));
    await expect(invitations().withdraw(stranger, metal, id)).rejects.toEqual(refused('organisation.not_found'));
    await invitations().withdraw(owner, metal, id);
    expect(await invitations().toSend(id)).toBeNull();
  });

  it('comes from owners, from brokers for their hub and its fieldlabs, and from administrators for anybody', async () => {
    const [broker, officer] = [await people.person('bram', hub, 'broker'), await people.person('ofra', programme, 'officer')];
    const administrator = await people.person('petra', programme, 'administrator');
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
    await expect(invitations().invite(await people.person('lid', lab), lab, owner)).rejects.toEqual(refused('actor.not_allowed'));
  });
});
