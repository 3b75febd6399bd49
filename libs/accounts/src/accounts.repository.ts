import { Injectable } from '@nestjs/common';
import { In, IsNull, Like } from 'typeorm';
import { Clock, grouped, newId } from '#libs/kernel';
import type { Work } from '#libs/database';
import type { Language } from '#libs/taxonomy';
import { ActingOrganisation } from './acting-organisation.entity.js';
import { Actor, type Belonging, type Recipient } from './actor.js';
import { Membership, PROGRAMME_ID, type MembershipRole, type OrganisationKind } from './membership.entity.js';
import { SessionsRepository } from './sessions.repository.js';
import { User } from './user.entity.js';

/** Users and their memberships. */
@Injectable()
export class AccountsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly sessions: SessionsRepository,
  ) {}

  async findByEmail(work: Work, email: string): Promise<User | null> {
    return work.findOneBy(User, { email: email.toLowerCase() });
  }

  /** The user of this address, made when there is none. Two makers at once get the same user. */
  async ensureUser(work: Work, person: { email: string; name: string; language: Language }): Promise<User> {
    const user = { id: newId(), ...person, email: person.email.toLowerCase(), createdAt: this.clock.now() };
    await work.createQueryBuilder().insert().into(User).values(user).orIgnore().execute();
    return work.findOneByOrFail(User, { email: user.email });
  }

  /** Users of the reserved domain `.example` (RFC 2606), which only the local stack's demo accounts have. */
  async demoUsers(work: Work): Promise<User[]> {
    return work.find(User, { where: { email: Like('%.example') }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  async setPerson(work: Work, userId: string, person: Pick<User, 'name' | 'language'>): Promise<void> {
    await work.update(User, { id: userId }, person);
  }

  /** Adds a membership, with which the person gets new session tokens; one that exists already stays as it is. */
  async ensureMembership(
    work: Work,
    membership: { userId: string; organisationKind: OrganisationKind; organisationId: string; role: MembershipRole },
  ): Promise<void> {
    const values = { id: newId(), ...membership, createdAt: this.clock.now() };
    const result = await work.createQueryBuilder().insert().into(Membership).values(values).orIgnore().returning('id').execute();
    if ((result.raw as unknown[]).length > 0) await this.sessions.renewSoon(work, membership.userId);
  }

  /** Who belongs to an organisation as what, the longest member first. */
  async membershipsIn(work: Work, organisationKind: OrganisationKind, organisationId: string): Promise<Membership[]> {
    return work.find(Membership, { where: { organisationKind, organisationId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Keeps everybody else who locks this person waiting until the transaction ends. */
  async lock(work: Work, userId: string): Promise<void> {
    await work.findOne(User, { where: { id: userId }, lock: { mode: 'pessimistic_write' } });
  }

  /** The person behind a session, with memberships; null when the user is gone. Every request asks this, hence in one statement. */
  async actor(work: Work, userId: string, sessionId: string): Promise<Actor | null> {
    const [person] = await work.query<
      (Pick<User, 'name' | 'email' | 'language'> & { all: (Belonging & { chosen: boolean })[] })[]
    >(
      `SELECT person.name, person.email, person.language, coalesce(belonging.list, '[]') AS "all"
       FROM users person
       CROSS JOIN LATERAL (
         SELECT json_agg(json_build_object('organisationKind', membership.organisation_kind,
             'organisationId', membership.organisation_id, 'role', membership.role, 'chosen', acting.session_id IS NOT NULL)
           ORDER BY membership.created_at, membership.id) AS list
         FROM memberships membership
         LEFT JOIN acting_organisations acting ON acting.session_id = $2
          AND acting.organisation_kind = membership.organisation_kind AND acting.organisation_id = membership.organisation_id
         WHERE membership.user_id = person.id) belonging
       WHERE person.id = $1`,
      [userId, sessionId === '' ? null : sessionId],
    );
    if (!person) return null;
    const { name, email, language, all } = person;
    const every = all.map(({ organisationKind, organisationId, role }) => ({ organisationKind, organisationId, role }));
    const chosen = every.filter((_, index) => all[index]?.chosen);
    return new Actor(userId, sessionId, name, email, language, chosen.length > 0 ? chosen : every, every);
  }

  /** From now on the session acts for one organisation only, or with null for all that the person belongs to. */
  async actFor(work: Work, sessionId: string, organisation: Omit<Belonging, 'role'> | null): Promise<void> {
    if (organisation) await work.upsert(ActingOrganisation, { sessionId, ...organisation }, ['sessionId']);
    else await work.delete(ActingOrganisation, { sessionId });
  }

  /** Names of these people, by id, but of who had their data erased. */
  async names(work: Work, userIds: readonly string[]): Promise<Map<string, string>> {
    const where = { id: In([...new Set(userIds)]), erasedAt: IsNull() };
    const users = await work.find(User, { select: { id: true, name: true }, where });
    return new Map(users.map(({ id, name }) => [id, name]));
  }

  /** Names and addresses of these people, by id. */
  async people(work: Work, userIds: readonly string[]): Promise<Map<string, Pick<User, 'name' | 'email'>>> {
    const where = { id: In([...new Set(userIds)]) };
    const users = await work.find(User, { select: { id: true, name: true, email: true }, where });
    return new Map(users.map(({ id, name, email }) => [id, { name, email }]));
  }

  /** Everybody who belongs to this organisation, each once, in a stable order. */
  async recipients(work: Work, kind: OrganisationKind, organisationId: string): Promise<Recipient[]> {
    return (await this.recipientsOf(work, kind, [organisationId])).get(organisationId) ?? [];
  }

  /** The administrators of the programme, who are told what else nobody would hear. */
  async administrators(work: Work): Promise<Recipient[]> {
    const members = await this.membershipsIn(work, 'programme', PROGRAMME_ID);
    const ids = new Set(members.filter(({ role }) => role === 'administrator').map(({ userId }) => userId));
    return (await this.recipients(work, 'programme', PROGRAMME_ID)).filter(({ userId }) => ids.has(userId));
  }

  /** Everybody who belongs to these organisations, by organisation, in a stable order. */
  async recipientsOf(work: Work, kind: OrganisationKind, organisationIds: readonly string[]): Promise<Map<string, Recipient[]>> {
    const rows = await work.query<(Recipient & { organisationId: string })[]>(
      `SELECT membership.organisation_id AS "organisationId", person.id AS "userId", person.name, person.email, person.language
       FROM memberships membership JOIN users person ON person.id = membership.user_id
       WHERE membership.organisation_kind = $1 AND membership.organisation_id = ANY($2)
       ORDER BY person.created_at, person.id`,
      [kind, organisationIds],
    );
    const members = grouped(rows, ({ organisationId }) => organisationId);
    const membersOf = (id: string): Recipient[] => {
      return (members.get(id) ?? []).map(({ userId, name, email, language }) => ({ userId, name, email, language }));
    };
    return new Map(organisationIds.map((organisationId) => [organisationId, membersOf(organisationId)]));
  }
}
