import { Logger } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountsRepository, MembershipInvitationsService, PROGRAMME_ID, type Actor, type Organisation } from '#libs/accounts';
import { CompaniesService } from '#libs/companies';
import { UnitOfWork } from '#libs/database';
import { JoiningRequestsService, OverdueJoiningService } from '#libs/joining';
import type { Province } from '#libs/taxonomy';
import { Marketplace } from '../support/marketplace.js';

/** Ends at five on the second working day, Amsterdam. */
const [MONDAY, BEFORE_END, END] = ['2026-11-23T10:00:00Z', '2026-11-25T15:59:00Z', '2026-11-25T16:00:00Z'];
const DAY_MS = 24 * 60 * 60_000;
const NOBODYS = '99999990';
/** When nobody has answered again: two working days after END. */
const SECOND_END = '2026-11-27T16:00:00Z';
const ALL = { limit: 1_000 };

let marketplace: Marketplace;
let [hub, otherHub] = ['', ''];
let broker: Actor;
let otherBroker: Actor;
let administrator: Actor;
let made = 0;

beforeAll(async () => {
  marketplace = await Marketplace.open();
  marketplace.setTime(MONDAY);
  hub = await hubOf('Zuid-Holland');
  otherHub = await hubOf('Groningen');
  await marketplace.sql(`DELETE FROM memberships WHERE organisation_kind = 'hub'`);
  broker = await person('broker@zuid.example', { kind: 'hub', id: hub, role: 'broker' });
  otherBroker = await person('broker@noord.example', { kind: 'hub', id: otherHub, role: 'broker' });
  administrator = await marketplace.actor('admin@programme.example');
});

beforeEach(() => marketplace.setTime(MONDAY));

afterAll(() => marketplace.close());

const service = (): JoiningRequestsService => marketplace.module.get(JoiningRequestsService);
const tick = (): Promise<void> => marketplace.module.get(OverdueJoiningService).tick();
const invitations = (): MembershipInvitationsService => marketplace.module.get(MembershipInvitationsService);
const refusal = (code: string) => expect.objectContaining({ code });

async function hubOf(province: Province): Promise<string> {
  return (
    (await marketplace.sql<{ id: string }>('SELECT hub_id AS id FROM hub_provinces WHERE province = $1', [province]))[0]?.id ?? ''
  );
}

async function person(
  email: string,
  of?: { kind: 'hub' | 'company' | 'programme'; id: string; role: 'broker' | 'owner' | 'member' | 'administrator' },
): Promise<Actor> {
  const accounts = marketplace.module.get(AccountsRepository);
  await marketplace.module.get(UnitOfWork).run(async (work) => {
    const { id: userId } = await accounts.ensureUser(work, { email, name: `Naam van ${email}`, language: 'nl' });
    if (of) await accounts.ensureMembership(work, { userId, organisationKind: of.kind, organisationId: of.id, role: of.role });
  });
  return marketplace.actor(email);
}

/** A company that somebody has registered, and nobody else knows of. */
async function registered(province: Province = 'Zuid-Holland'): Promise<{ id: string; kvkNumber: string; owner: Actor }> {
  made += 1;
  const kvkNumber = String(70_000_000 + made);
  const details = { kvkNumber, name: `Geheim Metaal ${made}`, province };
  const { id } = await marketplace.module
    .get(UnitOfWork)
    .run((work) => marketplace.module.get(CompaniesService).register(work, details));
  return { id, kvkNumber, owner: await person(`owner${made}@geheim.example`, { kind: 'company', id, role: 'owner' }) };
}

async function asked(province: Province = 'Zuid-Holland') {
  const company = await registered(province);
  const asker = await person(`asker${made}@bos.example`);
  const { id } = await service().ask(asker, company.kvkNumber);
  return { company, asker, id };
}

/** Kinds of what a person was told about requests, the oldest first. */
async function told({ userId }: Actor): Promise<string[]> {
  const rows = await marketplace.sql<{ kind: string }>(
    `SELECT kind FROM notifications WHERE user_id = $1 AND kind LIKE 'joining_%' ORDER BY id`,
    [userId],
  );
  return rows.map(({ kind }) => kind);
}

const waitingFor = async (actor: Actor): Promise<string[]> => (await service().page(actor, ALL)).map(({ request }) => request.id);
const invitationsTo = (id: string) =>
  marketplace.sql<{ email: string; role: string; by: string }>(
    'SELECT email, role, invited_by AS by FROM membership_invitations WHERE organisation_id = $1',
    [id],
  );

/** Of which requests the administrators were told that nobody answered, once for each message. */
async function overdue(): Promise<string[]> {
  const rows = await marketplace.sql<{ id: string }>(
    `SELECT jsonb_array_elements_text(params->'joiningRequestIds') AS id FROM notifications WHERE kind = 'joining_overdue'`,
  );
  return rows.map(({ id }) => id);
}

const nobodyIn = (id: string) => marketplace.sql('DELETE FROM memberships WHERE organisation_id = $1', [id]);

function organisation(id: string): Organisation {
  return { kind: 'company', id, nameNl: 'x', nameEn: 'x', parties: { companyId: id } };
}

describe('a request to be let into a company', () => {
  it('goes to the brokers of its province, says who asks, and nothing of it to anybody else', async () => {
    const before = await told(otherBroker);
    const { company, asker, id } = await asked();
    expect((await told(broker)).at(-1)).toBe('joining_requested');
    expect(await told(otherBroker)).toEqual(before);
    expect(await told(company.owner)).toEqual([]);
    const view = (await service().page(broker, ALL)).find(({ request }) => request.id === id);
    expect(view).toMatchObject({
      request: { companyId: company.id, kvkNumber: company.kvkNumber, hubId: hub },
      asker: { name: asker.name, email: asker.email },
      owners: [{ email: company.owner.email }],
      role: 'member',
    });
    expect(await waitingFor(otherBroker)).not.toContain(id);
    expect(await waitingFor(administrator)).toContain(id);
    for (const nobody of [asker, company.owner]) expect(await waitingFor(nobody)).toEqual([]);
    // A message travels and is forwarded: it says neither who asks nor whose the company is.
    const params = await marketplace.sql(`SELECT params::text AS text FROM notifications WHERE kind = 'joining_requested'`);
    expect(JSON.stringify(params)).not.toMatch(/Geheim|bos\.example|7000000/);
  });

  it('lets the person in by an invitation to the address that asked, and tells the owners', async () => {
    const { company, asker, id } = await asked();
    await service().answer(broker, id, 'let_in', 'member');
    expect(await invitationsTo(company.id)).toEqual([{ email: asker.email, role: 'member', by: broker.userId }]);
    expect(await told(company.owner)).toEqual(['joining_let_in']);
    expect(await told(asker)).toEqual([]);
    const members = await marketplace.sql('SELECT 1 FROM memberships WHERE user_id = $1', [asker.userId]);
    expect(members, 'nobody belongs to it before they accept').toEqual([]);
    await expect(service().answer(administrator, id, 'decline', 'member')).rejects.toEqual(refusal('joining_request.answered'));
    expect(await waitingFor(broker)).not.toContain(id);
    const trail = await marketplace.sql(
      `SELECT kind, facts FROM audit_entries WHERE subject_kind = 'joining_request' AND subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(trail).toMatchObject([{ kind: 'added' }, { kind: 'changed', facts: { answer: 'let_in' } }]);
    expect(JSON.stringify(trail)).not.toContain(company.kvkNumber);
  });

  it('tells who is not let in, and lets them ask again', async () => {
    const { company, asker, id } = await asked();
    await service().answer(broker, id, 'decline', 'member');
    expect(await told(asker)).toEqual(['joining_declined']);
    expect(await invitationsTo(company.id)).toEqual([]);
    expect((await service().ask(asker, company.kvkNumber)).id).not.toBe(id);
  });

  it('makes an owner only of who comes into a company that nobody answers for', async () => {
    const { company, id } = await asked();
    await marketplace.sql('DELETE FROM memberships WHERE organisation_id = $1', [company.id]);
    await service().answer(broker, id, 'let_in', 'owner');
    expect(await invitationsTo(company.id)).toMatchObject([{ role: 'owner' }]);
  });

  it('invites nobody twice, nor who belongs to it meanwhile', async () => {
    const { company, asker, id } = await asked();
    const member = { email: asker.email, role: 'member', language: 'nl' } as const;
    const { id: invitation } = await invitations().invite(company.owner, organisation(company.id), member);
    await service().answer(broker, id, 'let_in', 'member');
    expect(await invitationsTo(company.id)).toHaveLength(1);
    const mails = await marketplace.sql(`SELECT 1 FROM outbox WHERE payload->>'membershipInvitationId' = $1`, [invitation]);
    expect(mails, 'the link is sent again').toHaveLength(2);
    expect(await told(company.owner), 'they have invited this person themselves').toEqual([]);
    const other = await asked();
    await person(other.asker.email, { kind: 'company', id: other.company.id, role: 'member' });
    await service().answer(broker, other.id, 'let_in', 'member');
    expect(await invitationsTo(other.company.id)).toEqual([]);
    expect(await told(other.company.owner)).toEqual([]);
  });

  it('invites nobody twice whom an owner invites at the same time', async () => {
    const { company, asker, id } = await asked();
    const member = { email: asker.email, role: 'member', language: 'nl' } as const;
    let answered: Promise<void> | undefined;
    await marketplace.module.get(UnitOfWork).run(async (work) => {
      await invitations().inviteOnce(work, company.owner.userId, organisation(company.id), member);
      answered = service().answer(broker, id, 'let_in', 'member');
      await marketplace.somebodyWaits();
    });
    await answered;
    expect(await invitationsTo(company.id)).toMatchObject([{ by: company.owner.userId }]);
  });

  it('does not exist for the broker of another hub, for who asked, or for the owners', async () => {
    const { company, asker, id } = await asked();
    for (const nobody of [otherBroker, asker, company.owner])
      await expect(service().answer(nobody, id, 'let_in', 'member')).rejects.toEqual(refusal('joining_request.not_found'));
    expect(await invitationsTo(company.id)).toEqual([]);
  });

  it('is answered by nobody for themselves, not even by a broker', async () => {
    const { kvkNumber, id: companyId } = await registered();
    const { id } = await service().ask(broker, kvkNumber);
    expect(await waitingFor(broker)).not.toContain(id);
    await expect(service().answer(broker, id, 'let_in', 'member')).rejects.toEqual(refusal('joining_request.not_found'));
    await expect(
      marketplace.sql(`UPDATE joining_requests SET answer = 'let_in', answered_by = user_id, answered_at = now() WHERE id = $1`, [
        id,
      ]),
    ).rejects.toThrow(/joining_requests_not_by_oneself/);
    // The only broker there is asks: then it is for the administrators.
    expect((await told(administrator)).at(-1)).toBe('joining_requested');
    await service().answer(administrator, id, 'let_in', 'member');
    expect(await invitationsTo(companyId)).toHaveLength(1);
  });

  it('is answered once when two do so at the same time', async () => {
    const { company, id } = await asked();
    const outcomes = await Promise.allSettled(
      [broker, administrator].map((who) => service().answer(who, id, 'let_in', 'member')),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await invitationsTo(company.id)).toHaveLength(1);
    expect(await told(company.owner)).toHaveLength(1);
  });
});

describe('whoever tries numbers', () => {
  it('learns nothing: a number that nobody has registered is answered alike, and reaches nobody', async () => {
    const [{ kvkNumber }, spy] = [await registered(), await person('spy@elsewhere.example')];
    const before = [await told(broker), await told(administrator)];
    const none = await service().ask(spy, NOBODYS);
    expect([await told(broker), await told(administrator)]).toEqual(before);
    const some = await service().ask(spy, kvkNumber);
    expect({ ...none, id: some.id, kvkNumber: some.kvkNumber }).toEqual(some);
    for (const helper of [broker, administrator]) expect(await waitingFor(helper)).not.toContain(none.id);
    await expect(service().answer(administrator, none.id, 'let_in', 'member')).rejects.toEqual(
      refusal('joining_request.not_found'),
    );
    // Whoever registers it later is not bothered by who was there before.
    const details = { kvkNumber: NOBODYS, name: 'Later B.V.', province: 'Zuid-Holland' } as const;
    marketplace.setTime('2026-11-23T11:00:00Z');
    await marketplace.module.get(UnitOfWork).run((work) => marketplace.module.get(CompaniesService).register(work, details));
    marketplace.setTime(MONDAY);
    expect(await waitingFor(broker)).not.toContain(none.id);
    // Whoever asks again means it: it counts from then on.
    marketplace.setTime('2026-11-23T12:00:00Z');
    const toldBefore = (await told(broker)).length;
    const again = { ...none, createdAt: new Date('2026-11-23T12:00:00Z') };
    for (let at = 0; at < 2; at += 1) expect(await service().ask(spy, NOBODYS)).toEqual(again);
    expect((await told(broker)).slice(toldBefore)).toEqual(['joining_requested']);
    expect(await waitingFor(broker)).toContain(none.id);
  });

  it('asks three times a day from one mailbox, whatever stands after the plus, and once about a number', async () => {
    const numbers = [await registered(), await registered(), await registered(), await registered()].map((one) => one.kvkNumber);
    const [plain, plus] = [await person('many@bos.example'), await person('many+2@bos.example')];
    const first = await service().ask(plain, numbers[0] ?? '');
    expect(await service().ask(plain, numbers[0] ?? '')).toEqual(first);
    await service().ask(plus, numbers[1] ?? '');
    await service().ask(plain, numbers[2] ?? '');
    for (const who of [plain, plus])
      await expect(service().ask(who, numbers[3] ?? '')).rejects.toEqual(refusal('joining_request.too_many'));
    expect(await service().ask(plain, numbers[0] ?? ''), 'what is open stays open').toEqual(first);
    marketplace.setTime(new Date(Date.parse(MONDAY) + DAY_MS + 1).toISOString());
    await service().ask(plain, numbers[3] ?? '');
  });

  it('sends two requests of one person at the same time only once', async () => {
    const [{ kvkNumber }, asker] = [await registered(), await person('twice@bos.example')];
    const [one, other] = await Promise.all([service().ask(asker, kvkNumber), service().ask(asker, kvkNumber)]);
    expect(one?.id).toBe(other?.id);
  });

  it('fills no inbox: of many requests about one company five are told a day, and all are listed', async () => {
    marketplace.setTime('2026-11-30T10:00:00Z');
    const { kvkNumber } = await registered();
    const before = (await told(broker)).length;
    const ids: string[] = [];
    for (let at = 0; at < 7; at += 1) ids.push((await service().ask(await person(`crowd${at}@bos.example`), kvkNumber)).id);
    expect((await told(broker)).length - before).toBe(5);
    expect(await waitingFor(broker)).toEqual(expect.arrayContaining(ids));
  });
});

describe('a request that nobody answers', () => {
  it('comes before the administrators in time, once', async () => {
    const { id } = await asked();
    const { id: answered } = await asked();
    await service().answer(broker, answered, 'decline', 'member');
    marketplace.setTime(BEFORE_END);
    await tick();
    expect(await overdue()).not.toContain(id);
    marketplace.setTime(END);
    await Promise.all([tick(), tick()]);
    await tick();
    expect((await overdue()).filter((one) => one === id)).toHaveLength(1);
    expect(await overdue()).not.toContain(answered);
    await service().answer(administrator, id, 'let_in', 'member');
  });

  it('comes before them once more, and who asked is told that it takes longer', async () => {
    const { asker, id } = await asked();
    const messages = async () => (await told(administrator)).filter((kind) => kind === 'joining_overdue').length;
    marketplace.setTime(END);
    await tick();
    expect(await told(asker)).toEqual([]);
    const before = await messages();
    marketplace.setTime(SECOND_END);
    const late = await asked();
    await Promise.all([tick(), tick()]);
    await tick();
    expect((await overdue()).filter((one) => one === id)).toHaveLength(2);
    expect(await messages(), 'one message for all that wait').toBe(before + 1);
    expect(await told(asker)).toEqual(['joining_delayed']);
    expect(await waitingFor(broker)).toEqual(expect.arrayContaining([id, late.id]));
  });

  it('is never brought before who asked: where nobody else is, it rings until somebody can be told', async () => {
    const { kvkNumber } = await registered();
    const { id } = await service().ask(administrator, kvkNumber);
    const error = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    marketplace.setTime(END);
    await tick();
    expect(await overdue()).not.toContain(id);
    expect(error.mock.calls).toEqual([[expect.stringMatching(/^No administrator can be told of 1 /)]]);
    error.mockRestore();
    const other = await person('second@programme.example', { kind: 'programme', id: PROGRAMME_ID, role: 'administrator' });
    await tick();
    expect((await overdue()).filter((one) => one === id)).toHaveLength(1);
    expect((await told(other)).at(-1)).toBe('joining_overdue');
    await marketplace.sql('DELETE FROM memberships WHERE user_id = $1', [other.userId]);
  });

  it('keeps no other from being told when it cannot be', async () => {
    const [one, other] = [await asked(), await asked()];
    marketplace.setTime(END);
    await tick();
    marketplace.setTime(SECOND_END);
    const accounts = marketplace.module.get(AccountsRepository);
    const actor = accounts.actor.bind(accounts);
    const failing = vi.spyOn(accounts, 'actor').mockImplementation(async (work, userId, sessionId) => {
      if (userId === one.asker.userId) throw new Error('away');
      return actor(work, userId, sessionId);
    });
    const error = vi.spyOn(Logger.prototype, 'error').mockReturnValue();
    await tick();
    expect(error.mock.calls).toContainEqual([`Request ${one.id} stays overdue: away`]);
    failing.mockRestore();
    error.mockRestore();
    expect([await told(one.asker), await told(other.asker)]).toEqual([[], ['joining_delayed']]);
    await tick();
    expect(await told(one.asker)).toEqual(['joining_delayed']);
  });

  it('goes to the administrators at once where the province has no brokers, or no hub', async () => {
    const before = (await told(administrator)).length;
    await marketplace.sql(`DELETE FROM memberships WHERE organisation_id = $1`, [otherHub]);
    const { id } = await asked('Groningen');
    expect((await told(administrator)).slice(before)).toEqual(['joining_requested']);
    await marketplace.sql(`DELETE FROM hub_provinces WHERE province = 'Groningen'`);
    const second = await asked('Groningen');
    expect((await told(administrator)).slice(before)).toEqual(['joining_requested', 'joining_requested']);
    expect(await waitingFor(administrator)).toEqual(expect.arrayContaining([id, second.id]));
    expect(await waitingFor(otherBroker)).toEqual([]);
  });
});

describe('a company that nobody answers for', () => {
  beforeEach(() => marketplace.setTime('2026-12-07T10:00:00Z'));

  async function twoAsk() {
    const { company, asker, id } = await asked();
    await nobodyIn(company.id);
    const other = await person(`other${made}@bos.example`);
    return { company, asker, id, other, otherId: (await service().ask(other, company.kvkNumber)).id };
  }
  const roleOf = async (id: string) => (await service().page(broker, ALL)).find(({ request }) => request.id === id)?.role;

  it('gets one owner, though nobody has accepted yet', async () => {
    const { company, asker, id, other, otherId } = await twoAsk();
    expect([await roleOf(id), await roleOf(otherId)]).toEqual(['owner', 'owner']);
    await service().answer(broker, id, 'let_in', 'owner');
    expect(await roleOf(otherId)).toBe('member');
    await service().answer(broker, otherId, 'let_in', 'member');
    expect(await invitationsTo(company.id)).toEqual([
      { email: asker.email, role: 'owner', by: broker.userId },
      { email: other.email, role: 'member', by: broker.userId },
    ]);
  });

  it('gets no other role than the one that was shown, not even by two answers at the same time', async () => {
    const { company, id, otherId } = await twoAsk();
    await expect(service().answer(broker, id, 'let_in', 'member')).rejects.toEqual(refusal('joining_request.changed'));
    const answers = [id, otherId].map((one) => service().answer(broker, one, 'let_in', 'owner'));
    const outcomes = await Promise.allSettled(answers);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes).toContainEqual({ status: 'rejected', reason: refusal('joining_request.changed') });
    expect(await invitationsTo(company.id)).toHaveLength(1);
    const left = (await waitingFor(broker)).filter((one) => one === id || one === otherId);
    expect(left, 'it can be answered anew').toHaveLength(1);
    await service().answer(broker, left[0] ?? '', 'decline', 'owner');
  });

  it('gets no second owner by who accepts after somebody else has become one', async () => {
    const { company, asker, id } = await twoAsk();
    await service().answer(broker, id, 'let_in', 'owner');
    await person('first@bos.example', { kind: 'company', id: company.id, role: 'owner' });
    const [invitation] = await marketplace.sql<{ id: string }>('SELECT id FROM membership_invitations WHERE email = $1', [
      asker.email,
    ]);
    const token = (await invitations().toSend(invitation?.id ?? ''))?.token ?? '';
    expect(await invitations().accept(asker, token)).toMatchObject({ role: 'member' });
    expect(await marketplace.sql('SELECT role FROM memberships WHERE user_id = $1', [asker.userId])).toEqual([
      { role: 'member' },
    ]);
  });
});

describe('many requests', () => {
  beforeEach(() => marketplace.setTime('2026-12-14T10:00:00Z'));

  it('reach the helpers of a hub up to twenty a day, and are listed page by page, the newest first', async () => {
    const before = (await told(broker)).length;
    const ids: string[] = [];
    for (let at = 0; at < 22; at += 1) ids.unshift((await asked()).id);
    expect((await told(broker)).length - before).toBe(20);
    const pageOf = async (after?: string) =>
      (await service().page(broker, { after, limit: 11 })).map(({ request }) => request.id);
    expect([...(await pageOf()), ...(await pageOf(ids[10]))]).toEqual(ids);
    expect(await service().count(broker)).toBe((await waitingFor(broker)).length);
    marketplace.setTime('2026-12-15T10:00:01Z');
    await asked();
    expect((await told(broker)).length - before).toBe(21);
  });
});
