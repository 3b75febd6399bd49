import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { violatedConstraint, type Work } from '#libs/database';
import type { MembershipRole, OrganisationKind } from '../membership.entity.js';
import { alreadyInvited } from './membership.errors.js';
import { MembershipInvitation } from './membership-invitation.entity.js';
import { invitesInto, ROLES_IN } from './membership.lifecycle.js';
import type { Organisation } from './organisation.js';

type OrganisationKey = Pick<Organisation, 'kind' | 'id'>;

/** Invitations to join an organisation. */
@Injectable()
export class MembershipInvitationsRepository {
  /** @throws DomainError `membership_invitation.open` (409) while another one to this address is open. */
  async add(work: Work, invitation: MembershipInvitation): Promise<void> {
    try {
      await work.insert(MembershipInvitation, invitation);
    } catch (error) {
      throw violatedConstraint(error) === 'membership_invitations_open_once' ? alreadyInvited() : error;
    }
  }

  /** As {@link add}, but false while another one to this address is open, also one that was sent at the same time. */
  async addOnce(work: Work, invitation: MembershipInvitation): Promise<boolean> {
    const insert = work.createQueryBuilder().insert().into(MembershipInvitation).values(invitation).orIgnore().returning('id');
    return ((await insert.execute()).raw as unknown[]).length > 0;
  }

  async find(work: Work, id: string): Promise<MembershipInvitation | null> {
    return work.findOneBy(MembershipInvitation, { id });
  }

  async lock(work: Work, id: string): Promise<MembershipInvitation | null> {
    return work.findOne(MembershipInvitation, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Those that can still be accepted or have run out unanswered, newest first. */
  async unanswered(work: Work, { kind, id }: OrganisationKey): Promise<MembershipInvitation[]> {
    const where = { organisationKind: kind, organisationId: id, acceptedAt: IsNull(), withdrawnAt: IsNull() };
    return work.find(MembershipInvitation, { where, order: { id: 'DESC' }, take: 500 });
  }

  /** What one address can still accept of an organisation. */
  async openTo(work: Work, { kind, id }: OrganisationKey, email: string): Promise<MembershipInvitation | null> {
    const open = { organisationKind: kind, organisationId: id, email, acceptedAt: IsNull(), withdrawnAt: IsNull() };
    return work.findOneBy(MembershipInvitation, open);
  }

  /** How many can still be accepted in this role, by organisation. */
  async countOpen(
    work: Work,
    { kind, ids, role, now }: { kind: OrganisationKind; ids: readonly string[]; role: MembershipRole; now: Date },
  ): Promise<Map<string, number>> {
    const rows = await work.query<{ id: string; count: number }[]>(
      `SELECT organisation_id AS id, count(*)::int AS count FROM membership_invitations
       WHERE organisation_kind = $1 AND organisation_id = ANY($2) AND role = $3
         AND accepted_at IS NULL AND withdrawn_at IS NULL AND expires_at > $4
       GROUP BY organisation_id`,
      [kind, ids, role, now],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  async countSince(work: Work, { kind, id }: OrganisationKey, since: Date): Promise<number> {
    return work.countBy(MembershipInvitation, { organisationKind: kind, organisationId: id, createdAt: MoreThan(since) });
  }

  /** Those of a person into companies, whichever these are. */
  async countIntoCompaniesBy(work: Work, invitedBy: string, since: Date): Promise<number> {
    return work.countBy(MembershipInvitation, { organisationKind: 'company', invitedBy, createdAt: MoreThan(since) });
  }

  async accept(work: Work, id: string, at: Date): Promise<void> {
    await work.update(MembershipInvitation, { id }, { acceptedAt: at });
  }

  /** Whether anybody waits for an answer from this address. */
  async isOpenTo(work: Work, email: string, now: Date): Promise<boolean> {
    const open = { email, acceptedAt: IsNull(), withdrawnAt: IsNull(), expiresAt: MoreThan(now) };
    return work.existsBy(MembershipInvitation, open);
  }

  /** Ends invitations of an organisation that nobody answered; false when there is none of this id. */
  async withdraw(work: Work, { kind, id: organisationId }: OrganisationKey, id: string, at: Date): Promise<boolean> {
    const open = { id, organisationKind: kind, organisationId, acceptedAt: IsNull(), withdrawnAt: IsNull() };
    return (await work.update(MembershipInvitation, open, { withdrawnAt: at })).affected === 1;
  }

  /** Ends everything unanswered that went to an address on behalf of an organisation before a moment. */
  async withdrawExpired(work: Work, { kind, id }: OrganisationKey, email: string, now: Date): Promise<void> {
    await work
      .createQueryBuilder()
      .update(MembershipInvitation)
      .set({ withdrawnAt: now })
      .where('organisationKind = :kind AND organisationId = :id AND email = :email', { kind, id, email })
      .andWhere('acceptedAt IS NULL AND withdrawnAt IS NULL AND expiresAt <= :now', { now })
      .execute();
  }

  async markAnswering(work: Work, id: string): Promise<void> {
    await work.update(MembershipInvitation, { id }, { answersRequest: true });
  }

  /**
   * Whoever keeps an organisation no longer takes no more people in by that right: what they have sent and nobody answered is
   * withdrawn. The right reaches as far as `invitesInto` says. What the person keeps still stays theirs, and what answers a request
   * that was granted stands, for that was decided once for all.
   */
  async withdrawOf(work: Work, invitedBy: string, lost: OrganisationKey, at: Date): Promise<void> {
    const reach = invitesInto(lost.kind);
    await work.query(
      `UPDATE membership_invitations invitation SET withdrawn_at = $2
       WHERE invited_by = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL AND NOT answers_request
         AND (organisation_kind = ANY ($3) OR organisation_kind = $4 AND organisation_id = $5)
         AND NOT EXISTS (
           SELECT FROM memberships kept
           WHERE kept.user_id = $1 AND kept.organisation_kind = invitation.organisation_kind
             AND kept.organisation_id = invitation.organisation_id AND kept.role = ANY ($6))`,
      [invitedBy, at, reach, lost.kind, lost.id, Object.values(ROLES_IN).map(([keeper]) => keeper)],
    );
  }
}
