import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Work } from '#libs/database';
import { Clock, notFound } from '#libs/kernel';
import type { Actor } from '../actor.js';
import type { Membership, MembershipRole, OrganisationKind } from '../membership.entity.js';
import { permitted } from '../permissions/permissions.js';
import type { Permission } from '../permissions/permission-table.js';
import { SessionsRepository } from '../sessions.repository.js';
import { MembershipInvitationsRepository } from './membership-invitations.repository.js';
import { lastKeeper, roleImpossible } from './membership.errors.js';
import { isKeeper, isRoleIn } from './membership.lifecycle.js';
import { MembershipsRepository, type Member } from './memberships.repository.js';
import type { Organisation } from './organisation.js';

/** The people of an organisation: who they are, as what, and how they go. */
@Injectable()
export class MembershipsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: MembershipsRepository,
    private readonly invitations: MembershipInvitationsRepository,
    private readonly sessions: SessionsRepository,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, organisation: Organisation): Promise<Member[]> {
    assertPermitted(actor, 'organisation.read', organisation);
    return this.memberships.list(this.unitOfWork.read, organisation);
  }

  /** Who keeps each of these organisations in hand, for a service that has checked who may know of them. */
  async keepers(work: Work, kind: OrganisationKind, ids: readonly string[]): Promise<Map<string, Member[]>> {
    return this.memberships.keepers(work, kind, ids);
  }

  /**
   * Everybody in an organisation, until the transaction ends without anybody coming, going or changing as long as they ask this first
   * too; for a service that has checked by what right it asks.
   */
  async lock(work: Work, organisation: Pick<Organisation, 'kind' | 'id'>): Promise<Membership[]> {
    return this.memberships.lock(work, organisation);
  }

  /** Makes somebody something else in an organisation that is locked, likewise; their sessions get other tokens. */
  async setRole(work: Work, membership: Membership, role: MembershipRole): Promise<void> {
    await this.memberships.setRole(work, membership.id, role);
    await this.sessions.renewSoon(work, membership.userId);
    await this.afterLoss(work, membership, role);
  }

  /**
   * Makes somebody something else in the organisation.
   *
   * @throws DomainError `member.not_found`, `request.invalid` for a role that this kind of organisation does not have, or
   * `membership.last` (409) for its last keeper.
   */
  async changeRole(actor: Actor, organisation: Organisation, userId: string, role: MembershipRole): Promise<Member> {
    assertPermitted(actor, 'organisation.manage_members', organisation);
    if (!isRoleIn(organisation.kind, role)) throw roleImpossible(organisation.kind);
    return this.unitOfWork.run(async (work) => {
      const membership = await this.lockOne(work, organisation, userId, role);
      if (membership.role !== role) await this.setRole(work, membership, role);
      const members = await this.memberships.list(work, organisation);
      const changed = members.find((member) => member.userId === userId);
      if (!changed) throw notFound('member', userId);
      return changed;
    });
  }

  /** Ends somebody's membership. @throws DomainError `member.not_found`, or `membership.last` (409) for the last keeper. */
  async remove(actor: Actor, organisation: Organisation, userId: string): Promise<void> {
    assertPermitted(actor, 'organisation.manage_members', organisation);
    await this.end(organisation, userId);
  }

  /** Ends one's own membership. @throws DomainError as {@link remove} */
  async leave(actor: Actor, organisation: Organisation): Promise<void> {
    assertPermitted(actor, 'organisation.leave', organisation);
    await this.end(organisation, actor.userId);
  }

  private async end(organisation: Organisation, userId: string): Promise<void> {
    await this.unitOfWork.run(async (work) => {
      const membership = await this.lockOne(work, organisation, userId, null);
      await this.memberships.remove(work, membership.id);
      await this.sessions.renewSoon(work, userId);
      await this.afterLoss(work, membership, null);
    });
  }

  /** Withdraws what somebody sent by the right of a membership that gives it no more. */
  private async afterLoss(work: Work, before: Membership, next: MembershipRole | null): Promise<void> {
    const { userId, organisationKind: kind, organisationId: id } = before;
    const staysKeeper = next !== null && isKeeper({ ...before, role: next });
    if (isKeeper(before) && !staysKeeper) await this.invitations.withdrawOf(work, userId, { kind, id }, this.clock.now());
  }

  /** A membership that may become `next`, or end; everybody in the organisation is locked. */
  private async lockOne(
    work: Work,
    organisation: Organisation,
    userId: string,
    next: MembershipRole | null,
  ): Promise<Membership> {
    const everybody = await this.memberships.lock(work, organisation);
    const membership = everybody.find((one) => one.userId === userId);
    if (!membership) throw notFound('member', userId);
    const staysKeeper = next !== null && isKeeper({ ...membership, role: next });
    if (isKeeper(membership) && !staysKeeper && everybody.filter(isKeeper).length === 1) throw lastKeeper();
    return membership;
  }
}

/** @throws DomainError as `permitted` */
export function assertPermitted(actor: Actor, permission: Permission, organisation: Organisation): void {
  permitted(actor, permission, organisation.id, organisation, ({ parties }) => parties);
}
