import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Work } from '#libs/database';
import { grouped } from '#libs/kernel';
import { Membership, type MembershipRole, type OrganisationKind } from '../membership.entity.js';
import { User } from '../user.entity.js';
import { ROLES_IN } from './membership.lifecycle.js';
import type { Organisation } from './organisation.js';

/** A person in an organisation, with what others there see of them. */
export type Member = Membership & Pick<User, 'name' | 'email'>;

const MOST_MEMBERS = 1_000;

/** Who belongs to an organisation as what. */
@Injectable()
export class MembershipsRepository {
  async list(work: Work, { kind, id }: Pick<Organisation, 'kind' | 'id'>): Promise<Member[]> {
    const memberships = await work.find(Membership, {
      where: { organisationKind: kind, organisationId: id },
      order: { createdAt: 'ASC', id: 'ASC' },
      take: MOST_MEMBERS,
    });
    return this.named(work, memberships);
  }

  /** Who keeps each of these organisations in hand, by organisation. */
  async keepers(work: Work, kind: OrganisationKind, ids: readonly string[]): Promise<Map<string, Member[]>> {
    const where = { organisationKind: kind, organisationId: In([...ids]), role: ROLES_IN[kind][0] };
    const memberships = await work.find(Membership, { where, order: { createdAt: 'ASC', id: 'ASC' } });
    return grouped(await this.named(work, memberships), ({ organisationId }) => organisationId);
  }

  /**
   * Locks everybody in the organisation until the transaction ends, always in the same order: of two keepers who leave at the same
   * time, the second is counted after the first has gone. The organisation is locked by name too, since who comes in has no row yet:
   * of two who come at the same time, the second is counted after the first is there.
   */
  async lock(work: Work, { kind, id }: Pick<Organisation, 'kind' | 'id'>): Promise<Membership[]> {
    await work.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`people of ${kind} ${id}`]);
    return work
      .createQueryBuilder(Membership, 'membership')
      .where('membership.organisationKind = :kind AND membership.organisationId = :id', { kind, id })
      .orderBy('membership.id')
      .setLock('pessimistic_write')
      .getMany();
  }

  async setRole(work: Work, id: string, role: MembershipRole): Promise<void> {
    await work.update(Membership, { id }, { role });
  }

  async remove(work: Work, id: string): Promise<void> {
    await work.delete(Membership, { id });
  }

  private async named(work: Work, memberships: readonly Membership[]): Promise<Member[]> {
    const users = await work.findBy(User, { id: In(memberships.map(({ userId }) => userId)) });
    const byId = new Map(users.map((user) => [user.id, user]));
    return memberships.flatMap((membership) => {
      const user = byId.get(membership.userId);
      return user ? [{ ...membership, name: user.name, email: user.email }] : [];
    });
  }
}
